import { describe, expect, it } from "vitest";
import type { PhrasingContent } from "mdast";
import { distribute, toLine, type Wrap } from "../../../src/markdown/handlers/phrasing.js";

const text = (value: string): PhrasingContent => ({ type: "text", value });
const strong: Wrap = (children) => ({ type: "strong", children });

describe("an inline element around nodes", () => {
  it("goes around a line", () => {
    expect(distribute([text("One"), text(" two")], strong)).toEqual([strong([text("One"), text(" two")])]);
  });

  it("goes into each block, and around what stands between", () => {
    const paragraph = { type: "paragraph" as const, children: [text("Two")] };
    expect(distribute([text("One"), paragraph, text("Three")], strong)).toEqual([
      strong([text("One")]),
      { type: "paragraph", children: [strong([text("Two")])] },
      strong([text("Three")]),
    ]);
  });

  it("goes around no white space alone, nor into code", () => {
    const code = { type: "code" as const, value: "tide" };
    expect(distribute([text(" \n"), code], strong)).toEqual([text(" \n"), code]);
  });
});

describe("a line of blocks", () => {
  it("has spaces between them, so that no words run together", () => {
    const blocks = ["One", "two"].map((value) => ({ type: "paragraph" as const, children: [text(value)] }));
    const said = (nodes: PhrasingContent[]): string =>
      nodes.map((node) => ("value" in node ? node.value : "|")).join("");
    expect(said(toLine(blocks)).replace(/ +/g, " ").trim()).toBe("One two");
    expect(said(toLine(blocks, "break"))).toBe("|One||two|");
    expect(said(toLine([{ type: "code", value: "tide" }])).trim()).toBe("tide");
    expect(toLine([{ type: "paragraph", children: [] }])).toEqual([]);
  });
});
