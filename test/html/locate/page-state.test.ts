import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { filler } from "../../support/html.js";

const paragraphs = [0, 7, 14, 21].map((seed) => filler(4, seed));
const title = "The ice of 1951";

/** A page that shows the first paragraph only, with a script of an application. */
function page(script: string, shown = `<p>${paragraphs[0]}</p>`): string {
  return `<title>${title}</title><header><nav><a href="/">Home</a></nav></header>
    <div id="app"><main><h1>${title}</h1>${shown}</main></div>${script}`;
}

const whole = paragraphs.join("\n\n");
const html = paragraphs.map((text) => `<p>${text}</p>`).join("");
const pieces = paragraphs.map((text) => ({
  type: "p",
  children: [{ text: text.slice(0, 20) }, { text: text.slice(20) }],
}));

/** React's payload, cut into pieces as a server sends it. */
function flight(payload: string): string {
  const pieces = payload.match(/[^]{1,300}/gu) ?? [];
  const scripts = pieces.map((piece) => `<script>self.__next_f.push(${JSON.stringify([1, piece])})</script>`);
  return `<script>(self.__next_f=self.__next_f||[]).push([0])</script>${scripts.join("")}`;
}

const bytes = (text: string): string => new TextEncoder().encode(text).length.toString(16);

describe("the state that an application leaves in the page fills in", () => {
  it.each([
    [
      "Next",
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { article: { headline: title, body: html } } } })}</script>`,
    ],
    [
      "Nuxt",
      `<script>window.__NUXT__={"data":[{"post":{"title":${JSON.stringify(title)},"content":${JSON.stringify(html)}}}]};</script>`,
    ],
    [
      "Apollo",
      `<script>window.__APOLLO_STATE__ = ${JSON.stringify({ "Article:1": { __typename: "Article", title, content: { text: whole } }, "Article:2": { title: "A mill is sold", content: { text: filler(30, 40) } } })};</script>`,
    ],
    [
      "Gatsby, with pieces of rich text",
      `<script type="application/json">${JSON.stringify({ result: { data: { post: { title, body: pieces } } } })}</script>`,
    ],
    [
      "Nuxt 2, as a call",
      `<script>window.__NUXT__=(function(a,b,c,d){d.title=b;d.content=c;return {layout:"default",data:[{x:a,y:!0,z:void 0,at:new Date(0),post:d}],error:null,n:[-1,.5,1e3],'k-1':'it\\'s'}}(false,${JSON.stringify(title)},${JSON.stringify(html).replaceAll("<", "\\u003C")},{}));</script>`,
    ],
    [
      "Next's Flight rows, in several scripts",
      flight(
        `1:"$Sreact.fragment"\n2:I[1,["a"],"x"]\n3:["$","main",null,{"article":{"title":${JSON.stringify(title)},"body":"$4","n":"$$5"}}]\n4:T${bytes(`ü${html}`)},ü${html}5:{"title":"A mill is sold","body":${JSON.stringify(filler(30, 40))}}\n`,
      ),
    ],
    [
      "WordPress's REST answers",
      `<script>__INITIAL_STATE__ = ${JSON.stringify({ posts: [{ title: { rendered: title }, content: { rendered: html } }] })}</script>`,
    ],
  ])("%s", (_name, script) => {
    const { markdown, removals } = clean(page(script), { from: "html" });
    for (const paragraph of paragraphs) expect(markdown.split(paragraph)).toHaveLength(2);
    expect(markdown).not.toContain("40");
    expect(removals.map(({ ruleId }) => ruleId)).toContain("structured-text");
  });

  it("a page that shows its title only", () => {
    const state = JSON.stringify({ page: { title, body: html } });
    const { markdown } = clean(page(`<script type="application/json">${state}</script>`, ""), { from: "html" });
    expect(markdown).toBe(`# ${title}\n\n${paragraphs.join("\n\n")}\n`);
  });

  it("without the shortcodes of its system", () => {
    const state = JSON.stringify({ title, body: `[caption id="1"]${whole}[/caption] And so [sic] it was.` });
    const { markdown } = clean(page(`<script type="application/json">${state}</script>`), { from: "html" });
    expect(markdown).not.toContain("caption");
    expect(markdown).toContain("[sic]");
  });
});

describe("the state is left alone", () => {
  it.each([
    ["where it holds another article", { title: "A mill is sold", body: html }],
    ["where no title says whose text it is", { body: html }],
    ["where its text is short", { title, body: paragraphs[0] }],
    ["where its text is of another kind", { title, translations: html }],
  ])("%s", (_name, state) => {
    const { markdown } = clean(page(`<script type="application/json">${JSON.stringify(state)}</script>`), {
      from: "html",
    });
    expect(markdown).toBe(`# ${title}\n\n${paragraphs[0]}\n`);
  });

  it("where the page shows all of it, in other quotation marks", () => {
    const quoted = paragraphs.map((text) => `“${text}”`);
    const shown = quoted.map((text) => `<p>${text}</p>`).join("");
    const state = JSON.stringify({ title, body: paragraphs.map((text) => `"${text}"`).join("\n") });
    const { markdown } = clean(page(`<script type="application/json">${state}</script>`, shown), { from: "html" });
    expect(markdown).toBe(`# ${title}\n\n${quoted.join("\n\n")}\n`);
  });

  it("where it is code, or no JSON", () => {
    for (const script of [
      `<script>window.start({"title":1})</script>`,
      `<script type="application/json">{"a":</script>`,
      `<script>window.__NUXT__=(function(a){return {title:a,body:fetch("/x")}}("x"))</script>`,
      `<script>window.__NUXT__=(function(a){return {title:a,body:${"[".repeat(5000)}</script>`,
      `<script>window.__NUXT__=(function(a){a.__proto__=1;return {title:"unclosed</script>`,
      `<script>self.__next_f.push([1,"3:Tffffffff,short"])</script>`,
    ]) {
      expect(clean(page(script + " ".repeat(700)), { from: "html" }).markdown).toContain(paragraphs[0]);
    }
  });
});
