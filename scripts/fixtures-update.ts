/** Writes `output.md` and `removals.json` of every fixture, or of those named: read the diff before you commit it. */
import { readFixtures } from "../test/support/fixtures.js";
import { writeExpectation } from "./fixtures-write.js";

const wanted = process.argv.slice(2);
for (const fixture of readFixtures()) {
  if (wanted.length === 0 || wanted.includes(fixture.name)) writeExpectation(fixture);
}
