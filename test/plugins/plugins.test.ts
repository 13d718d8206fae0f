import { readFileSync } from "node:fs";
import path from "node:path";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { rehypeArticle, rehypeResidue, remarkResidue } from "../../src/index.js";
import { filler } from "../support/html.js";

const page = readFileSync(path.join(import.meta.dirname, "../../fixtures/night-ferry-page/input.html"), "utf8");

describe("rehypeArticle and rehypeResidue", () => {
  it("work between rehype-parse and rehype-remark", async () => {
    const file = await unified()
      .use(rehypeParse)
      .use(rehypeArticle, { url: "https://courier.example/2025/03/night-ferry" })
      .use(rehypeResidue)
      .use(rehypeRemark)
      .use(remarkGfm)
      .use(remarkStringify)
      .process(page);
    const markdown = String(file);
    expect(markdown).toContain("# Night ferry returns to Marrow Sound");
    expect(markdown).toContain("The boat takes sixty passengers and no cars.");
    for (const chrome of ["cookies", "Advertisement", "All rights reserved", "Eel season"]) {
      expect(markdown).not.toContain(chrome);
    }
    expect(file.data.deckle?.metadata).toMatchObject({ author: "Ilse Varga", site: "The Sound Courier" });
    expect(file.data.deckle?.located?.candidates.length).toBeGreaterThan(0);
    expect(file.data.deckle?.removals?.map(({ text }) => text)).toContain("Advertisement");
  });

  it("fail with a message where the page holds no article", async () => {
    const processor = unified().use(rehypeParse).use(rehypeArticle).use(rehypeRemark).use(remarkStringify);
    await expect(processor.process("<ul><li><a href='/'>Home</a></li></ul>")).rejects.toMatchObject({
      ruleId: "no-article",
      source: "deckle",
    });
  });
});

describe("remarkResidue", () => {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkResidue).use(remarkStringify);
  const markdown = `# The mill\n\n${filler(2)}\n\nAdvertisement\n\n${filler(2, 7)}\n\n## Related stories\n\n- [The boats](/boats)\n- [The hens](/hens)\n`;

  it("removes residue from anybody's tree and says what and where", async () => {
    const file = await processor.process(markdown);
    expect(String(file)).toBe(`# The mill\n\n${filler(2)}\n\n${filler(2, 7)}\n`);
    expect(file.messages.map(({ ruleId, line }) => [ruleId, line])).toContainEqual(["ad-marker", 5]);
  });

  it("takes the options of `clean`", async () => {
    const quiet = unified()
      .use(remarkParse)
      .use(remarkResidue, { disable: ["ad-marker"] })
      .use(remarkStringify);
    expect(String(await quiet.process(`${filler(3)}\n\nAdvertisement\n\n${filler(3, 9)}\n`))).toContain(
      "Advertisement",
    );
  });

  it("leaves an article without residue as it is", async () => {
    const clean = `# Advertisement\n\n${filler(2)}\n\n- One\n- Two\n\n> ${filler(1)}\n`;
    const file = await processor.process(clean);
    expect(String(file)).toBe(clean.replaceAll("- ", "* "));
    expect(file.messages).toEqual([]);
  });
});
