/**
 * Drives generated and damaged documents through the laws: `npm run fuzz -- --time 600 --seed 7`.
 *
 * A counterexample is shrunk, printed with the seed that makes it again, and written to `reports/fuzz/`. `--seeds 20` runs
 * twenty seeds in a row, each for its share of the time; `--documents 500` ends each campaign of a seed after so many, and
 * `--only` names campaigns, with a `|` between them.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { page, mutated } from "../test/support/generators/html.js";
import { tagSoup } from "../test/support/generators/tag-soup.js";
import { bytes, checkBytes } from "../test/support/generators/bytes.js";
import { checkContainer, container } from "../test/support/generators/containers.js";
import { markdown, text } from "../test/support/generators/lines.js";
import { checkDocument } from "../test/support/document-laws.js";
import { batch, checkBatch, closeBatch } from "../test/support/generators/batches.js";
import { checkReparse } from "../test/support/reparse.js";
import { checkTree } from "../test/support/tree.js";
import type { Options } from "../src/index.js";

const { values } = parseArgs({
  options: {
    time: { type: "string", default: "60" },
    seed: { type: "string" },
    seeds: { type: "string", default: "1" },
    documents: { type: "string" },
    only: { type: "string" },
  },
});
const seconds = Number(values.time);
const firstSeed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => firstSeed + index);
const mostDocuments = values.documents === undefined ? Number.MAX_SAFE_INTEGER : Number(values.documents);

interface Campaign {
  documents: fc.Arbitrary<string>;
  options: Options;
  extension: string;
  /** Default: the laws of a document. */
  check?: (document: string) => void | Promise<void>;
}

const campaigns: Record<string, Campaign> = {
  parse: {
    documents: fc.oneof(tagSoup, mutated(tagSoup), mutated(page)),
    options: {},
    extension: "html",
    check: checkTree,
  },
  html: { documents: page, options: { from: "html" }, extension: "html" },
  "html, whole page": { documents: page, options: { from: "html", extract: false }, extension: "html" },
  "html, damaged": { documents: mutated(page), options: { from: "html" }, extension: "html" },
  text: { documents: text, options: { from: "text" }, extension: "txt" },
  "text, damaged": { documents: mutated(text), options: { from: "text" }, extension: "txt" },
  markdown: { documents: markdown, options: { from: "markdown" }, extension: "md" },
  "markdown, damaged": { documents: mutated(markdown), options: { from: "markdown" }, extension: "md" },
  "bytes, damaged": { documents: bytes, options: {}, extension: "bin", check: checkBytes },
  "containers, damaged": { documents: container, options: {}, extension: "ndjson", check: checkContainer },
  "page, read again": {
    documents: fc.oneof(page, mutated(page)),
    options: { from: "html" },
    extension: "html",
    check: (document) => checkReparse(document, { from: "html" }),
  },
  "text, read again": {
    documents: fc.oneof(text, mutated(text)),
    options: { from: "text" },
    extension: "txt",
    check: (document) => checkReparse(document, { from: "text" }),
  },
  "front matter": {
    documents: fc.oneof(page, mutated(page)),
    options: { from: "html", frontMatter: true },
    extension: "html",
  },
  "workers and one thread": { documents: batch, options: {}, extension: "ndjson", check: checkBatch },
  "format found": { documents: fc.oneof(mutated(page), text, markdown), options: {}, extension: "txt" },
};

const only = values.only?.split("|");
const chosen = Object.entries(campaigns).filter(([name]) => only?.includes(name) ?? true);
if (chosen.length === 0) {
  process.stderr.write(
    `unexpected campaign \`${values.only}\`, expected one of: ${Object.keys(campaigns).join(" · ")}\n`,
  );
  process.exit(2);
}

let failures = 0;
let documents = 0;
const started = performance.now();
for (const seed of seeds) {
  for (const [name, campaign] of chosen) {
    const { runs, details } = await drive(campaign, seed);
    documents += runs;
    // Where the time is over before the first document is done, nothing was found, though it counts as a failure there.
    if (!details.failed || (details.interrupted && details.counterexample === null)) {
      process.stdout.write(`${name}: ${runs} documents, the laws hold\n`);
      continue;
    }
    failures += 1;
    report(name, campaign, seed, runs, details);
  }
}
await closeBatch();
const took = (performance.now() - started) / 1000;
const named = seeds.length === 1 ? `seed ${firstSeed}` : `seeds ${firstSeed} to ${seeds.at(-1)}`;
process.stdout.write(`${documents} documents in ${took.toFixed(0)} s, ${named}: ${failures} laws broken\n`);
process.exitCode = failures === 0 ? 0 : 1;

async function drive(
  { documents: arbitrary, options, check }: Campaign,
  seed: number,
): Promise<{ runs: number; details: fc.RunDetails<[string]> }> {
  let runs = 0;
  const property = fc.asyncProperty(arbitrary, async (document) => {
    runs += 1;
    if (check) await check(document);
    else checkDocument(document, options);
  });
  const details = await fc.check(property, {
    seed,
    numRuns: mostDocuments,
    interruptAfterTimeLimit: (seconds * 1000) / chosen.length / seeds.length,
    markInterruptAsFailure: false,
  });
  return { runs, details };
}

function report(
  name: string,
  { extension }: Campaign,
  seed: number,
  runs: number,
  details: fc.RunDetails<[string]>,
): void {
  const [document] = details.counterexample ?? [""];
  const folder = path.join("reports", "fuzz");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${createHash("sha256").update(document).digest("hex").slice(0, 12)}.${extension}`);
  writeFileSync(file, document);
  process.stdout.write(`${name}: broken after ${runs} documents, seed ${seed}, path ${details.counterexamplePath}\n`);
  process.stdout.write(`  ${JSON.stringify(document)}\n  written to ${file}\n`);
  process.stdout.write(`  ${String((details.errorInstance as Error | null)?.message ?? details.errorInstance)}\n`);
}
