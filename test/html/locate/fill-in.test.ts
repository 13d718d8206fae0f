import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { squeeze } from "../../../src/ledger/ledger.js";
import { filler } from "../../support/html.js";
import { replayLedger } from "../../support/laws.js";

const paragraphs = [0, 7, 14, 21].map((seed) => filler(4, seed));

function page(shown: string, articleBody: string): string {
  const data = { "@type": "NewsArticle", headline: "The ice of 1951", articleBody };
  return `<title>The ice of 1951</title><script type="application/ld+json">${JSON.stringify(data)}</script>
    <header><nav><a href="/">Home</a></nav></header><main><h1>The ice of 1951</h1>${shown}</main>
    <footer>Harbour Post, Quay Street</footer>`;
}

describe("structured data fills in", () => {
  it("what the page only begins, and the ledger says so", () => {
    const source = page(`<p>${paragraphs[0]}</p>`, paragraphs.join("\n\n"));
    const result = clean(source, { from: "html" });
    for (const paragraph of paragraphs) expect(result.markdown.split(paragraph)).toHaveLength(2);
    const entry = result.removals.find(({ ruleId }) => ruleId === "structured-text");
    expect(entry?.text).toBe(paragraphs[0]);
    expect(entry?.replacement).toContain(paragraphs[3]);
    expect(replayLedger(source, result)).toContain(squeeze(paragraphs.join("")));
  });

  it("the rest of a paragraph that is cut off", () => {
    const source = page(`<p>${paragraphs[0]!.slice(0, 150)}…</p>`, paragraphs.map((text) => `<p>${text}</p>`).join(""));
    const { markdown } = clean(source, { from: "html" });
    expect(markdown).toContain(paragraphs[0]!.slice(160));
    expect(markdown).toContain(paragraphs[3]);
  });

  it("all of the text where the page shows its title only", () => {
    const source = page("", paragraphs.join("\n"));
    const kept = clean(source, { from: "html" }).markdown;
    expect(kept.startsWith("# The ice of 1951\n")).toBe(true);
    expect(kept).toContain(paragraphs[3]);
    expect(clean(source, { from: "html", title: "drop" }).markdown.startsWith(paragraphs[0]!.slice(0, 30))).toBe(true);
  });
});

describe("structured data leaves", () => {
  it("a page that shows its article", () => {
    const shown = paragraphs.map((text) => `<p>${text}</p>`).join("");
    const { removals } = clean(page(shown, paragraphs.join("\n")), { from: "html" });
    expect(removals.map(({ ruleId }) => ruleId)).not.toContain("structured-text");
  });

  it("a page that shows another text", () => {
    const shown = [30, 37, 44, 51].map((seed) => `<p>${filler(4, seed)}</p>`).join("");
    const { markdown } = clean(page(shown, paragraphs.join("\n")), { from: "html" });
    expect(markdown).not.toContain(paragraphs[3]);
    expect(markdown).toContain(filler(4, 51));
  });

  it("a summary, which is too short to be the article", () => {
    const { removals } = clean(page(`<p>${paragraphs[1]}</p>`, paragraphs[0]!), { from: "html" });
    expect(removals.map(({ ruleId }) => ruleId)).not.toContain("structured-text");
  });
});
