import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import fc from "fast-check";
import type { Element, Root } from "hast";
import { toText } from "hast-util-to-text";
import { describe, expect, it } from "vitest";
import type { VFileMessage } from "vfile-message";
import { DeckleError } from "../../../src/errors.js";
import { parseHtml } from "../../../src/html/parse/parse.js";
import { defaultLimits, type Limits } from "../../../src/limits.js";
import { page } from "../../support/generators/html.js";
import { tagSoup } from "../../support/generators/tag-soup.js";
import { checkTree } from "../../support/tree.js";

const root = path.resolve(import.meta.dirname, "../../..");
const require = createRequire(import.meta.url);

describe("parseHtml", () => {
  it("is built on the internals of one version of parse5: read its changes before another is taken", () => {
    const own = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      dependencies: { parse5: string };
    };
    const installed = require(require.resolve("parse5").replace(/dist[/\\].*/, "package.json")) as { version: string };
    expect(own.dependencies.parse5).toBe("8.1.1");
    expect(installed.version).toBe("8.1.1");
  });

  const folder = path.join(root, "fixtures");
  const pages = readdirSync(folder)
    .map((name) => path.join(folder, name, "input.html"))
    .filter((file) => readdirSync(path.dirname(file)).includes("input.html"));
  it("gives the tree of hast-util-from-html for every fixture", () => {
    for (const file of pages) checkTree(readFileSync(file, "utf8"));
  });

  it("gives the tree of hast-util-from-html for generated pages", () => {
    fc.assert(fc.property(page, checkTree), { numRuns: 50 });
  });

  it("gives the tree of hast-util-from-html for tag soup", () => {
    fc.assert(fc.property(tagSoup, checkTree), { numRuns: 2_000 });
  });

  it.each([
    ["misnested formatting", "<p>1<b>2<i>3</b>4</i>5<p>6<a href=x>7<div>8</a>9</div>"],
    ["the adoption agency across a table", "<a>1<table><td><a>2</table>3</a><b><em><p>4</b>5</em>"],
    ["foster parenting", "<table>a b<tr>c<td>d</td> e </tr><p>f</p>&amp;g</table>h"],
    ["a table in a paragraph, in quirks mode and out of it", "<p><table></table>", "<!doctype html><p><table></table>"],
    ["line feeds that vanish", "<pre>\n\na</pre><textarea>\n</textarea><listing>\r\nb</listing><pre>\n</pre>c"],
    ["a second html and body tag", "<html lang=en><body class=a>x<html lang=de dir=rtl><body class=b id=c>y"],
    ["templates", "<template><tr><td>a</td></tr></template><table><template><p>b</template></table>"],
    [
      "foreign content",
      "<svg viewBox='0 0 1 1'><foreignObject><p>a</p></foreignObject><linearGradient/></svg><math><mi>x<p>y",
    ],
    ["template in svg", "<svg><template><g/></template></svg><math><annotation-xml encoding=text/html><p>x"],
    ["frames", "<frameset><frame></frameset><noframes>a</noframes>b"],
    ["scripts with markup", "<script>a='</p>';<!-- <script>b</script> c --></script>d<script>e</script f>g"],
    ["text after the end", "<body>a</body> b <!-- c --></html> d <p>e"],
    ["an open tag at the end", "<p>a<a href='b", "<p>a<", "<p>a</", "<p>a<!", "<p>a<b ", "<title>a", "<!--a"],
    ["plaintext", "<p>a<plaintext>b</plaintext><p>c\0d"],
    ["many attributes", `<p ${Array.from({ length: 40 }, (_, index) => `a${index % 30}=${index}`).join(" ")}>x`],
    ["references in text", "a&amp;b &nbsp;&#8217;s &notit; &ampx &#0; &#128; &#xD800; &#1114112; &NotEqualTilde; &"],
    ["references in attributes", "<a href='?a=1&copy=2&amp;b&lt'>x</a><a title=&quot;x&copy>y"],
    ["tag names with dots and hashes", "<p.note.big#x class=y>a</p.note.big#x><svg><a.b>c"],
    [
      "properties of every kind",
      "<input type=checkbox checked disabled=disabled size=3 accept='a, b' class=' a  b' maxlength=x>",
    ],
    ["line ends", "<p>a\r\nb\rc\n\r<i>d</i>\r\n<b\r\nclass='x\r\ny'>e</b>"],
  ])("gives the tree of hast-util-from-html for %s", (_, ...sources) => {
    for (const source of sources) checkTree(source);
  });
});

const bounds = (limits: Partial<Limits>, onLimit: "error" | "truncate" = "error") => ({
  limits: { ...defaultLimits, ...limits },
  onLimit,
});

function depthOf(tree: Root): number {
  let deepest = 0;
  const open: { node: Root | Element; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    deepest = Math.max(deepest, next.depth);
    for (const child of next.node.children)
      if (child.type === "element") open.push({ node: child, depth: next.depth + 1 });
  }
  return deepest;
}

describe("limits of parseHtml", () => {
  it("unwraps what is nested too deeply, and keeps its text in order", () => {
    const source = `${"<div>".repeat(40)}a<b>b</b><img src=c>d${"</div>e".repeat(40)}`;
    const tree = parseHtml(source, false, bounds({ depth: 20 }));
    expect(depthOf(tree)).toBe(21);
    expect(toText(tree).replace(/\s/g, "")).toBe(`abd${"e".repeat(40)}`);
    expect(depthOf(parseHtml(source, false, bounds({ depth: 100 })))).toBe(43);
  });

  it.each(["div", "ul", "blockquote", "table", "b", "font", "a", "span", "svg", "template", "p"])(
    "takes 20,000 nested %s elements",
    (tag) => {
      const tree = parseHtml(`<p>before</p>${`<${tag}>`.repeat(20_000)}after`, false);
      expect(depthOf(tree)).toBeLessThanOrEqual(513);
    },
  );

  it("refuses more elements than its limit, or takes those that fit and warns", () => {
    const source = "<p>a</p>".repeat(50);
    expect(() => parseHtml(source, false, bounds({ elements: 30 }))).toThrow(DeckleError);
    expect(() => parseHtml(source, false, bounds({ elements: 30 }))).toThrow(
      /more than 30 elements.*--limit elements=/,
    );
    const messages: VFileMessage[] = [];
    const tree = parseHtml(source, true, bounds({ elements: 30 }, "truncate"), messages);
    expect(toText(tree).replace(/\s/g, "")).toBe("a".repeat(27));
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["limit-elements"]);
  });

  it("refuses longer attributes than its limit, or cuts them and warns once", () => {
    const source = `<p title="${"x".repeat(100)}" lang="${"y".repeat(100)}">a`;
    expect(() => parseHtml(source, false, bounds({ attribute: 99 }))).toThrow(/`title` has 100 characters.*attribute=/);
    expect(() => parseHtml(source, false, bounds({ attribute: 100 }))).not.toThrow();
    const messages: VFileMessage[] = [];
    const tree = parseHtml(source, false, bounds({ attribute: 10 }, "truncate"), messages);
    expect(JSON.stringify(tree)).toContain(`"title":"${"x".repeat(10)}"`);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["limit-attribute"]);
  });
});
