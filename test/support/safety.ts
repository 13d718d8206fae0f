import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { marked } from "marked";
import markdownIt from "markdown-it";

const permissive = markdownIt({ html: true, linkify: true });
// This renderer refuses some addresses by itself; deckle's output must be safe without that help.
permissive.validateLink = () => true;

/** The two renderers that the output is judged by, neither of which sanitises. */
export const renderers: Readonly<Record<string, (markdown: string) => string>> = {
  marked: (markdown) => marked.parse(markdown, { async: false }),
  "markdown-it": (markdown) => permissive.render(markdown),
};

const forbidden = new Set(
  "script style iframe frame frameset object embed applet form input button textarea select meta link base svg math template noscript portal plaintext xmp title".split(
    " ",
  ),
);
const urlAttributes = new Set(
  "href src action formaction xlink:href background cite data poster srcset longdesc ping manifest codebase dynsrc lowsrc".split(
    " ",
  ),
);
// What browsers ignore inside a scheme: control characters and white space.
const ignored = /[\u0000-\u0020\u007F-\u009F]/g;

/** What in rendered HTML could run, load as a document or restyle the page; empty where nothing does. */
export function dangersOf(html: string): string[] {
  const dangers: string[] = [];
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html).childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("tagName" in node) {
      // The box of a task list, as GFM renders it, takes no input.
      const box = node.tagName === "input" && hasAttributes(node, "type=checkbox", "disabled=");
      if (forbidden.has(node.tagName) && !box) dangers.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        // Columns are aligned by a style, as some renderers have it.
        const aligned =
          /^t[dh]$/.test(node.tagName) && name === "style" && /^text-align:(?:left|right|center)$/.test(value);
        if (name.startsWith("on") || (name === "style" && !aligned) || name === "srcdoc")
          dangers.push(`${node.tagName}[${name}]`);
        const address = value.replace(ignored, "").toLowerCase();
        const scheme = /^([a-z][a-z0-9+.-]*):/.exec(address)?.[1];
        const image = node.tagName === "img" && /^data:image\/(?:png|gif|jpe?g|webp|avif)[;,]/.test(address);
        const harmless =
          scheme === undefined ||
          image ||
          !/^(?:javascript|vbscript|data|livescript|mocha|jar|file|blob|view-source|filesystem)$/.test(scheme);
        if (urlAttributes.has(name) && !harmless) dangers.push(`${node.tagName}[${name}=${address.slice(0, 30)}]`);
      }
    }
    if ("childNodes" in node) open.push(...node.childNodes);
  }
  return dangers;
}

function hasAttributes(node: DefaultTreeAdapterTypes.Element, ...wanted: string[]): boolean {
  return wanted.every((pair) => node.attrs.some(({ name, value }) => `${name}=${value}` === pair));
}
