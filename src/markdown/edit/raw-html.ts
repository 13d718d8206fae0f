import { parseFragment } from "parse5";
import { isDirective } from "../../residue/comments.js";
import { isSilentElement } from "../../html/page/silent.js";
import { isSafeAddress } from "../url-policy.js";
import { spend } from "../../limits.js";

/** A stretch of raw HTML that is not to stay. */
export interface HtmlChange {
  from: number;
  to: number;
  replacement: string;
  /** Whether it is a comment or the like, which nobody sees. */
  comment: boolean;
}

// What people write in Markdown by hand. Nothing here runs, loads a document, takes input or restyles the page.
const allowed: ReadonlySet<string> = new Set(
  (
    "a abbr article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em " +
    "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt ruby s " +
    "samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);
const allowedAttributes: ReadonlySet<string> = new Set(
  (
    "align alt char class colspan datetime dir headers height href hreflang id lang name open rel reversed rowspan scope span src " +
    "start title type valign value width"
  ).split(" "),
);

/** The empty comment that parts two quotations in what deckle writes, as people write it between lists. */
export const quotationBorder = "<!-- -->";

const tagName = /^<\/?([a-z][a-z0-9:-]*)/i;

/** The name of a tag, lower-cased; undefined where `html` does not begin with a tag. */
export function nameOf(html: string): string | undefined {
  return tagName.exec(html)?.[1]?.toLowerCase();
}

/** What of raw HTML must go: whole tags, single attributes of tags that may stay, comments. */
export function htmlChanges(html: string): HtmlChange[] {
  const changes: HtmlChange[] = [];
  let index = html.indexOf("<");
  while (index !== -1) {
    spend();
    const end = tagEnd(html, index);
    const tag = html.slice(index, end);
    const name = nameOf(tag);
    if (name === undefined) {
      if (/^<[!?]/.test(tag) && !isDirective(tag) && tag !== quotationBorder)
        changes.push({ from: index, to: end, replacement: "", comment: true });
      index = html.indexOf("<", /^<[!?]/.test(tag) ? end : index + 1);
      continue;
    }
    if (isSilentElement(name) && !tag.startsWith("</")) {
      const to = closeEnd(html, end, name);
      changes.push({ from: index, to, replacement: "", comment: false });
      index = html.indexOf("<", to);
      continue;
    }
    const replacement = safeTag(tag, name);
    if (replacement !== tag) changes.push({ from: index, to: end, replacement, comment: false });
    index = html.indexOf("<", end);
  }
  return changes;
}

/** The end of the tag or comment that starts at `start`; the end of the text where nothing ends it. */
function tagEnd(html: string, start: number): number {
  if (html.startsWith("<!--", start)) {
    const end = html.indexOf("-->", start + 2);
    return end === -1 ? html.length : end + 3;
  }
  let quote = "";
  for (let index = start + 1; index < html.length; index += 1) {
    const character = html[index]!;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return index + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return html.length;
}

function closeEnd(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, "gi");
  close.lastIndex = from;
  const found = close.exec(html);
  if (!found) return html.length;
  const end = html.indexOf(">", found.index);
  return end === -1 ? html.length : end + 1;
}

/** A tag as it may stay: as it was where nothing in it is dangerous, without what is; empty where it may not stay at all. */
function safeTag(tag: string, name: string): string {
  if (!allowed.has(name) || !tag.endsWith(">")) return "";
  if (/^<\/?[a-z0-9]+\s*\/?>$/i.test(tag)) return tag;
  if (tag.startsWith("</")) return `</${name}>`;
  const [element] = parseFragment(tag).childNodes;
  if (!element || !("attrs" in element) || element.tagName !== name) return "";
  const kept = element.attrs.filter(isSafeAttribute);
  return kept.length === element.attrs.length && /^[^<`]*$/.test(tag.slice(1)) ? tag : writeTag(name, kept);
}

/** An opening tag with its values in quotes and without attributes that may not stay, whatever its name. */
export function quotedTag(tag: string): string {
  const name = nameOf(tag)!;
  const [element] = parseFragment(tag).childNodes;
  if (!element || !("attrs" in element) || element.tagName !== name) return `<${name}>`;
  return writeTag(name, element.attrs.filter(isSafeAttribute));
}

function writeTag(name: string, attributes: readonly { name: string; value: string }[]): string {
  const written = attributes.map((attribute) => ` ${attribute.name}="${escapeAttribute(attribute.value)}"`);
  return `<${name}${written.join("")}>`;
}

function isSafeAttribute({ name, value }: { name: string; value: string }): boolean {
  if (!allowedAttributes.has(name)) return false;
  if (name === "href") return isSafeAddress(value, "link");
  return name !== "src" || isSafeAddress(value, "image");
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "<": "&lt;",
  ">": "&gt;",
  "`": "&#96;",
};

/** The value of an attribute as raw HTML in Markdown can hold it: in one line, nothing in it that could end it. */
export function escapeAttribute(value: string): string {
  return value.replace(/\s+/g, " ").replace(/[&"<>`]/g, (character) => references[character]!);
}
