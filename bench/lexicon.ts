/**
 * Runs the lexicon over lines that are known to be content, and lists the phrases that take them for residue:
 *
 *     npm run bench:lexicon -- <folder>… [--trust sure|likely|weak] [--tag de] [--every]
 *     npm run bench:lexicon -- --counts
 *
 * A folder holds pages with their text (`gold/<id>.json`) or labelled documents (`hand.jsonl`, `silver.jsonl.gz`), of
 * which the kept lines are read. A language is asked for the texts that are in it, with `--every` for all of them. The
 * held-out tenth is left out. `--counts` prints how many phrases each language has of each topic.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { languages } from "../src/residue/lexicon/index.js";
import { guessLanguages } from "../src/residue/lexicon/languages.js";
import { lexiconOf } from "../src/residue/lexicon/lexicon.js";
import type { Trust } from "../src/residue/lexicon/words.js";
import { readPages } from "./quality/pages.js";
import { isHeldOut, readDocuments } from "./residue/dataset.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trust: { type: "string", default: "sure" },
    tag: { type: "string" },
    every: { type: "boolean", default: false },
    counts: { type: "boolean", default: false },
  },
});
if (positionals.length === 0 && !values.counts) {
  process.stderr.write("usage: npm run bench:lexicon -- <folder>… [--trust sure|likely|weak] [--tag tag] | --counts\n");
  process.exit(2);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
/** How many lines a phrase is shown with. */
const shown = 3;

if (values.counts) printCounts();
for (const [phrase, lines] of firing(positionals.flatMap(textsIn), values.trust as Trust)) {
  print(`${lines.length}  ${phrase}`);
  for (const line of lines.slice(0, shown)) print(`      ${line.slice(0, 140)}`);
}

/** The texts of a folder, each as its lines of content. */
function textsIn(folder: string): string[][] {
  if (existsSync(path.join(folder, "gold"))) {
    return readPages(folder)
      .filter(({ heldOut }) => !heldOut)
      .map(({ gold }) => (gold.text ?? gold.with.join("\n")).split("\n"));
  }
  return ["hand.jsonl", "silver.jsonl"].flatMap((name) =>
    readDocuments(folder, name)
      .filter((document) => !isHeldOut(document))
      .map(({ blocks }) => blocks.filter(({ label }) => label === "keep").map(({ text }) => text)),
  );
}

/** The phrases of a trust that say something of a line of content, with the lines; those of most lines first. */
function firing(texts: readonly string[][], trust: Trust): [phrase: string, lines: string[]][] {
  const found = new Map<string, string[]>();
  const all = languages.map(({ tag }) => tag);
  for (const text of texts) {
    const asked = values.every ? all : [...new Set([...guessLanguages(text), "en", "zxx"])];
    for (const line of text) {
      for (const tag of asked) {
        if (values.tag !== undefined && tag !== values.tag) continue;
        for (const match of lexiconOf([tag]).match(line)) {
          if (match.trust !== trust || match.tag !== tag || match.form === "made") continue;
          const key = `${tag} ${match.topic} ${match.form}: ${match.phrase}`;
          const lines = found.get(key);
          if (lines) lines.push(line);
          else found.set(key, [line]);
        }
      }
    }
  }
  return [...found].toSorted(([, a], [, b]) => b.length - a.length);
}

/** A row for each language and a column for each topic. */
function printCounts(): void {
  const topics = [...new Set(languages.flatMap((language) => Object.keys(language.topics)))].toSorted();
  print(["", ...topics, "all"].join("\t"));
  for (const { tag, topics: words } of languages) {
    const counts = topics.map((topic) => {
      const { sure = [], likely = [], weak = [] } = words[topic as keyof typeof words] ?? {};
      return sure.length + likely.length + weak.length;
    });
    print([tag, ...counts, counts.reduce((sum, count) => sum + count, 0)].join("\t"));
  }
}
