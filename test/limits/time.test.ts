import { describe, expect, it } from "vitest";
import { locate } from "../../src/html/locate/locate.js";
import { readMetadata } from "../../src/html/metadata/metadata.js";
import { prepare } from "../../src/html/page/prepare.js";
import { sweep } from "../../src/html/page/sweep.js";
import { parseHtml } from "../../src/html/parse/parse.js";
import { prune } from "../../src/html/prune/prune.js";
import { clean } from "../../src/index.js";
import { Budget, withBudget, workPerLook } from "../../src/limits.js";
import { editMarkdown } from "../../src/markdown/edit-markdown.js";
import { fromText } from "../../src/markdown/from-text/from-text.js";
import { stringify } from "../../src/markdown/stringify.js";
import { tidy } from "../../src/markdown/tidy.js";
import { toMdast } from "../../src/markdown/to-mdast.js";
import { blocksFromLines } from "../../src/residue/adapters/from-lines.js";
import { blocksFromPage } from "../../src/residue/adapters/from-page.js";
import { findResidue } from "../../src/residue/engine.js";
import { splitLines, sweepLines } from "../../src/residue/source.js";
import { type Format, resolveSettings } from "../../src/settings.js";

// More pieces than one look at the clock is apart from the next: a stage that counts them all looks at least once.
const pieces = workPerLook + 100;
const settings = resolveSettings();
const texts: Readonly<Record<Format, string>> = {
  html: `<title>Boats</title><article>${"<p>The boats came in.</p>".repeat(pieces)}</article>`,
  text: "The boats came in.\n\n".repeat(pieces),
  markdown: "The *boats* came in <b>\n\n".repeat(pieces),
};

/** Runs a stage, checks that it counted each piece of its input, and gives what it gave. */
function counted<Result>(stage: string, run: () => Result): Result {
  const budget = new Budget({ time: Number.POSITIVE_INFINITY });
  const result = withBudget(budget, run);
  expect(budget.spent, stage).toBeGreaterThanOrEqual(pieces);
  return result;
}

describe("the time of one document", () => {
  it("is spent on each piece of a page in every stage", () => {
    const tree = counted("parse", () => parseHtml(texts.html, false));
    const page = counted("prepare", () => prepare(tree));
    const metadata = counted("metadata", () => readMetadata(page, undefined));
    const located = counted("locate", () => locate(page, metadata, settings));
    counted("prune", () => prune(page, settings, located));
    const { document } = counted("blocks", () => blocksFromPage(page, metadata.title));
    counted("residue", () => findResidue(document, settings));
    const swept = counted("sweep", () => sweep(page));
    const mdast = counted("convert", () => toMdast(swept.tree, settings));
    counted("tidy", () => tidy(mdast, settings));
    counted("stringify", () => stringify(mdast));
  });

  it("is spent on each line of a text and of Markdown in every stage", () => {
    for (const format of ["text", "markdown"] as const) {
      const lines = counted("lines", () => splitLines(texts[format]));
      const { document } = counted("blocks", () => blocksFromLines(lines, format));
      counted("residue", () => findResidue(document, settings));
      const { kept } = counted("sweep", () => sweepLines(lines, false));
      if (format === "markdown") {
        counted("edit", () => editMarkdown(kept, lines, settings));
      } else {
        const mdast = counted("structure", () => fromText(kept));
        counted("tidy", () => tidy(mdast, settings));
        counted("stringify", () => stringify(mdast));
      }
    }
  });

  it.each(["html", "text", "markdown"] as const)("ends the work on %s at whichever look it has run out", (from) => {
    const input = texts[from];
    let looks = 0;
    withBudget(new Budget({ time: 1 }, () => ((looks += 1), 0)), () => clean(input, { from }));
    expect(looks).toBeGreaterThan(5);
    for (let last = 1; last < looks; last += Math.ceil(looks / 5)) {
      let look = 0;
      const budget = new Budget({ time: 1 }, () => ((look += 1) > last ? 2 : 0));
      expect(() => withBudget(budget, () => clean(input, { from })), `look ${last}`).toThrow(
        expect.objectContaining({ kind: "limit", limit: "time" }) as Error,
      );
      expect(look).toBe(last + 1);
    }
  });

  it.each([
    ["emphasis", "*_".repeat(15_000)],
    ["emphasis apart", "*a_ ".repeat(15_000)],
    ["strikethrough", "~a".repeat(30_000)],
    ["a row of cells", `${"|a".repeat(20_000)}\n${"|-".repeat(20_000)}`],
    ["a table", `|a|b|\n|-|-|\n${"|a|b|\n".repeat(10_000)}`],
    ["paragraphs of emphasis", `${"*_".repeat(5000)}\n\n`.repeat(5)],
  ])("is not begun where the reader of Markdown could not be stopped in it: %s", (_, marks) => {
    const error = {
      kind: "limit",
      limit: "time",
      message: expect.stringMatching(/it would take more than 10000 ms/) as string,
    };
    // A clock that stands still: nothing but what is foreseen can end the work.
    const run = (): unknown =>
      withBudget(new Budget({ time: 10_000 }, () => 0), () => clean(`${marks}\n\n<b>`, { from: "markdown" }));
    expect(run).toThrow(expect.objectContaining(error) as Error);
  });

  it("is begun where there are many marks, but few in one paragraph or table", () => {
    const text = `${"*a_ ".repeat(50)}\n\n|a|b|\n|-|-|\n|a|b|\n\n`.repeat(500);
    const run = (): unknown =>
      withBudget(new Budget({ time: 10_000 }, () => 0), () => clean(`${text}<b>`, { from: "markdown" }));
    expect(run).not.toThrow();
  });

  it("is counted as the reader of Markdown searches back for what an end belongs to", () => {
    const spent = (text: string): number => {
      const budget = new Budget({ time: Number.POSITIVE_INFINITY });
      withBudget(budget, () => clean(text, { from: "markdown" }));
      return budget.spent;
    };
    const hostile = `${"*a_ ".repeat(300)}<b>`;
    const plain = `${"aaa ".repeat(300)}<b>`;
    expect(spent(hostile)).toBeGreaterThan(10 * spent(plain));
  });
});
