import { fromHtml } from "hast-util-from-html";
import { toText as textOf } from "hast-util-to-text";
import { micromark } from "micromark";
import { frontmatter, frontmatterHtml } from "micromark-extension-frontmatter";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Renders deckle's Markdown to HTML; raw HTML in it is what the allow list let through. */
export function toHtml(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm(), frontmatter(["yaml"])],
    htmlExtensions: [gfmHtml(), frontmatterHtml(["yaml"])],
  });
  return html.endsWith("\n") || html === "" ? html : `${html}\n`;
}

/** Renders deckle's Markdown to plain text, as a browser would copy it. */
export function toText(markdown: string): string {
  const text = textOf(fromHtml(toHtml(markdown)));
  return text === "" ? "" : `${text.trim()}\n`;
}
