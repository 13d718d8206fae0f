import type { Element, ElementContent } from "hast";
import { spend } from "../../limits.js";
import { escapeAttribute } from "../edit/raw-html.js";
import { alignOf } from "./columns.js";
import { isEmptyAddress, isSafeAddress } from "../url-policy.js";

/** What a table may hold as raw HTML, and which attributes each may have. All else gives its content only. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  abbr: ["title"],
  img: ["src", "alt"],
  ol: ["start"],
  td: ["colSpan", "rowSpan", "align"],
  th: ["colSpan", "rowSpan", "align"],
  ...Object.fromEntries(
    (
      "b blockquote br caption code del dd dl dt em h1 h2 h3 h4 h5 h6 i ins kbd li mark p pre s strong sub sup table tbody tfoot " +
      "thead tr ul"
    )
      .split(" ")
      .map((name) => [name, []]),
  ),
};
const empty: ReadonlySet<string> = new Set(["br", "img"]);
/** Elements that stand on a line of their own in what is written. */
const lines: ReadonlySet<string> = new Set(["table", "caption", "thead", "tbody", "tfoot", "tr"]);
const silent: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "svg",
  "input",
  "select",
]);
/** Elements at whose edges neither spaces nor breaks are seen. */
const inners: ReadonlySet<string> = new Set(["caption", "td", "th", "li", "dd", "dt", "p"]);
/** Boxes whose text stands on lines of its own. */
const boxes: ReadonlySet<string> = new Set([
  "div",
  "section",
  "article",
  "figure",
  "figcaption",
  "address",
  "details",
  "summary",
]);

/** A table as raw HTML: its elements and attributes as far as they are on the list, and no blank line, which would end it. */
export function writeHtmlTable(table: Element): string {
  return write(table, false)
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}

function write(node: ElementContent, preformatted: boolean): string {
  spend();
  if (node.type === "text") return textOf(node.value, preformatted);
  if (node.type !== "element" || silent.has(node.tagName)) return "";
  const { tagName, children } = node;
  const within = preformatted || tagName === "pre";
  const content = children.map((child) => write(child, within)).join("");
  const formula = node.properties["dataMath"];
  if (formula !== undefined) return formula === "display" ? `$$${content}$$` : `$${content}$`;
  if (tagName === "q") return `“${content}”`;
  if (
    !Object.hasOwn(allowed, tagName) ||
    (tagName === "a" && !hasTarget(node)) ||
    (tagName === "img" && !hasSource(node))
  ) {
    return boxes.has(tagName) && content.trim() !== "" ? `<br>${content}<br>` : content;
  }
  const start = `<${tagName}${attributesOf(node)}>`;
  if (empty.has(tagName)) return start;
  const element = `${start}${inners.has(tagName) ? withoutOuterBreaks(content) : content}</${tagName}>`;
  return lines.has(tagName) ? `\n${element}\n` : element;
}

function withoutOuterBreaks(content: string): string {
  let text = content.trim();
  while (text.startsWith("<br>")) text = text.slice(4).trimStart();
  while (text.endsWith("<br>")) text = text.slice(0, -4).trimEnd();
  return text.replace(/(?:<br>\s*){2,}/g, "<br>");
}

function hasTarget({ properties: { href } }: Element): boolean {
  return typeof href === "string" && !isEmptyAddress(href) && isSafeAddress(href, "link");
}

function hasSource({ properties: { src } }: Element): boolean {
  return typeof src === "string" && src !== "" && isSafeAddress(src, "image");
}

function attributesOf({ tagName, properties }: Element): string {
  return allowed[tagName]!.map((name) => {
    const value = name === "align" ? alignOf({ properties }) : properties[name];
    if (typeof value !== "string" && typeof value !== "number") return "";
    if (value === "" && name !== "alt") return "";
    if (/[sS]pan$/.test(name) && !(Number(value) > 1)) return "";
    return ` ${name.toLowerCase()}="${escapeAttribute(String(value))}"`;
  }).join("");
}

function textOf(value: string, preformatted: boolean): string {
  const escaped = value.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!);
  return preformatted ? escaped.replace(/\r\n?|\n/g, "&#10;") : escaped.replace(/\s+/g, " ");
}
