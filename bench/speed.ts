/**
 * How fast deckle is, beside its peers: `npm run bench:speed -- <folder>`, a folder of pages as `bench/quality` has them.
 * Within a process it measures processor time, of whole processes the time that passes.
 *
 * `--sample N` takes every page whose number is a multiple of what leaves N, `--passes N` (default 3) times so often,
 * `--only race,stages,lines,start,growth,memory` runs parts, `--quick` leaves the slowest peers out, `--size N` is the
 * largest hostile input in characters (default 1,000,000), `--documents N` the number for the memory (default 10,000, but
 * no more than `--seconds N` allow, default 120), `--family NAME` the hostile families whose names hold it.
 */
import { parseArgs } from "node:util";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { createCleaner } from "../src/cleaner.js";
import { readPages } from "./quality/pages.js";
import { measureColdStart } from "./speed/cold-start.js";
import { baseline, type Contestant, contestants, ours } from "./speed/contestants.js";
import { measureGrowth } from "./speed/growth.js";
import { hostileLines, hostilePages } from "./speed/hostile.js";
import { measureMemory, measureResults } from "./speed/memory.js";
import { race } from "./speed/race.js";
import { profileStages } from "./speed/stages.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    passes: { type: "string", default: "3" },
    only: { type: "string", default: "race,stages,lines,start,growth,memory" },
    quick: { type: "boolean", default: false },
    size: { type: "string", default: "1000000" },
    documents: { type: "string", default: "10000" },
    seconds: { type: "string", default: "120" },
    family: { type: "string" },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("expected a folder of pages: npm run bench:speed -- <folder> [--sample N]\n");
  process.exit(2);
}
const parts = new Set(values.only.split(","));
const passes = Number(values.passes);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const ratio = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

const all = readPages(folder);
const step = values.sample === undefined ? 1 : Math.max(1, Math.floor(all.length / Number(values.sample)));
const sampled = all.filter((_, index) => index % step === 0);
const pages = sampled.map((page) => page.read()).filter((page) => typeof page === "string");
const megabytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1e6;
print(`${pages.length} pages, ${megabytes.toFixed(1)} MB, Node ${process.versions.node}, ${passes} passes`);

const cleaner = createCleaner({ from: "html" });
function cleaned(page: string): string {
  try {
    return cleaner.clean(page).markdown;
  } catch {
    return "";
  }
}

if (parts.has("race")) {
  await printRace("Processor time, a bare parse5 parse = 1", contestants);
  const { peers } = await import("./speed/competitors.js");
  const slow = new Set(["Readability + jsdom + turndown", "Defuddle + linkedom"]);
  const chosen = Object.entries(peers).filter(([name]) => !values.quick || !slow.has(name));
  await printRace("The same beside the peers, all in one process", Object.fromEntries(chosen));
}

async function printRace(title: string, racers: Readonly<Record<string, Contestant>>): Promise<void> {
  const times = await race(racers, pages, passes);
  const base = times.find(({ name }) => name === baseline)!;
  const own = times.find(({ name }) => name === ours)!;
  print(`\n## ${title}`);
  for (const { name, milliseconds, mainThread, failures } of times) {
    const against = name.startsWith("deckle")
      ? ""
      : `  deckle is ${ratio(milliseconds / own.milliseconds)} times as fast`;
    const speed = `${ratio((1000 * megabytes) / milliseconds)} MB/s`;
    const alone = mainThread && base.mainThread ? `  ${ratio(mainThread / base.mainThread)} on the main thread` : "";
    const failed = failures > 0 ? `  ${failures} pages failed` : "";
    print(
      `${ratio(milliseconds / base.milliseconds).padStart(6)}  ${name.padEnd(48)}${speed.padStart(11)}${alone}${against}${failed}`,
    );
  }
}

if (parts.has("stages")) {
  for (const page of pages) cleaned(page);
  const shares = await profileStages(() => {
    for (let pass = 0; pass < passes; pass += 1) for (const page of pages) cleaned(page);
  });
  print("\n## Share of each stage");
  for (const { name, share } of shares) print(`${(100 * share).toFixed(1).padStart(6)} %  ${name}`);
}

if (parts.has("lines")) {
  const markdown = pages.map((page) => cleaned(page)).filter((text) => text.length > 1_000);
  const size = markdown.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const remark = unified().use(remarkParse).freeze();
  const times = await race(
    {
      "plain text": (text) => createCleaner({ from: "text" }).clean(text),
      Markdown: (text) => createCleaner({ from: "markdown" }).clean(text),
      "remark-parse alone": (text) => remark.parse(text),
    },
    markdown,
    passes,
  );
  print(`\n## Plain text and Markdown: ${markdown.length} documents, ${size.toFixed(2)} MB`);
  for (const { name, milliseconds } of times) print(`${ratio((1000 * size) / milliseconds).padStart(6)} MB/s  ${name}`);
}

if (parts.has("start")) {
  // A page of about 50 KB.
  const page = pages.toSorted((a, b) => Math.abs(a.length - 50_000) - Math.abs(b.length - 50_000))[0]!;
  const times = measureColdStart(page, 5 * passes);
  print(`\n## Cold start, ${(page.length / 1000).toFixed(0)} KB, whole processes; node -e 0 = 1`);
  for (const { name, median, fastest } of times) {
    print(
      `${ratio(median / times[0]!.median).padStart(6)}  ${name.padEnd(20)} median ${median.toFixed(0)} ms, fastest ${fastest.toFixed(0)} ms`,
    );
  }
}

if (parts.has("growth")) {
  const families = [
    ...Object.entries(hostilePages).map(([name, make]) => [name, make, "html"] as const),
    ...Object.entries(hostileLines).map(([name, make]) => [`${name} (text)`, make, "text"] as const),
    ...Object.entries(hostileLines).map(([name, make]) => [`${name} (Markdown)`, make, "markdown"] as const),
  ].filter(([name]) => values.family === undefined || name.includes(values.family));
  print(`\n## Growth up to ${values.size} characters: exponent, milliseconds per MB`);
  let worst = 0;
  for (const [family, make, from] of families) {
    const { exponent, milliseconds, size, outcome } = measureGrowth(family, make, from, Number(values.size));
    const perMegabyte = (milliseconds * 1e6) / size;
    worst = Math.max(worst, exponent);
    const mark = exponent > 1.15 || perMegabyte > 1_000 || outcome.startsWith("FAILED") ? "  <--" : "";
    print(
      `${exponent.toFixed(2).padStart(6)}  ${perMegabyte.toFixed(0).padStart(7)}  ${family.padEnd(36)} ${outcome}${mark}`,
    );
  }
  print(`largest exponent: ${worst.toFixed(2)}`);
}

if (parts.has("memory")) {
  const { heaps, documents } = measureMemory(pages, Number(values.documents), Number(values.seconds));
  print(`\n## Heap in MB after each tenth of ${values.documents} documents, results dropped (${documents} were read)`);
  print(heaps.map((heap) => heap.toFixed(1)).join("  "));
  const { held, characters } = measureResults(sampled.map((page) => () => String(page.read())));
  print(
    `results kept of ${sampled.length} pages (${megabytes.toFixed(1)} MB): ${held.toFixed(1)} MB of heap for ${characters.toFixed(1)} million characters`,
  );
}
