import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check/check.js";
import { createCheckSettings } from "../../src/check/settings.js";
import { clean } from "../../src/index.js";
import type { Format } from "../../src/settings.js";

const first = "The new bridge over the Orle opened on Monday morning, two years later than planned.";
const last = "Traffic was light in the first hours, the harbour office said, but it grew towards noon.";
const ad = "- Advertisement -";

/** Cleans twice, and holds the second run to the first. */
function cleaned(source: string, from: Format): { markdown: string; removed: string[] } {
  const { markdown, removals } = clean(source, { from });
  expect(clean(markdown, { from: "markdown" }).markdown).toBe(markdown);
  return { markdown, removed: removals.map(({ ruleId }) => ruleId) };
}

const adsIn = (markdown: string): number => markdown.split("Advertisement").length - 1;

describe("comments that let residue pass, when cleaning", () => {
  const page = (...blocks: string[]): string =>
    `<article><h1>Bridge</h1><p>${first}</p>\n${blocks.join("\n")}\n<p>${last}</p></article>`;
  const text = (...blocks: string[]): string => [`# Bridge`, first, ...blocks, last].join("\n\n");

  it("keep it up to the end, or to where they are taken back", () => {
    const markdown = ["<!-- deckle-disable ad-marker -->", ad, "<!-- deckle-enable ad-marker -->", ad];
    const html = markdown.map((block) => (block === ad ? `<p>${ad}</p>` : block));
    for (const [source, from] of [
      [text(...markdown), "markdown"],
      [page(...html), "html"],
    ] as const) {
      const result = cleaned(source, from);
      expect(adsIn(result.markdown)).toBe(1);
      expect(result.removed.filter((rule) => rule === "ad-marker")).toHaveLength(1);
      expect(result.markdown).toContain("<!-- deckle-disable ad-marker -->");
    }
  });

  it("keep what stands on the next line, with a reason, and only for the rules that they name", () => {
    const comment = "<!-- deckle-disable-next-line ad-marker -- the text is about it -->";
    expect(adsIn(cleaned(text(`${comment}\n${ad}`, ad), "markdown").markdown)).toBe(1);
    expect(adsIn(cleaned(page(comment, `<p>${ad}</p>`, `<p>${ad}</p>`), "html").markdown)).toBe(1);
    const other = comment.replace("ad-marker", "share-bar");
    expect(adsIn(cleaned(text(`${other}\n${ad}`), "markdown").markdown)).toBe(0);
  });

  it("do so within a paragraph of a page, without making raw HTML of it", () => {
    const { markdown } = cleaned(page("<p><!-- deckle-disable --> Nobody came.</p>", `<p>${ad}</p>`), "html");
    expect(markdown).toContain("<!-- deckle-disable -->\n\nNobody came.");
    expect(adsIn(markdown)).toBe(1);
  });

  it("do nothing outside of a page's article, and in plain text", () => {
    expect(adsIn(cleaned(`<!-- deckle-disable -->${page(`<p>${ad}</p>`)}`, "html").markdown)).toBe(0);
    expect(adsIn(cleaned(text("<!-- deckle-disable -->", ad), "text").markdown)).toBe(0);
  });

  it("carry nothing else through", () => {
    for (const hostile of [
      "<!-- deckle-disable --!><script>alert(1)</script> -->",
      "<!-- deckle-disable <img src=x onerror=alert(1)> -->",
      "<!-- deckle-disable-everything -->",
      "<!-- another -->",
    ]) {
      expect(cleaned(text(hostile), "markdown").markdown).not.toContain("<!--");
      // On a page, browsers end the first one at `--!>`: it is one.
      const { markdown } = cleaned(page(hostile), "html");
      expect(markdown.replace("<!-- deckle-disable -->", "")).not.toMatch(/<!--|<script|<img/);
    }
    const forged = '<deckle-directive value="<script>alert(1)</script>">Nobody came.</deckle-directive>';
    const { markdown } = cleaned(page(forged, "<!-- deckle-disable -->"), "html");
    expect(markdown).not.toContain("script");
    expect(markdown).toContain("Nobody came.");
  });

  it("hold for the check as well", () => {
    const source = text("<!-- deckle-disable ad-marker -->", ad);
    const settings = createCheckSettings({ cleaning: { from: "markdown" } })("a.md");
    expect(checkDocument(source, "a.md", settings)).toMatchObject({ findings: [], suppressed: 1 });
  });
});
