/**
 * How well the article is found: `npm run bench:quality -- <folder>… [options]`.
 *
 * A folder holds `html/<id>.html.gz` and `gold/<id>.json`. A tenth of the pages, chosen by a hash of the id, is
 * reported apart and never shown.
 *
 *     --peers            run Readability and Defuddle as well (slow)
 *     --profile P        precise, balanced or complete
 *     --profiles         a table of all three, in place of everything else
 *     --limit N          the first N pages of each folder
 *     --only ID,…        these pages
 *     --worst N          show the N worst pages of each folder
 *     --diff             show lost and surplus lines of the pages shown by --worst or --only
 *     --save FILE        write the scores; --compare FILE shows what changed since they were written
 *     --lexicon FILE     phrases whose lines count as residue
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { clean, DeckleError, type CleanResult } from "../src/index.js";
import type { Profile } from "../src/settings.js";
import { type Blame, blameLost, blameSurplus } from "./quality/blame.js";
import { bare, mean, normalName, score, type Score } from "./quality/measure.js";
import { type BenchPage, readPages } from "./quality/pages.js";
import { peers } from "./quality/peers.js";
import { type PlainLine, plainLines } from "./quality/plain.js";
import { readPhrases } from "./quality/residue-phrases.js";

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: "boolean", default: false },
    profile: { type: "string", default: "balanced" },
    profiles: { type: "boolean", default: false },
    limit: { type: "string" },
    only: { type: "string" },
    worst: { type: "string", default: "0" },
    diff: { type: "boolean", default: false },
    save: { type: "string" },
    compare: { type: "string" },
    lexicon: { type: "string" },
  },
});
if (folders.length === 0) {
  process.stderr.write(
    "unexpected empty list of folders, expected dataset folders: npm run bench:quality -- <folder>…\n",
  );
  process.exit(2);
}

/** A page with its score; `failure` says what happened instead of an answer. */
interface Row {
  page: BenchPage;
  score: Score;
  lines: PlainLine[];
  failure: string | undefined;
  result: CleanResult | undefined;
}

const only = new Set(values.only?.split(","));
const phrases = readPhrases(values.lexicon);
const lostWords: Blame = new Map();
const surplusWords: Blame = new Map();
const print = (line = ""): void => void process.stdout.write(`${line}\n`);
const fixed = (value: number): string => value.toFixed(4);

function run(page: BenchPage, profile = values.profile as Profile): Row {
  let result: CleanResult | undefined;
  let failure: string | undefined;
  let lines: PlainLine[] = [];
  try {
    result = clean(page.read(), {
      from: "html",
      url: page.gold.url ?? undefined,
      // The title is measured by itself, with the metadata.
      title: "drop",
      captions: "drop",
      embeds: "drop",
      profile,
    });
    lines = plainLines(result.markdown);
    if (lines.length === 0) failure = "empty answer";
  } catch (error) {
    failure =
      error instanceof DeckleError && error.kind === "no-article" ? "no article" : String((error as Error).stack);
  }
  const text = lines.map((line) => line.text).join("\n");
  return { page, score: score(page.gold, text, phrases), lines, failure, result };
}

function report(name: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const texts = rows.filter(({ page }) => page.gold.text !== null);
  const sums = (key: "with" | "withWords" | "without"): [number, number] => [
    rows.reduce((sum, row) => sum + row.score[key][0], 0),
    rows.reduce((sum, row) => sum + row.score[key][1], 0),
  ];
  const [withFound, withAll] = sums("with");
  const [withoutFound, withoutAll] = sums("without");
  const figures = [`${rows.length} pages`];
  if (texts.length > 0) {
    const average = (key: "f1" | "precision" | "recall"): string => fixed(mean(texts.map((row) => row.score[key])));
    figures.push(`F1 ${average("f1")}`, `P ${average("precision")}`, `R ${average("recall")}`);
    figures.push(`below 0.8: ${texts.filter((row) => row.score.f1 < 0.8).length}`);
  }
  if (withAll + withoutAll > 0) {
    const byWords = (sums("withWords")[0] / withAll).toFixed(3);
    figures.push(
      `with ${(withFound / withAll).toFixed(3)} (by words ${byWords})`,
      `without ${(withoutFound / withoutAll).toFixed(3)}`,
    );
    figures.push(`segments F1 ${((2 * withFound) / (withFound + withoutFound + withAll)).toFixed(3)}`);
  }
  figures.push(`failures ${rows.filter((row) => row.failure).length}`);
  if (phrases.size > 0) figures.push(`residue lines ${mean(rows.map((row) => row.score.residueLines)).toFixed(2)}`);
  print(`${name}: ${figures.join(" · ")}`);
}

/** Share of pages whose metadata is that of the gold, where gold has any. */
function reportMetadata(rows: readonly Row[]): void {
  const exact = (wanted: (row: Row) => string | null, got: (row: Row) => string | undefined): string => {
    const asked = rows.filter((row) => wanted(row));
    const right = asked.filter((row) => normalName(wanted(row)!) === normalName(got(row) ?? ""));
    return asked.length === 0 ? "–" : `${(right.length / asked.length).toFixed(3)} of ${asked.length}`;
  };
  const title = exact(
    ({ page }) => page.gold.title,
    ({ result }) => result?.metadata.title,
  );
  const author = exact(
    ({ page }) => page.gold.author,
    ({ result }) => result?.metadata.author,
  );
  const date = exact(
    ({ page }) => page.gold.published?.slice(0, 10) ?? null,
    ({ result }) => result?.metadata.published?.slice(0, 10),
  );
  print(`  metadata: title ${title} · date ${date} · author ${author}`);
}

function show(row: Row): void {
  const { f1, precision, recall } = row.score;
  const missing = row.page.gold.with.length - row.score.with[0];
  const extra = row.score.without[0];
  print(
    `  ${row.page.id}  F1 ${f1.toFixed(3)} P ${precision.toFixed(3)} R ${recall.toFixed(3)}  -${missing} +${extra}  ${row.failure?.split("\n")[0] ?? row.result?.located?.reason ?? ""}  ${row.page.gold.url ?? ""}`,
  );
  if (!values.diff) return;
  const got = new Set(row.lines.flatMap(({ text }) => text.split("\n")).map(bare));
  const gold = (row.page.gold.text ?? "").split("\n").filter((line) => line.trim() !== "");
  const wanted = new Set(gold.map(bare));
  const whole = bare(gold.join(" "));
  const all = bare(row.lines.map(({ text }) => text).join(" "));
  for (const line of gold)
    if (!got.has(bare(line)) && !all.includes(bare(line))) print(`      lost    ${line.slice(0, 160)}`);
  for (const { kind, text } of row.lines) {
    for (const line of text.split("\n")) {
      if (!wanted.has(bare(line)) && !whole.includes(bare(line))) print(`      surplus ${kind}: ${line.slice(0, 160)}`);
    }
  }
  for (const snippet of row.page.gold.with)
    if (!all.includes(bare(snippet))) print(`      with    ${snippet.slice(0, 200)}`);
  for (const snippet of row.page.gold.without)
    if (all.includes(bare(snippet))) print(`      without ${snippet.slice(0, 200)}`);
}

const saved: Record<string, number> = {};
const before: Record<string, number> =
  values.compare !== undefined && existsSync(values.compare)
    ? (JSON.parse(readFileSync(values.compare, "utf8")) as Record<string, number>)
    : {};

/** One number for a page: word F1, or the share of segments judged right. */
function single(row: Row): number {
  const { with: found, without } = row.score;
  if (row.page.gold.text !== null) return row.score.f1;
  const all = found[1] + without[1];
  return all === 0 ? 1 : (found[0] + without[1] - without[0]) / all;
}

function pagesOf(folder: string): BenchPage[] {
  let pages = readPages(folder);
  if (only.size > 0) pages = pages.filter(({ id, heldOut }) => only.has(id) && !heldOut);
  if (values.limit !== undefined) pages = pages.slice(0, Number(values.limit));
  return pages;
}

for (const folder of values.profiles ? [] : folders) {
  const pages = pagesOf(folder);
  const started = performance.now();
  const rows: Row[] = [];
  for (const page of pages) {
    const row = run(page);
    const { gold, heldOut } = page;
    if (gold.text !== null && !heldOut) {
      if (row.result) blameLost(gold.text, row.lines, row.result, lostWords);
      blameSurplus(gold.text, row.lines, surplusWords);
    }
    if (heldOut) row.lines = [];
    saved[`${page.folder}/${page.id}`] = single(row);
    rows.push(row);
  }
  const seen = rows.filter(({ page }) => !page.heldOut);
  const name = pages[0]?.folder ?? folder;
  print();
  for (const kind of new Set(rows.map(({ page }) => page.gold.kind))) {
    report(
      `${name} (${kind})`,
      rows.filter(({ page }) => page.gold.kind === kind),
    );
  }
  report(`  seen`, seen);
  report(
    `  held out`,
    rows.filter(({ page }) => page.heldOut),
  );
  if (rows.some(({ page }) => page.gold.title ?? page.gold.author)) reportMetadata(rows);
  for (const row of seen.filter(({ failure }) => failure)) print(`  failed ${row.page.id}: ${row.failure}`);
  if (values.peers) await comparePeers(pages);

  const worst = seen.toSorted((a, b) => single(a) - single(b));
  for (const row of only.size > 0 ? seen : worst.slice(0, Number(values.worst))) show(row);
  reportChanges(rows);
  process.stderr.write(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}
if (values.profiles) {
  print("| set | profile | F1 | precision | recall | with | without |\n|---|---|---|---|---|---|---|");
  for (const folder of folders) for (const row of profileRows(folder)) print(row);
}
reportBlame("lost words by what took them", lostWords);
reportBlame("surplus words by kind of block", surplusWords);
if (values.save !== undefined) writeFileSync(values.save, `${JSON.stringify(saved, null, 1)}\n`);

/** What each profile keeps and loses of the pages of a folder: rows of a table. */
function profileRows(folder: string): string[] {
  const pages = pagesOf(folder);
  return (["precise", "balanced", "complete"] as const).map((profile) => {
    const rows = pages.map((page) => run(page, profile));
    const texts = rows.filter(({ page }) => page.gold.text !== null);
    const average = (key: "f1" | "precision" | "recall"): string =>
      texts.length === 0 ? "–" : mean(texts.map((row) => row.score[key])).toFixed(4);
    const share = (key: "withWords" | "without"): string => {
      const all = rows.reduce((sum, row) => sum + row.score[key][1], 0);
      return all === 0 ? "–" : (rows.reduce((sum, row) => sum + row.score[key][0], 0) / all).toFixed(3);
    };
    const cells = [average("f1"), average("precision"), average("recall"), share("withWords"), share("without")];
    return `| ${pages[0]?.folder ?? folder} | ${profile} | ${cells.join(" | ")} |`;
  });
}

async function comparePeers(pages: readonly BenchPage[]): Promise<void> {
  for (const [name, extract] of Object.entries(peers)) {
    const rows: Row[] = [];
    for (const page of pages) {
      let text = "";
      let failure: string | undefined;
      try {
        const source = page.read();
        const html = typeof source === "string" ? source : new TextDecoder().decode(source);
        // eslint-disable-next-line no-await-in-loop -- one page after the other: memory
        text = await extract(html, page.gold.url ?? "https://example.org/");
        if (text === "") failure = "empty answer";
      } catch (error) {
        failure = String(error);
      }
      rows.push({ page, score: score(page.gold, text, phrases), lines: [], failure, result: undefined });
    }
    report(`  ${name}`, rows);
  }
}

function reportChanges(rows: readonly Row[]): void {
  const changes = rows
    .map((row) => ({ row, change: single(row) - (before[`${row.page.folder}/${row.page.id}`] ?? single(row)) }))
    .filter(({ change, row }) => Math.abs(change) > 0.005 && !row.page.heldOut)
    .toSorted((a, b) => a.change - b.change);
  for (const { row, change } of changes) {
    print(
      `  ${change > 0 ? "+" : ""}${change.toFixed(3)} to ${single(row).toFixed(3)}  ${row.page.id}  ${row.page.gold.url ?? ""}`,
    );
  }
}

function reportBlame(title: string, blame: Blame): void {
  if (blame.size === 0) return;
  const total = [...blame.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...blame].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
  print(
    `\n${title}: ${shares.map(([cause, count]) => `${cause} ${((100 * count) / total).toFixed(1)} %`).join(" · ")} (of ${total})`,
  );
}
