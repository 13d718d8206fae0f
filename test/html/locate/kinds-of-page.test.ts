import { describe, expect, it } from "vitest";
import { clean, DeckleError } from "../../../src/index.js";

const menu = `<header><nav><a href="/">Home</a><a href="/n">News</a></nav></header>`;
const markdown = (html: string): string => clean(html, { from: "html" }).markdown;

describe("pages without an article", () => {
  const pages: Record<string, string> = {
    login: `<title>Sign in</title>${menu}<main><h1>Sign in</h1><form><label>Address</label><input><label>Password</label><input>
      <button>Sign in</button><p>By signing in you agree to our terms of use and to our privacy notice.</p></form>
      <p>New here? <a href="/new">Make an account</a></p></main>`,
    error: `<title>Page not found</title>${menu}<main><h1>404</h1>
      <p>Sorry, the page that you are looking for does not exist.</p><a href="/">Back home</a></main>`,
    "front page": `<title>Harbour Post</title>${menu}<main>${[
      ["The old bridge stays one more year", "The council decided on Tuesday night, and the fishermen are glad."],
      ["A mill is sold", "Nobody knows what the buyer wants with it, but he has paid."],
      ["Snow in May", "It has not happened since 1951, says the weather office."],
      ["Rowers win again", "It is the third cup in a row for the harbour crew."],
      ["Skating called off", "The ice is too thin on both sides of the old bridge."],
    ]
      .map(([title, line]) => `<article><h3><a href="/x">${title}</a></h3><p>${line}</p></article>`)
      .join("")}</main>`,
    "list of links": `<title>News</title>${menu}<ul>${`<li><a href="/x">A story</a></li>`.repeat(20)}</ul>`,
  };
  for (const [name, html] of Object.entries(pages)) {
    it(`${name}: no guess`, () => {
      expect(() => markdown(html)).toThrow(DeckleError);
      expect(() => markdown(html)).toThrow(/no article found/);
      expect(clean(html, { from: "html", extract: false }).markdown).not.toBe("");
    });
  }
});

describe("pages of other kinds", () => {
  it("news of two sentences", () => {
    const html = `<title>Bridge closed on Sunday</title>${menu}<main><article><h1>Bridge closed on Sunday</h1>
      <p>The old bridge is closed on Sunday from eight to noon.</p><p>Ferries run every half hour.</p></article></main>`;
    expect(markdown(html)).toContain("Ferries run every half hour.");
  });

  it("a page laid out by tables, which leave no table", () => {
    const html = `<table><tr><td><a href="/1">أخبار الميناء</a><br><a href="/2">الطقس</a></td><td><h1>الجسر القديم يبقى عاما آخر</h1>
      <p>قرر المجلس البلدي مساء الثلاثاء الإبقاء على الجسر القديم في الميناء عاما آخر، وقال الصيادون إنهم يستطيعون الآن عبور الشتاء بسلام.</p>
      <p>وقالت معلمة تسكن في الضفة الأخرى: «من دون الجسر نحتاج إلى ساعة كاملة للوصول إلى المدرسة». هل يكفي ذلك؟</p></td></tr></table>`;
    const result = markdown(html);
    expect(result).not.toContain("|");
    expect(result).not.toContain("الطقس");
    expect(result.trimEnd().endsWith("هل يكفي ذلك؟")).toBe(true);
  });

  it("a table of figures that is part of the article", () => {
    const html = `<main><h1>Ice</h1><p>The ice of the bay has been measured by the harbour master since 1951, every winter again.</p>
      <p>These are the days on which it carried a horse, as the ledger of the harbour has them.</p>
      <table><tr><th>Winter</th><th>Days</th></tr><tr><td>1951</td><td>41</td></tr></table></main>`;
    expect(markdown(html)).toContain("| 1951 | 41 |");
  });

  it("a forum that shows its posts to those without script only", () => {
    const post = (text: string): string =>
      `<div class="post"><div class="name">ida51</div><div class="msg">${text}</div></div>`;
    const html = `<title>How thick must the ice be?</title><div><a href="/">Forum</a></div><noscript><h1>How thick must the ice be?</h1>
      ${post("I want to walk across the bay next week with two children. How thick must the ice be for us and a sledge?")}
      ${post("Ten centimetres of clear ice carry a person. Take a drill along, because the current eats it from below.")}
      ${post("And do not trust the white ice. It is snow that has frozen, and it carries half as much.")}</noscript><div id="app"></div>`;
    for (const words of ["I want to walk", "Take a drill", "do not trust"]) expect(markdown(html)).toContain(words);
  });

  it("a page builder's, with each paragraph in a box of its own", () => {
    const box = (inner: string): string => `<div class="e-con"><div class="w">${inner}</div></div>`;
    const html = `<title>Walking on ice</title>${box(`<a href="/">Home</a><a href="/shop">Shop</a>`)}${box(`<h1>Walking on ice</h1>`)}
      ${box(`<p>Every winter we are asked how to cross the bay on foot, and we say the same: slowly, and never alone.</p>`)}
      ${box(`<h2>What to take</h2><ul><li>A drill or an axe</li><li>Twenty metres of rope</li></ul>`)}
      ${box(`<h2>How to read it</h2><p>Dark ice is the strongest. White ice is frozen snow, and it carries half as much.</p>`)}
      ${box(`<h2>Our tours</h2>${["Bay", "Night", "Seals"].map((name) => `<div><img src="a.jpg"><h3><a href="/t">${name}</a></h3><a href="/t">Book</a></div>`).join("")}`)}`;
    const result = markdown(html);
    for (const words of ["# Walking on ice", "Every winter", "- Twenty metres", "Dark ice"])
      expect(result).toContain(words);
    for (const words of ["Shop", "Book"]) expect(result).not.toContain(words);
  });

  it("Japanese, separated by line breaks, without marks in the markup", () => {
    const html = `<title>港町の古い橋、あと一年残る - 北港新聞</title><ul><li><a href="/a">社会</a></li><li><a href="/b">経済</a></li></ul>
      <div><div>トップ＞社会</div><div><h1>港町の古い橋、あと一年残る</h1><div>2024年5月3日 18時20分</div><div class="sns"><a href="#">ツイート</a></div>
      <div>市議会は３日、港の古い橋をあと一年残すことを決めた。漁業者らからは「冬が越せる」と安堵の声が上がった。<br><br>橋は１９５１年に架けられ、老朽化のため撤去が予定されていた。<br><br>「橋がなければ、学校まで一時間かかる」。対岸に住む教師はそう話す。</div>
      <div><h3>関連記事</h3><ul><li><a href="/1">橋の工事、また遅れ</a></li><li><a href="/2">冬の港、氷に閉ざされる</a></li></ul></div></div></div>`;
    const result = markdown(html);
    for (const words of ["市議会は３日", "１９５１年", "教師はそう話す"]) expect(result).toContain(words);
    for (const words of ["関連記事", "ツイート", "経済"]) expect(result).not.toContain(words);
  });
});
