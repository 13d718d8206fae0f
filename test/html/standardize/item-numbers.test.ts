import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { markdownOf } from "../../support/markdown-of.js";

describe("numbers that pages write into items", () => {
  it.each([
    ["in boxes", "<ol><li><span>1</span><p>Look.</p><li><span>2</span><p>Buy.</p></ol>", "1. Look.\n\n2. Buy."],
    ["in boxes of a list with bullets", "<ul><li><b>01</b> Look.<li><b>02</b> Buy.</ul>", "1. Look.\n2. Buy."],
    ["in the text", '<ol start="3"><li>3. Look.<li>4) Buy.</ol>', "3. Look.\n4. Buy."],
  ])("go: %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });

  it("are in the ledger", () => {
    const { removals } = clean("<ol><li><b>1</b> Look.<li><b>2</b> Buy.</ol>", { from: "html", extract: false });
    expect(removals.map(({ ruleId, text }) => [ruleId, text])).toEqual([
      ["item-number", "1"],
      ["item-number", "2"],
    ]);
  });

  it.each([
    ["out of order", "<ol><li><b>2</b> boats<li><b>1</b> hen</ol>", "1. **2** boats\n2. **1** hen"],
    ["of one item only", "<ol><li><b>1</b> boat<li>No hens</ol>", "1. **1** boat\n2. No hens"],
    [
      "that are counts in a list with bullets",
      "<ul><li>1. FC Sund<li>2. FC Orle</ul>",
      "- 1\\. FC Sund\n- 2\\. FC Orle",
    ],
    ["that are all an item says", "<ol><li>1<li>2</ol>", "1. 1\n2. 2"],
  ])("stay where they are %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });
});
