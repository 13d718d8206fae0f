import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

const lineOf = (html: string): string => markdownOf(`<p>The ${html} boat.</p>`).slice(4, -6);

describe("inline elements", () => {
  it.each([
    ['<b style="font-weight:normal">night</b>', "night"],
    ['<b style="font-weight: 400">night</b>', "night"],
    ['<b style="color:red">night</b>', "**night**"],
    ['<i style="font-style:normal">night</i>', "night"],
    ['<span style="font-weight:700">night</span>', "**night**"],
    ['<span style="font-weight:500">night</span>', "night"],
    ['<span style="font-style:italic;font-weight:bold">night</span>', "**_night_**"],
    ['<span style="text-decoration: underline line-through">night</span>', "~~night~~"],
    ['<span style="text-decoration: underline">night</span>', "night"],
  ])("are stressed as their style says: %s", (html, wanted) => {
    expect(lineOf(html)).toBe(wanted);
  });

  it.each([
    ["<ruby>船<rt>ふね</rt></ruby>", "船（ふね）"],
    ["<ruby>AB<rp>(<rt>a b<rp>)</ruby>", "AB (a b)"],
    ["<ruby><rb>旧<rb>金<rt>jiù<rt>jīn</ruby>", "旧金（jiù jīn）"],
    ["<ruby>船<rt></rt></ruby>", "船"],
  ])("with a reading have it in brackets: %s", (html, wanted) => {
    expect(lineOf(html)).toBe(wanted);
  });

  it.each([
    ["<kbd><kbd>Ctrl</kbd>+<kbd>M</kbd></kbd>", "<kbd>Ctrl</kbd>+<kbd>M</kbd>"],
    ['<abbr title="Royal &quot;Boat&quot;">RB</abbr>', '<abbr title="Royal &quot;Boat&quot;">RB</abbr>'],
    ['<abbr title=" ">RB</abbr>', "RB"],
    ["<sub></sub>night", "night"],
    ["<b>\u200D</b>night", "\u200Dnight"],
  ])("that Markdown has no form for stay as HTML, where they say something: %s", (html, wanted) => {
    expect(lineOf(html)).toBe(wanted);
  });
});
