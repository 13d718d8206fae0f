import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check/check.js";
import { createCheckSettings, type CheckOptions } from "../../src/check/settings.js";

function check(source: string, options: CheckOptions = {}, file = "a.txt") {
  const settings = createCheckSettings(options)(file);
  return checkDocument(source, file, { ...settings, cleaning: { ...settings.cleaning, path: file } });
}

const places = (result: ReturnType<typeof check>): string[] =>
  result.findings.map(({ ruleId, start, severity }) => `${start.line}:${start.column} ${severity} ${ruleId}`);

describe("checkDocument", () => {
  const source =
    "The bridge opened on Monday.\r\n\r\n- Advertisement -\r\n\r\nTraffic was light, and on MondayThe bridge shone.\r\n";

  it("finds residue and what scraping broke, with line and column", () => {
    expect(places(check(source))).toEqual(["3:1 error ad-marker", "5:27 warning glued-words"]);
  });

  it("counts the lines", () => {
    expect(check("a\nb\n").lines).toBe(2);
    expect(check("a\nb").lines).toBe(2);
  });

  it("takes severities from the configuration, and other ones for some files", () => {
    const options: CheckOptions = {
      rules: { "ad-marker": "info" },
      overrides: [{ files: ["old/**"], rules: { "ad-marker": "off", "glued-words": "error" } }],
    };
    expect(places(check(source, options))).toEqual(["3:1 info ad-marker", "5:27 warning glued-words"]);
    expect(places(check(source, options, "old/a.txt"))).toEqual(["5:27 error glued-words"]);
  });

  it("names a finding alike wherever it stands", () => {
    const moved = check(`A new first line.\n\n${source}`).findings.map(({ fingerprint }) => fingerprint);
    expect(moved).toEqual(check(source).findings.map(({ fingerprint }) => fingerprint));
  });

  it("takes no words for glued that stand in blocks of their own", () => {
    const text =
      "<p>The content and the pricing are listed here. The Brief was long, and Enhanced shopping was the Customer of it.</p>";
    const page = (list: string): string =>
      `<article><h1>Shops</h1>${text}<div>${list}</div><p>Content comes first, in any case.</p></article>`;
    const glued = (list: string): number =>
      check(page(list), {}, "a.html").findings.filter(({ ruleId }) => ruleId === "glued-words").length;
    expect(glued('<span>Table of Content</span><div><ul><li><a href="#a">Brief of it</a></li></ul></div>')).toBe(0);
    expect(glued('<p>Table of <a href="#a">Content</a>Brief of it</p>')).toBe(1);
  });

  it("reports a page without an article, and a limit that was hit", () => {
    expect(places(check("<html><body></body></html>", {}, "a.html"))).toEqual(["1:1 error no-article"]);
    const { failure } = check(source, { cleaning: { limits: { bytes: 10 } } });
    expect(failure?.kind).toBe("limit");
  });
});
