import { describe, expect, it } from "vitest";
import { filler, runStages } from "../../support/html.js";

const chrome = `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>`;
const foot = `<footer><p>Published by the Harbour Post, 1 Quay Street. All letters are read by the editor.</p></footer>`;

describe("locate", () => {
  it("takes the body of a plain page and leaves header and footer", () => {
    const { kept } = runStages(`${chrome}<div><h1>Boats</h1><p>${filler(3)}</p><p>${filler(3, 9)}</p></div>${foot}`);
    expect(kept).toContain(filler(3));
    expect(kept).toContain(filler(3, 9));
    expect(kept).not.toContain("Quay Street");
    expect(kept).not.toContain("Home");
  });

  it("takes text separated by line breaks", () => {
    const { kept } = runStages(
      `${chrome}<table><tr><td>${filler(3)}<br><br>${filler(3, 5)}<br><br>${filler(2, 20)}</td></tr></table>${foot}`,
    );
    expect(kept).toContain(filler(2, 20));
    expect(kept).not.toContain("Quay Street");
  });

  it("takes a lead that stands outside of the body", () => {
    const lead = "The old bridge stays open for one more year, the council decided on Tuesday night.";
    const { kept } = runStages(
      `${chrome}<div class="top"><h1>Boats</h1><p class="standfirst">${lead}</p></div>
       <div class="ads"><a href="/x">Buy boats</a></div>
       <div class="article-body"><p>${filler(4)}</p><p>${filler(4, 6)}</p></div>${foot}`,
      {},
      { title: "Boats" },
    );
    expect(kept).toContain(lead);
    expect(kept).toContain(filler(4, 6));
  });

  it.each([
    ["that the description repeats", "<h2>What the ice left on the quay in spring</h2>", true],
    ["that is named so and is a sentence", `<p class="ArticleDek_x9f">What the ice left.. and took again.</p>`, true],
    ["but not one of a menu", "<nav><p>What the ice left on the quay in spring</p></nav>", false],
    ["but not any label", `<p class="x9f">The quay in spring, and the ice of it</p>`, false],
  ])("takes a subtitle %s", (_what, line, taken) => {
    const html = `<body><header><h1>The boats of the north</h1>${line}</header><div><p>${filler(5)}</p><p>${filler(5, 9)}</p></div></body>`;
    const { kept } = runStages(
      html,
      {},
      {
        title: "The boats of the north",
        description: "What the ice left on the quay in spring, and who came to see it.",
      },
    );
    expect(/ice of it|What the ice/.test(kept)).toBe(taken);
    expect(kept).toContain(filler(5, 9));
  });

  it("takes all paragraphs that stand beside the body in an element around both", () => {
    const [one, two] = [0, 40].map((from) =>
      [0, 3, 6, 9, 12, 15].map((seed) => `<p>${filler(2, from + seed)}</p>`).join(""),
    );
    const html = `<main><h1>The boats of the north</h1><div class="all">${one}<div class="article-body">${two}${two}</div></div></main>`;
    expect(runStages(html, {}, { title: "The boats of the north" }).kept).toContain(filler(2, 15));
  });

  it("takes the title that stands outside of the body, or drops it when asked to", () => {
    const html = `${chrome}<div class="top"><h1>Boats of the north</h1><a href="/x">Harbour</a></div>
      <div class="article-body"><p>${filler(4)}</p><p>${filler(4, 6)}</p></div>${foot}`;
    expect(runStages(html, {}, { title: "Boats of the north" }).kept).toMatch(/^Boats of the north The harbour master/);
    const dropped = runStages(html, { title: "drop" }, { title: "Boats of the north" });
    expect(dropped.kept).toMatch(/^The harbour master/);
    const inside = runStages(`<article><h1>Boats</h1><p>${filler(5)}</p></article>`, { title: "drop" });
    expect(inside.kept).toBe(filler(5));
    expect(inside.removed).toContainEqual({ ruleId: "title", text: "Boats" });
  });

  it("takes all of an article that is split over sibling sections", () => {
    const sections = [0, 7, 14].map((seed) => `<section><h2>Part ${seed}</h2><p>${filler(4, seed)}</p></section>`);
    const { kept } = runStages(`${chrome}<div>${sections.join("")}</div>${foot}`);
    for (const seed of [0, 7, 14]) expect(kept).toContain(filler(4, seed));
  });

  it("takes the article that the page is named after, of several in an endless scroll", () => {
    const article = (title: string, seed: number) => `<article><h1>${title}</h1><p>${filler(6, seed)}</p></article>`;
    const html = `<title>The boats of the north</title>${article("The boats of the north", 0)}${article("A mill is sold", 30)}`;
    const { kept } = runStages(html);
    expect(kept).toContain(filler(6, 0));
    expect(kept).not.toContain(filler(6, 30));
  });

  it("takes it also where one element is around the row, and goes by the rank of its heading", () => {
    const story = (title: string, seed: number, rank = 1): string =>
      `<article><h${rank}>${title}</h${rank}><p>${filler(5, seed)}</p></article>`;
    const row = story("The boats of the north", 0) + story("A mill is sold", 20);
    const { kept } = runStages(`<main><article>${row}</article></main>`, {}, { title: "The boats of the north" });
    expect(kept).toContain(filler(5));
    expect(kept).not.toContain(filler(5, 20));
    const steps = `<h1>The boats of the north</h1><p>${filler(5)}</p>${story("Nets", 20, 2)}${story("Oars", 40, 2)}`;
    const whole = runStages(`<main><article>${steps}</article></main>`, {}, { title: "The boats of the north" });
    for (const seed of [0, 20, 40]) expect(whole.kept).toContain(filler(5, seed));
  });

  it("takes the text that the structured data give, whatever stands around it is named", () => {
    const text = [0, 7, 14].map((seed) => filler(4, seed));
    const menus = [30, 40, 50, 60].map((seed) => `<p>${filler(4, seed)}</p>`).join("");
    const html = `<body><div class="main-aside-wrapper sidebar">${text.map((one) => `<p>${one}</p>`).join("")}</div><main>${menus}</main></body>`;
    const { kept } = runStages(html, {}, { title: "The boats", published: "2024-05-06", articleBody: text.join("\n") });
    for (const one of text) expect(kept).toContain(one);
    const { kept: without } = runStages(html, {}, { title: "The boats", published: "2024-05-06" });
    expect(without).not.toContain(text[0]);
  });

  it("measures Chinese as well as English", () => {
    const text = "市议会周二决定把老桥再保留一年，渔民们都很高兴。港口的负责人说，冬天之前不会动工。";
    const { kept } = runStages(
      `${chrome}<div><p>${text}</p><p>${text}</p></div><div><a href="/a">首页新闻中心</a></div>`,
    );
    expect(kept).toContain(text);
    expect(kept).not.toContain("首页");
  });

  it("finds no article on a page of links", () => {
    const { located } = runStages(
      `${chrome}<ul><li><a href="/a">First story</a></li><li><a href="/b">Second</a></li></ul>`,
    );
    expect(located.roots).toEqual([]);
  });

  it("gives the candidates with the signs that make their scores", () => {
    const { located } = runStages(`${chrome}<main><article><p>${filler(5)}</p></article></main>${foot}`);
    const chosen = located.candidates.filter((candidate) => candidate.chosen);
    expect(chosen).toHaveLength(1);
    expect(chosen[0]!.path).toContain("article");
    const sum = chosen[0]!.signs.reduce((all, { weight }) => all + weight, 0);
    expect(chosen[0]!.score).toBeCloseTo(sum);
  });
});
