import { describe, expect, it } from "vitest";
import { clean, type Options } from "../../src/index.js";
import { checkDocument } from "../support/document-laws.js";

const options = (tables?: Options["tables"]): Options => ({ from: "html", extract: false, tables });
const markdownOf = (html: string, tables?: Options["tables"]): string =>
  clean(`<p>Fares.</p>${html}`, options(tables))
    .markdown.replace(/^Fares\.\n\n/, "")
    .trim();

const simple =
  "<table><tr><th>Boat</th><th align=right>Berths</th></tr><tr><td>Tern &amp; Auk</td><td align=right>12</td></tr></table>";
const ranked =
  "<table><tr><th rowspan=2>Line</th><th colspan=2>Minutes</th></tr><tr><th>Summer</th><th>Winter</th></tr><tr><td>North</td><td>12</td><td>15</td></tr></table>";
const nested =
  "<table><tr><th>Season</th><th>Fares</th></tr><tr><td>Summer</td><td><table><tr><td>Adult</td><td>12</td></tr></table></td></tr></table>";

describe("a table", () => {
  it("is GFM where GFM can say it", () => {
    expect(markdownOf(simple)).toBe("| Boat | Berths |\n| --- | --: |\n| Tern & Auk | 12 |");
  });

  it("is HTML where that is asked for", () => {
    expect(markdownOf(simple, "html")).toBe(
      '<table>\n<tbody>\n<tr><th>Boat</th><th align="right">Berths</th></tr>\n<tr><td>Tern &amp; Auk</td><td align="right">12</td></tr>\n</tbody>\n</table>',
    );
  });

  it("is HTML where GFM would distort it: labels over labels, tables in cells", () => {
    expect(markdownOf(ranked)).toContain('<tr><th rowspan="2">Line</th><th colspan="2">Minutes</th></tr>');
    expect(markdownOf(nested)).toContain("<td><table>\n<tbody>\n<tr><td>Adult</td><td>12</td></tr>");
  });

  it("is GFM all the same where that is asked for", () => {
    expect(markdownOf(ranked, "gfm")).toBe(
      "| Line | Minutes | |\n| --- | --- | --- |\n| | Summer | Winter |\n| North | 12 | 15 |",
    );
    expect(markdownOf(nested, "gfm")).toBe("| Season | Fares |\n| --- | --- |\n| Summer | Adult 12 |");
  });

  it("has no blank line as HTML, which would end it, and nothing that was not on the list", () => {
    const cell =
      '<pre>a\n\n&lt;b&gt;</pre><div onclick="x()">one</div><div>two<a href="javascript:x()">three</a></div><svg><text>no</text></svg>';
    const html = markdownOf(`<table><tr><th>A</th></tr><tr><td>${cell}</td></tr></table>`, "html");
    expect(html).toContain("<td><pre><code>a&#10;&#10;&lt;b&gt;</code></pre><br>one<br>twothree</td>");
    expect(html).not.toMatch(/\n\s*\n/);
  });

  it("with footnotes stays GFM, in which their marks are read", () => {
    const notes =
      '<table><tr><th>A</th></tr><tr><td>Paid in bread.<sup><a href="#n" id="r">1</a></sup></td></tr></table><ol><li id="n">Note. <a href="#r">↑</a></li></ol>';
    expect(markdownOf(notes, "html")).toBe("| A |\n| --- |\n| Paid in bread.[^1] |\n\n[^1]: Note.");
  });

  it.each([
    [
      "one column",
      "<table><tr><td><p>Long ago.</p></td></tr><tr><td>Not now.</td></tr></table>",
      "Long ago.\n\nNot now.",
    ],
    [
      "tables in cells, and no header of its own",
      `<table><tr><td>Left</td><td>${simple}</td></tr></table>`,
      "Left\n\n| Boat | Berths |\n| --- | --: |\n| Tern & Auk | 12 |",
    ],
    ["that says so", "<table role=presentation><tr><td>Left</td><td>Right</td></tr></table>", "Left\n\nRight"],
  ])("of layout is unwrapped: %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });

  it.each([
    [
      "labels over texts are",
      "<table><tr><td>Pros</td><td>Cons</td></tr><tr><td>The boat leaves the pier at nine, whatever the wind.</td><td>Cold</td></tr><tr><td>Nobody has to row it across the sound in winter.</td><td>Wet</td></tr></table>",
      "| Pros | Cons |",
    ],
    [
      "a term over terms, beside what they mean, is not",
      "<table><tr><td>Ebb</td><td>The tide going out, twice a day, towards the sea.</td></tr><tr><td>Flood</td><td>The tide coming in, which brings the boats along.</td></tr><tr><td>Neap</td><td>A weak tide, when the moon is half, twice a month.</td></tr></table>",
      "| | |",
    ],
  ])("without a header: %s one", (_, html, wanted) => {
    expect(markdownOf(html).split("\n")[0]).toBe(wanted);
  });

  it.each([
    [
      "a row of data",
      "<table><tr><td>Adult</td><td>12 kr</td></tr></table>",
      "| | |\n| --- | --- |\n| Adult | 12 kr |",
    ],
    [
      "a column with a label",
      "<table><tr><th>Port</th></tr><tr><td>Sund</td></tr></table>",
      "| Port |\n| --- |\n| Sund |",
    ],
  ])("that is none of layout stays: %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });

  it.each(["auto", "gfm", "html"] as const)("holds the laws of every document: %s", (tables) => {
    for (const html of [simple, ranked, nested])
      checkDocument(`<h1>Fares</h1><p>Paid on board.</p>${html}`, options(tables));
  });
});
