import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";

const markdownOf = (html: string): string => clean(html, { from: "html", extract: false }).markdown.trim();

describe("what looks like a mark of a heading and is not", () => {
  it.each([
    [
      "a link to another place",
      '<h2 id="a">Boats <a href="#b">and fares</a></h2><p id="b">x</p>',
      "## Boats [and fares](#b)",
    ],
    ["a link to another page", '<h2 id="a">Boats <a href="/a#a">¶</a></h2>', "## Boats [¶](/a#a)"],
    ["a button that says something", '<h2>Boats <button class="toggle">and fares</button></h2>', "## Boats and fares"],
    ["a mark in a paragraph", '<p id="a">Boats <a href="#a">¶</a> sail.</p>', "Boats [¶](#a) sail."],
  ])("stays: %s", (_, html, wanted) => {
    expect(markdownOf(html).split("\n\n")[0]).toBe(wanted);
  });

  it("is none where an anchor stands before the heading, as Sphinx puts it", () => {
    const heading = '<span id="old"></span><h2>The crew<a class="headerlink" href="#crew">¶</a></h2>';
    expect(markdownOf(`<section id="crew">${heading}<p>Six.</p></section>`)).toBe("## The crew\n\nSix.");
  });

  it("is none in the term of a definition either", () => {
    const term = '<dt id="moor">moor()<a class="headerlink" href="#moor">¶</a></dt><dd>Ties the boat up.</dd>';
    expect(markdownOf(`<p>Calls:</p><dl>${term}</dl>`)).toBe("Calls:\n\n- **moor()**: Ties the boat up.");
  });

  it("is text where the whole heading is a link to itself", () => {
    expect(markdownOf('<section id="crew"><h2><a href="#crew">The crew</a></h2><p>Six.</p></section>')).toBe(
      "## The crew\n\nSix.",
    );
  });
});

describe("an address of mail that a script would show", () => {
  const hidden = "5b3a1b39753e233a362b373e";
  it("is shown, and led to", () => {
    const link = `<a href="/cdn-cgi/l/email-protection#${hidden}"><span class="__cf_email__" data-cfemail="${hidden}">[email&#160;protected]</span></a>`;
    expect(markdownOf(`<p>Write to ${link} on Monday.</p>`)).toBe("Write to <a@b.example> on Monday.");
  });

  it.each(["5b3a1b", "zz", "5b005b005b005b00"])("stays as it is where nothing is hidden: %s", (data) => {
    expect(markdownOf(`<p>Write to <span data-cfemail="${data}">the pier</span>.</p>`)).toBe("Write to the pier.");
  });
});

describe("what looks like a formula and is not", () => {
  it.each([
    ["prices", "<p>It costs $5 to row and $6 to sail.</p>", "It costs $5 to row and $6 to sail."],
    ["an escaped bracket", "<p>Write \\(x\\) in the pattern.</p>", "Write \\\\(x\\\\) in the pattern."],
    ["code", "<p>Write <code>\\(x_1\\)</code>.</p>", "Write `\\(x_1\\)`."],
    ["signs of money", "<p>They paid $$ and more $$ there.</p>", "They paid $$ and more $$ there."],
  ])("stays: %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });

  it("is none where the page's script takes dollars for marks, but the figure behind says money", () => {
    const script = "<script>MathJax = {tex: {inlineMath: [['$', '$']]}}</script>";
    expect(markdownOf(`${script}<p>From $5 to $6, where $v_0$ holds.</p>`)).toBe("From $5 to $6, where $v_0$ holds.");
  });
});

describe("what looks like a picture of a letter, a placeholder or a double, and is not", () => {
  it.each([
    ["a letter between words", '<p>Vitamin <img src="/a.png" alt="A"> helps.</p>', "Vitamin ![A](/a.png) helps."],
    ["a name with spaces", '<p>Rain. <img src="/my boat.jpg" alt="Boat"></p>', "Rain. ![Boat](/my%20boat.jpg)"],
    ...["dark-grey", "Grey-Sweater-3", "photo_1x1", "google-pixel-8", "clear-sky", "empty-room", "loading-crane"].map(
      (name): [string, string, string] => [
        `a photograph named ${name}`,
        `<p>Rain. <img src="/${name}.jpg" alt="Photo"></p>`,
        `Rain. ![Photo](/${name}.jpg)`,
      ],
    ),
    ["words in place of an address", '<p>Rain.<img src="loading now" alt=""></p>', "Rain."],
    [
      "a caption that says more",
      '<figure><img src="/a.jpg" alt="A boat"><figcaption>A boat in May</figcaption></figure>',
      "![A boat](/a.jpg)\\\nA boat in May",
    ],
  ])("stays: %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });
});

describe("a quote", () => {
  it("that is no embedded post keeps its form, whatever it cites", () => {
    expect(markdownOf('<blockquote cite="https://log.example/1"><p>We never turned back.</p></blockquote>')).toBe(
      "> We never turned back.",
    );
  });
});

describe("an item of a list", () => {
  it("that begins with brackets is no task", () => {
    expect(markdownOf("<ul><li>[x] marks the spot</li><li>[ ] is empty</li></ul>")).toBe(
      "- \\[x] marks the spot\n- \\[ ] is empty",
    );
  });
});
