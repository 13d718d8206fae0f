/**
 * How deckle stands hostile, broken and clean input: `npm run bench:robust -- <folder>… [--fuzz seconds]`.
 *
 * With dataset folders, counts the sentences lost from documents that hold no residue. Needs a Chromium for the
 * attempts in a browser (found in the usual places, or named by CHROMIUM).
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { tryInBrowser } from "./robust/browser.js";
import { lostSentences, nearMisses } from "../test/support/near-misses.js";
import { damaged, deviations, runDamaged } from "../test/support/damaged.js";
import { countLostSentences, readCleanDocuments } from "./robust/sentences.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fuzz: { type: "string", default: "60" }, list: { type: "boolean", default: false } },
});
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

print("## Attempts in a browser");
const browser = await tryInBrowser();
if (browser) {
  const { vectors, tried, ran, sampled, ranUncleaned, repeated } = browser;
  print(`${vectors} vectors, each rendered by ${Object.keys(tried).join(", ")} and shown in Chromium`);
  for (const [renderer, count] of Object.entries(tried)) {
    const through = ran.filter((attempt) => attempt.renderer === renderer).length;
    print(`${renderer.padEnd(16)} ${count} tried, ${count - through} stopped, ${through} ran something`);
  }
  print(`as they came      ${sampled} tried, ${ranUncleaned} ran something (every fourth vector, uncleaned)`);
  if (repeated > 0) print(`${repeated} batches did not come back in time and were shown one by one`);
  for (const { renderer, input, what } of ran) print(`  ${renderer}: ${what} ${JSON.stringify(input)}`);
} else {
  print("no Chromium found; name one with CHROMIUM=…");
}

print("\n## Damaged input");
let deviating = 0;
for (const one of damaged) {
  const outcome = await runDamaged(one);
  const wrong = deviations(one, outcome);
  if (wrong.length > 0) deviating += 1;
  const said = /(?:error|warning) {2}(.*?) {2}[\w-]+\n/.exec(outcome.err)?.[1] ?? "";
  const what = outcome.exit === 0 || outcome.exit === 1 ? (outcome.out === "" ? "nothing" : "read") : "refused";
  print(`${one.name.padEnd(48)} ${what.padEnd(8)} exit ${String(outcome.exit).padEnd(3)} ${said.slice(0, 90)}`);
  for (const problem of wrong) print(`  NOT AS STATED: ${problem}`);
}
print(`${damaged.length} cases, ${damaged.length - deviating} end as stated`);

for (const folder of positionals) {
  print(`\n## Sentences lost from clean documents: ${folder}`);
  const documents = readCleanDocuments(folder);
  for (const profile of ["precise", "balanced", "complete"] as const) {
    const { sentences, lost } = countLostSentences(documents, profile);
    const rate = ((1000 * lost.length) / Math.max(1, sentences)).toFixed(2);
    print(
      `${profile.padEnd(9)} ${documents.length} documents, ${sentences} sentences, ${lost.length} lost (${rate} per 1,000)`,
    );
    if (values.list) for (const { id, ruleId, text } of lost) print(`  ${id}  ${ruleId}  ${text.slice(0, 160)}`);
  }
}

print("\n## Near misses of all rules, at head, middle and tail of articles");
const misses = [...nearMisses()];
const sentences = misses.reduce((sum, miss) => sum + miss.sentences.length, 0);
for (const profile of ["precise", "balanced", "complete"] as const) {
  const lost = lostSentences(misses, profile);
  print(`${profile.padEnd(9)} ${misses.length} documents, ${sentences} sentences, ${lost.length} lost`);
}

print("\n## Fuzzing");
spawnSync(process.execPath, ["--import", "tsx", "scripts/fuzz.ts", "--time", values.fuzz], { stdio: "inherit" });
