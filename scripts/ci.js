// Installs, builds and tests as the README says, then checks the package; the last line counts what passed and failed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.dirname(import.meta.dirname);
const scratch = mkdtempSync(path.join(tmpdir(), "deckle-ci-"));
const results = path.join(scratch, "tests.json");

/** @param {string} command */
function run(command) {
  process.stdout.write(`\n$ ${command}\n`);
  return spawnSync(command, { cwd: root, shell: true, stdio: "inherit" }).status === 0;
}

let passed = 0;
let failed = 0;

// `npm cit` hands no arguments on to the tests.
process.env.DECKLE_TEST_REPORT = results;
const tested = run("npm cit");
delete process.env.DECKLE_TEST_REPORT;
try {
  const report = JSON.parse(readFileSync(results, "utf8"));
  passed += report.numPassedTests;
  failed +=
    report.numFailedTests +
    report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
} catch {
  failed += 1;
}
if (!tested && failed === 0) failed += 1;

for (const check of ["types", "lint", "format:check", "docs:check", "package:check", "knip", "fuzz:short"]) {
  if (run(`npm run --silent ${check}`)) passed += 1;
  else failed += 1;
}

rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
