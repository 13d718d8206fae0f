/**
 * Measures `deckle check`: its time against `deckle` itself on a generated corpus, with and without a warm cache, and its
 * false alarms on documents without residue.
 *
 * Usage: npm run bench:check -- [folder of labelled lines] [--files 10000] [--rounds 3]; `--files 0` measures the alarms alone
 * The folder holds `hand.jsonl`: a document a line, `{id, input, format, lang, blocks: [{label}]}`. One document in ten is
 * held out, and printed apart.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkDocument } from "../src/check/check.js";
import { checkRules } from "../src/check/rules/index.js";
import { createCheckSettings } from "../src/check/settings.js";
import { writeCorpus } from "./check/corpus.js";
import { isHeldOut, type LabelledDocument, readDocuments } from "./residue/dataset.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: "string", default: "10000" }, rounds: { type: "string", default: "3" } },
});
const bin = path.join(import.meta.dirname, "../bin/deckle.js");

if (Number(values.files) > 0) measureTime(Number(values.files), Number(values.rounds));
if (positionals[0] !== undefined) {
  const documents = readDocuments(positionals[0], "hand.jsonl").filter(({ blocks }) =>
    blocks.every(({ label }) => !label.startsWith("residue")),
  );
  measureAlarms(
    "seen",
    documents.filter((document) => !isHeldOut(document)),
  );
  measureAlarms("held out", documents.filter(isHeldOut));
}

/** What a run took, in milliseconds. */
interface Cost {
  wall: number;
  /** Processor time: what is left to compare where others use the machine too. */
  cpu: number;
}

/** A module that notes the processor time of its process in a file. */
function noteUsage(file: string): string {
  const code = `import{writeFileSync}from"node:fs";process.on("exit",()=>{const u=process.cpuUsage();writeFileSync(${JSON.stringify(file)},String((u.user+u.system)/1000))})`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Runs each command in turn, several times, and compares the best of each. */
function measureTime(count: number, rounds: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), "deckle-bench-"));
  try {
    const files = writeCorpus(path.join(folder, "corpus"), count);
    const usage = path.join(folder, "usage");
    const run = (...args: string[]): Cost => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [bin, ...args], {
        cwd: path.join(folder, "corpus"),
        encoding: "utf8",
        maxBuffer: 2 ** 30,
        env: { ...process.env, NODE_OPTIONS: `--import ${noteUsage(usage)}` },
      });
      if (status !== 0 && status !== 1)
        throw new Error(`deckle ${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`);
      return { wall: performance.now() - start, cpu: Number(readFileSync(usage, "utf8")) };
    };
    const report = ["--format", "json", "--output-file", "../report.json"];
    const cache = ["--cache", "--cache-location", "../cache"];
    const commands = {
      deckle: () => run(...files, "-o", "../out/", "--quiet"),
      check: () => run("check", ".", ...report),
      "check, cold cache": () => (
        rmSync(path.join(folder, "cache"), { force: true }),
        run("check", ".", ...report, ...cache)
      ),
      "check, warm cache": () => run("check", ".", ...report, ...cache),
    };
    const best = Object.fromEntries(
      Object.keys(commands).map((name): [string, Cost] => [name, { wall: Infinity, cpu: Infinity }]),
    );
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, command] of Object.entries(commands)) {
        const { wall, cpu } = command();
        best[name] = { wall: Math.min(best[name]!.wall, wall), cpu: Math.min(best[name]!.cpu, cpu) };
      }
    }
    console.log(`${count} generated files, best of ${rounds}; deckle = 1.00`);
    const column = (time: number, one: number): string =>
      `${(time / 1000).toFixed(2).padStart(7)} s ${(time / one).toFixed(2).padStart(5)}`;
    const base = best["deckle"]!;
    for (const [name, { wall, cpu }] of Object.entries(best)) {
      console.log(`  ${name.padEnd(18)} wall ${column(wall, base.wall)}   processor ${column(cpu, base.cpu)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Findings on documents that hold no residue, by rule, for a thousand lines. */
function measureAlarms(name: string, documents: readonly LabelledDocument[]): void {
  const families = new Map<string, string>(checkRules.map(({ id, family }) => [id, family]));
  const counts = new Map<string, number>();
  let lines = 0;
  for (const { id, input, format, lang } of documents) {
    const settings = createCheckSettings({ cleaning: { from: format, language: lang } })(id);
    const result = checkDocument(input, id, settings);
    lines += result.lines;
    for (const { ruleId } of result.findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  const sum = (isMeant: (rule: string) => boolean): number =>
    [...counts].reduce((total, [rule, count]) => total + (isMeant(rule) ? count : 0), 0);
  // Damaged characters are facts of the input: a finding of them is no alarm that could be false.
  const facts = sum((rule) => families.get(rule) === "characters");
  const alarms = sum(() => true) - facts;
  const rate = (count: number): string => `${count} (${((count / lines) * 1000).toFixed(2)} a thousand lines)`;
  console.log(`\n${name}: ${documents.length} documents without residue, ${lines} lines, preset recommended`);
  console.log(`  all findings ${rate(facts + alarms)}`);
  console.log(`  of them damaged characters ${rate(facts)}, others ${rate(alarms)}`);
  for (const [rule, count] of [...counts].toSorted((a, b) => b[1] - a[1]))
    console.log(`    ${rule.padEnd(24)} ${count}`);
}
