import { describe, expect, it } from "vitest";
import type { Removable } from "../../../src/ledger/ledger.js";
import { blocksFromLines } from "../../../src/residue/adapters/from-lines.js";
import type { BlockDocument } from "../../../src/residue/block.js";
import { findResidue, type Residue } from "../../../src/residue/engine.js";
import { carryOut } from "../../../src/residue/carry-out.js";
import { settle } from "../../../src/residue/settle.js";
import { splitLines } from "../../../src/residue/source.js";
import { resolveSettings } from "../../../src/settings.js";
import { documentOf, prose, ruleOf, type Sketch, verdictOf } from "./blocks.js";

interface Target extends Removable {
  removal: Removable["removal"];
  readonly text: string;
}

const targetOf = (one: string | Partial<Target>): Target =>
  Object.assign({ removal: undefined, text: "" }, typeof one === "string" ? { text: one } : one);

const settings = resolveSettings({ language: "en" });
const nothing: Residue = { removed: [], refused: [], doubtful: [] };
const [one, two, three] = prose;

interface Settled {
  markdown: string;
  writes: number;
  removed: string[];
  /** Whether residue is left whose place was not found. */
  isOpen: boolean;
}

/** Settles a document of which each block is what a list of targets shows; blocks are written as paragraphs. */
function settled(
  blocks: readonly (string | readonly (string | Partial<Target>)[])[],
  more: {
    write?: (targets: readonly (readonly Target[])[]) => string;
    document?: BlockDocument;
    source?: string;
    residue?: Residue;
    sketches?: readonly Sketch[];
  } = {},
): Settled {
  const targets = blocks.map((block) => (typeof block === "string" ? [block] : block).map(targetOf));
  const document =
    more.document ??
    documentOf(more.sketches ?? targets.map((some) => some.map(({ text }) => text).join("")), { format: "html" });
  const write =
    more.write ??
    ((all: readonly (readonly Target[])[]): string =>
      all
        .map((some) =>
          some
            .filter(({ removal }) => !removal)
            .map(({ text }) => text)
            .join(""),
        )
        .filter((text) => text !== "")
        .join("\n\n") + "\n");
  let writes = 0;
  const residue = more.residue ?? nothing;
  carryOut(residue, targets);
  const {
    written: { markdown },
    isOpen,
  } = settle(
    { source: more.source ?? "", document, residue },
    targets,
    settings,
    () => {
      writes += 1;
      return { markdown: write(targets) };
    },
    ({ text }) => text,
  );
  return {
    markdown,
    isOpen,
    writes,
    removed: targets
      .flat()
      .filter(({ removal }) => removal)
      .map(({ text, removal }) => `${removal!.ruleId}: ${text}`),
  };
}

describe("what is written", () => {
  it("is written once where it holds no residue", () => {
    expect(settled([one, two])).toEqual({ markdown: `${one}\n\n${two}\n`, writes: 1, removed: [], isOpen: false });
  });

  it("loses what is residue when it is read again, where it came from", () => {
    expect(settled([one, "Share this article", two])).toEqual({
      markdown: `${one}\n\n${two}\n`,
      writes: 2,
      removed: ["share-bar: Share this article"],
      isOpen: false,
    });
  });

  it("is read again also where something went before", () => {
    const residue = { ...nothing, removed: [verdictOf(ruleOf("first"), 1)] };
    const { removed, writes } = settled([one, "x", "Share this article", two], { residue });
    expect(removed).toEqual(["first: x", "share-bar: Share this article"]);
    expect(writes).toBe(2);
  });

  it("is written as often as something goes, four times more at the most", () => {
    // Each time a line goes, writing brings another one to light.
    const lines = Array.from({ length: 6 }, (_, index) => [{ text: `Share this article` }, { text: `${index}` }]);
    const write = (all: readonly (readonly Target[])[]): string => {
      const next = all.find(([first]) => first!.text.startsWith("Share") && !first!.removal);
      return `${one}\n\n${next ? `${next[0]!.text}\n\n` : ""}${two}\n`;
    };
    const { writes, removed } = settled([one, ...lines, two], { write });
    expect(writes).toBe(5);
    expect(removed).toHaveLength(4);
  });
});

describe("what is not read again", () => {
  const markdown = `# Bridge\n\n${one}\n\nShare this article\n\n${two}\n`;

  it("is Markdown that came in just so, where nothing was found in it", () => {
    const document = documentOf([one, "Share this article", two], { format: "markdown" });
    const blocks = [one, "Share this article", two];
    const same = { document, source: markdown, write: () => markdown };
    expect(settled(blocks, same).removed).toEqual([]);
    expect(settled(blocks, { ...same, source: `${markdown} ` }).removed).toHaveLength(1);
    expect(settled(blocks, { ...same, document: { ...document, format: "text" } }).removed).toHaveLength(1);
    const residue = { ...nothing, removed: [verdictOf(ruleOf("first"), 0)] };
    expect(settled(blocks, { ...same, residue }).removed).toHaveLength(2);
  });

  const read = blocksFromLines(splitLines(markdown), "markdown", "en").document;
  const blocks = read.blocks.map(({ text }) => text);
  const change = (more: object, at = 2): BlockDocument => ({
    ...read,
    format: "text",
    blocks: read.blocks.map((block, index) => (index === at ? { ...block, ...more } : block)),
  });
  const removedWith = (document: BlockDocument, residue = nothing): number =>
    settled(blocks, { document, write: () => markdown, residue }).removed.length;

  it("is what shows the rules the same as the input did", () => {
    expect(removedWith(change({}))).toBe(0);
    expect(removedWith(change({ links: 9, images: 9 }))).toBe(0);
  });

  it.each<[string, BlockDocument]>([
    ["a page", { ...change({}), format: "html" }],
    ["another title", { ...change({}), title: "x" }],
    ["other languages", { ...change({}), languages: ["en", "de"] }],
    ["another number of blocks", { ...change({}), blocks: read.blocks.slice(0, -1) }],
    ["another text", change({ text: "x" }, 1)],
    ["another kind", change({ kind: "heading" }, 1)],
    ["another depth", change({ depth: 1 }, 1)],
    ["another share of links", change({ linkShare: 0.5 }, 1)],
    ["another weight", change({ strong: true }, 1)],
    ["another list", change({ group: 7 }, 1)],
    ["another distance", change({ spaced: false }, 1)],
    ["another address", change({ urls: ["a"] }, 1)],
    ["another picture", change({ alts: ["a"] }, 1)],
  ])("is not %s", (_, document) => {
    expect(removedWith(document)).toBe(1);
  });

  it("is not what leads elsewhere", () => {
    const linked = `# Bridge\n\n${one} [a](/a)\n\nShare this article\n\n${two}\n`;
    const same = blocksFromLines(splitLines(linked), "markdown", "en").document;
    const other = same.blocks.map((block, index) => (index === 1 ? { ...block, urls: ["/b"] } : block));
    const texts = same.blocks.map(({ text }) => text);
    const run = (document: BlockDocument): number => settled(texts, { document, write: () => linked }).removed.length;
    expect(run({ ...same, format: "text" })).toBe(0);
    expect(run({ ...same, format: "text", blocks: other })).toBe(1);
  });

  it("is not what was found to hold residue", () => {
    expect(removedWith(change({}), { ...nothing, removed: [verdictOf(ruleOf("first"), 1)] })).toBe(2);
  });

  it("is only told by the first reading", () => {
    let count = 0;
    const write = (): string => (count++ === 0 ? `${markdown}Leave a comment\n` : markdown);
    const { removed } = settled([...blocks, "Leave a comment"], {
      document: { ...change({}), blocks: [...read.blocks, { ...read.blocks[1]!, index: 4, text: "Leave a comment" }] },
      write,
    });
    expect(removed).toHaveLength(2);
  });
});

describe("what goes is traced", () => {
  const written = (...lines: string[]) => ({ write: () => `${[one, ...lines, two].join("\n\n")}\n` });

  it("to the last block that holds the same letters and stands", () => {
    const blocks = [one, "Share this article", two, "Share this article!"];
    expect(settled(blocks, written("Share this article")).removed).toHaveLength(2);
    const [first] = settled(blocks, {
      write: (all) => `${one}\n\n${all[3]![0]!.removal ? "" : "Share, this article"}\n\n${two}\n`,
    }).removed;
    expect(first).toBe("share-bar: Share this article!");
  });

  it("whatever marks and numbers of a list stand around them", () => {
    expect(settled([one, "Share this article", two], written("**Share** _this_ article")).removed).toHaveLength(1);
    expect(settled([one, "12 Share this article", two], written("Share this article")).removed).toHaveLength(1);
    expect(settled([one, "1234 Share this article", two], written("Share this article")).removed).toEqual([]);
    expect(settled([one, "We Share this article", two], written("Share this article")).removed).toEqual([]);
  });

  it("to nothing that the user keeps, or that went", () => {
    const kept = settled([one, [{ text: "Share this article", pinned: true }], two], written("Share this article"));
    expect(kept).toMatchObject({ removed: [], writes: 1 });
    const holds = settled(
      [one, [{ text: "Share this article", holdsPinned: true }], two],
      written("Share this article"),
    );
    expect(holds.removed).toEqual([]);
  });

  it("to pieces in a row that show just the text, where no block does", () => {
    const pieces = [one, ["It said: ", "Share ", "this", " article"], two];
    expect(settled(pieces, written("Share this article")).removed).toEqual([
      "share-bar: Share ",
      "share-bar: this",
      "share-bar:  article",
    ]);
    expect(
      settled([one, ["Share this", " article", " again"], two], written("Share this article")).removed,
    ).toHaveLength(2);
    expect(settled([one, "Share this", " article"], written("Share this article")).removed).toHaveLength(2);
  });

  it("to the last such pieces, of which none is cut", () => {
    const twice = [one, ["Share this", " article"], two, ["Share ", "this article"]];
    const first = settled(twice, {
      write: (all) => `${one}\n\n${all[3]![0]!.removal ? "" : "Share this article"}\n\n${two}\n`,
    });
    expect(first.removed).toEqual(["share-bar: Share ", "share-bar: this article"]);
    expect(settled([one, ["It said: Share this article"], two], written("Share this article")).removed).toEqual([]);
    expect(settled([one, ["Share this article, it said"], two], written("Share this article")).removed).toEqual([]);
    expect(settled([one, ["Share", "this article, it said"], two], written("Share this article")).removed).toEqual([]);
  });

  it("to pieces above a longer text that begins or ends with the same letters", () => {
    const blocks = [
      one,
      ["x", "Share this article"],
      two,
      ["Share this article, it said"],
      ["It said: Share this article"],
    ];
    expect(settled(blocks, written("Share this article")).removed).toEqual(["share-bar: Share this article"]);
    expect(settled([["Share this article", "x"], one], written("Share this article")).removed).toHaveLength(1);
  });

  it("to no pieces that the user keeps", () => {
    for (const kept of [{ pinned: true }, { holdsPinned: true }]) {
      const blocks = [one, ["x", { text: "Share this", ...kept }, " article"], two];
      expect(settled(blocks, written("Share this article")).removed).toEqual([]);
    }
  });

  it("with what was decoded wrongly read rightly", () => {
    expect(settled([one, "Share this articleâ€¦", two], written("Share this article…")).removed).toHaveLength(1);
  });
});

it("finds in a settled document nothing more", () => {
  const document = blocksFromLines(splitLines(`${one}\n\n${two}\n\n${three}\n`), "markdown", "en").document;
  expect(findResidue(document, settings).removed).toEqual([]);
});
