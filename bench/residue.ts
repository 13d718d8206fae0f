/**
 * Measures the removal of residue by the line, against labelled documents:
 *
 *     npm run bench:residue -- <folder> [--set hand|silver] [--limit n] [--profile p]
 *         [--show false|missed|doubt] [--family name] [--lang tag] [--ledger]
 *
 * The folder holds `hand.jsonl` and `silver.jsonl.gz`. One document in ten is held out and only counted.
 */
import { parseArgs } from "node:util";
import { clean, type Profile, type Removal } from "../src/index.js";
import { keptLines } from "./residue/align.js";
import { baselines } from "./residue/baselines.js";
import { isHeldOut, type LabelledDocument, readDocuments } from "./residue/dataset.js";
import { header, type Judged, judge, judgeByLine, row, score } from "./residue/measure.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: "string", default: "hand" },
    limit: { type: "string" },
    profile: { type: "string" },
    show: { type: "string" },
    family: { type: "string" },
    lang: { type: "string" },
    id: { type: "string" },
    ledger: { type: "boolean" },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("usage: npm run bench:residue -- <folder> [--set hand|silver] [--show false|missed]\n");
  process.exit(2);
}

/** Characters from which on a line of content is long. */
const longLine = 80;

const print = (line = ""): void => void process.stdout.write(`${line}\n`);
const documents = readDocuments(folder, `${values.set}.jsonl`)
  .filter(({ format, input }) => format !== "html" && input !== "")
  .filter(
    ({ lang, id }) =>
      (values.lang === undefined || lang === values.lang) && (values.id === undefined || id.includes(values.id)),
  )
  .slice(0, values.limit === undefined ? undefined : Number(values.limit));
const seen = documents.filter((document) => !isHeldOut(document));
const unseen = documents.filter(isHeldOut);
const profiles = (values.profile === undefined ? ["precise", "balanced", "complete"] : [values.profile]) as Profile[];

if (values.show === undefined && values.ledger === undefined) {
  table();
  if (values.set === "hand" && values.id === undefined) {
    htmlTable(folder);
    silverTable(folder);
  }
} else show();

function table(): void {
  print(`${values.set}: ${seen.length} documents seen, ${unseen.length} held out\n\n${header}`);
  for (const [name, stays] of Object.entries(baselines)) {
    print(row(name, score(seen.map((document) => judgeByLine(document, stays)))));
  }
  for (const profile of profiles) {
    const judged = seen.map((document) => judge(document, { profile }));
    print(row(`deckle ${profile}`, score(judged)));
    if (profile === "balanced" || profiles.length === 1) details(judged);
    print(row("  held out", score(unseen.map((document) => judge(document, { profile })))));
  }
}

/** What is left of the residue of pages, and what is kept of their long lines. */
function htmlTable(from: string): void {
  const pages = ["hand.jsonl", "silver.jsonl"]
    .flatMap((name) => readDocuments(from, name))
    .filter((document) => document.format === "html" && document.input !== "" && !isHeldOut(document));
  const counts = { residue: 0, left: 0, long: 0, kept: 0 };
  for (const page of pages) {
    const { markdown } = clean(page.input, { from: "html" });
    for (const [index, stays] of keptLines(page.blocks, markdown).entries()) {
      const { label, text } = page.blocks[index]!;
      if (stays === undefined || label === "residue:other") continue;
      if (label.startsWith("residue:")) {
        counts.residue += 1;
        if (stays) counts.left += 1;
      } else if (label === "keep" && text.length >= longLine) {
        counts.long += 1;
        if (stays) counts.kept += 1;
      }
    }
  }
  const share = (part: number, all: number): string =>
    `${part}/${all}${all === 0 ? "" : ` ${(part / all).toFixed(3)}`}`;
  print(
    `\nhtml, balanced: ${pages.length} pages · residue left ${share(counts.left, counts.residue)} · long content lines kept ${share(counts.kept, counts.long)}`,
  );
}

/** Recall by family on the documents that are labelled by machine: most of their sites are in no other set. */
function silverTable(from: string): void {
  const sites = new Set(documents.map(({ site }) => site));
  const judged = readDocuments(from, "silver.jsonl")
    .filter((document) => document.format !== "html" && document.input !== "" && !isHeldOut(document))
    .map((document) => judge(document, { profile: "balanced" }));
  const parts = [
    judged,
    judged.filter(({ document }) => document.lang === "en"),
    judged.filter(({ document }) => document.lang !== "en"),
    judged.filter(({ document }) => !sites.has(document.site)),
  ].map((some) => score(some).families);
  print(
    `\nsilver, balanced: recall by family${"all".padStart(18)}${"English".padStart(17)}${"others".padStart(17)}${"new sites".padStart(17)}`,
  );
  for (const family of [...parts[0]!.keys()].filter((one) => one !== "other").toSorted()) {
    const cells = parts.map((families) => {
      const { removed, missed } = families.get(family) ?? { removed: 0, missed: 0 };
      const share = removed + missed === 0 ? "–" : (removed / (removed + missed)).toFixed(2);
      return `${`${removed}/${removed + missed}`.padStart(11)} ${share.padStart(5)}`;
    });
    print(`  ${family.padEnd(32)}${cells.join("")}`);
  }
}

function details(judged: readonly Judged[]): void {
  const part = (name: string, wanted: (document: LabelledDocument) => boolean): void =>
    print(row(`  ${name}`, score(judged.filter(({ document }) => wanted(document)))));
  part("English", ({ lang }) => lang === "en");
  part("other languages", ({ lang }) => lang !== "en");
  part("text", ({ format }) => format === "text");
  part("Markdown", ({ format }) => format === "markdown");
  const families = [...score(judged).families].toSorted(
    (a, b) => b[1].missed + b[1].removed - a[1].missed - a[1].removed,
  );
  for (const [family, { removed, missed }] of families) {
    print(
      `    ${family.padEnd(30)} ${`${removed}/${removed + missed}`.padStart(9)} ${(removed / (removed + missed)).toFixed(2)}`,
    );
  }
}

/** Lines of the seen documents that went wrongly, or stayed wrongly, with their surroundings and the rule that took them. */
function show(): void {
  const profile = profiles.length === 1 ? profiles[0]! : "balanced";
  for (const document of seen) {
    const { kept } = judge(document, { profile });
    const wrong = document.blocks.map(({ label }, index) => isWanted(label, kept[index]));
    if (!wrong.some(Boolean) && !values.ledger) continue;
    print(`\n## ${document.id} (${document.lang}, ${document.format})`);
    const { removals } = clean(document.input, { from: document.format, extract: false, profile });
    let shown = -1;
    for (const [index, { label, text }] of document.blocks.entries()) {
      if (!wrong.slice(Math.max(0, index - 1), index + 2).some(Boolean)) continue;
      if (shown !== index - 1) print("   …");
      shown = index;
      const [mark, state] = [wrong[index] ? "!!" : "  ", kept[index] === false ? "GONE" : "kept"];
      print(`${mark} ${state} ${label.replace("residue:", "R:").padEnd(20)} ${text.slice(0, 120)}`);
      const removal =
        wrong[index] && kept[index] === false && removals.find((one) => one.text.includes(text.trim().slice(0, 30)));
      if (removal) print(`        ${explain(removal)}`);
    }
    if (values.ledger)
      for (const removal of removals)
        print(`   - ${removal.text.slice(0, 100).replaceAll("\n", " / ")}\n        ${explain(removal)}`);
  }
}

function isWanted(label: string, stays: boolean | undefined): boolean {
  if (stays === undefined || label === "residue:other") return false;
  if (values.show === "false") return label === "keep" && !stays;
  const wanted = values.show === "doubt" ? "doubt:" : "residue:";
  return label.startsWith(wanted) && stays === (values.show === "missed") && label.endsWith(values.family ?? "");
}

function explain({ ruleId, evidence = [] }: Removal): string {
  return `${ruleId} [${evidence.map(({ sign, weight }) => `${sign} ${weight}`).join("; ")}]`;
}
