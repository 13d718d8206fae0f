import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

describe("pre", () => {
  it("is a listing, byte for byte", () => {
    expect(markdownOf("<pre><code>a  b\n\tc *d* \\e\n</code></pre>")).toBe("```\na  b\n\tc *d* \\e\n```");
  });

  it("has a fence longer than any run of backticks in it", () => {
    expect(markdownOf("<pre><code>````js</code></pre>")).toBe("`````\n````js\n`````");
  });

  it("that holds verse is paragraphs with breaks", () => {
    const verse =
      "The boat went out at half past nine,\nthe hens were all asleep,\n\nthe pilot had a glass of wine\nand said the sound was deep.";
    expect(markdownOf(`<pre class="wp-block-verse">${verse}</pre>`)).toBe(
      "The boat went out at half past nine,\\\nthe hens were all asleep,\n\nthe pilot had a glass of wine\\\nand said the sound was deep.",
    );
  });

  it("that looks like verse and is marked as code stays a listing", () => {
    expect(markdownOf('<pre><code class="language-sh">the hens\nwere asleep</code></pre>')).toBe(
      "```sh\nthe hens\nwere asleep\n```",
    );
  });

  it("alone in a quotation is not quoted, beside a sentence it is", () => {
    expect(markdownOf("<blockquote><pre>tide --up</pre></blockquote>")).toBe("```\ntide --up\n```");
    expect(markdownOf("<blockquote><p>So:</p><pre>tide --up</pre></blockquote>")).toBe(
      "> So:\n>\n> ```\n> tide --up\n> ```",
    );
  });
});
