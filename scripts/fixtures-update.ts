/** Writes `output.md` and `removals.json` of every fixture, or of those named: read the diff before you commit it. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { clean } from "../src/index.js";
import { readFixtures } from "../test/support/fixtures.js";

const wanted = process.argv.slice(2);
for (const fixture of readFixtures()) {
  if (wanted.length > 0 && !wanted.includes(fixture.name)) continue;
  const result = clean(fixture.input, fixture.options);
  const removals = result.removals.map(({ ruleId, text, replacement }) => ({ ruleId, text, replacement }));
  writeFileSync(path.join(fixture.folder, "output.md"), result.markdown);
  writeFileSync(path.join(fixture.folder, "removals.json"), `${JSON.stringify(removals, null, 2)}\n`);
}
