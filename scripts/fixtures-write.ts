import { writeFileSync } from "node:fs";
import path from "node:path";
import { clean } from "../src/index.js";
import type { Fixture } from "../test/support/fixtures.js";

/** Writes what the present code makes of a fixture as its expectation: `output.md` and `removals.json`. */
export function writeExpectation(fixture: Fixture): void {
  const result = clean(fixture.input, fixture.options);
  const removals = result.removals.map(({ ruleId, text, replacement }) => ({ ruleId, text, replacement }));
  writeFileSync(path.join(fixture.folder, "output.md"), result.markdown);
  writeFileSync(path.join(fixture.folder, "removals.json"), `${JSON.stringify(removals, null, 2)}\n`);
}
