import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

describe("boxes that a word in their class and their label make callouts", () => {
  it.each([
    ["archwiki-template-box-note", "<strong>Note:</strong> It rains.", "> [!NOTE]\n> It rains."],
    ["box-tip", "<p><em>Tip:</em> Bring a coat.</p>", "> [!TIP]\n> Bring a coat."],
    ["tip-box", "<p><b>Danger:</b> It rains.</p>", "> [!CAUTION]\n> It rains."],
  ])("%s: %s", (name, html, wanted) => {
    expect(markdownOf(`<p>So.</p><div class="${name}">${html}</div>`)).toBe(`So.\n\n${wanted}`);
  });

  it.each([
    ["release-notes", "<p>Note that it rains.</p>", "Note that it rains."],
    ["my-warning-box", "<p><b>Warning</b></p><p>It rains.</p>", "**Warning**\n\nIt rains."],
    ["note", "<p><b>Careful:</b> It rains.</p>", "**Careful:** It rains."],
    ["abstract", "<p><b>Abstract:</b> It rains.</p>", "**Abstract:** It rains."],
    ["keynote", "<p><b>Note:</b> It rains.</p>", "**Note:** It rains."],
  ])("and no others: %s: %s", (name, html, wanted) => {
    expect(markdownOf(`<p>So.</p><div class="${name}">${html}</div>`)).toBe(`So.\n\n${wanted}`);
  });
});

describe("the title of a callout", () => {
  it("goes where it is the name of a kind, in a line too", () => {
    expect(markdownOf('<div class="notecard note"><p><strong>Note:</strong> It rains.</p></div>')).toBe(
      "> [!NOTE]\n> It rains.",
    );
  });

  it("stays in bold where it says more", () => {
    const title = '<p class="admonition-title">For those who row</p>';
    expect(markdownOf(`<div class="admonition note">${title}<p>Bring two oars.</p></div>`)).toBe(
      "> [!NOTE]\n> **For those who row**\n>\n> Bring two oars.",
    );
  });
});

describe("topics of Docutils", () => {
  it("are text with a title, tables of contents are none", () => {
    const topic = (name: string): string =>
      `<p>So.</p><aside class="topic${name}"><p class="topic-title">Hens</p><p>They need grain.</p></aside>`;
    expect(markdownOf(topic(""))).toBe("So.\n\n**Hens**\n\nThey need grain.");
    expect(markdownOf(topic(" contents"))).toBe("So.\n\nHens\n\nThey need grain.");
  });
});
