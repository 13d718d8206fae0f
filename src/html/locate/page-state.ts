import type { Element, RootContent } from "hast";
import { spend } from "../../limits.js";
import { elementsNamed, type Page } from "../page/page.js";
import { ownText } from "../page/text.js";
import { isNode, type JsonNode } from "../metadata/json-ld.js";
import { lettersOf } from "../../characters/letters.js";
import { flightRows } from "./flight.js";
import { readCalledState } from "./script-values.js";
import { likeness, wordsOf } from "./title.js";
import { weights } from "./weights.js";
import { append } from "../../arrays.js";

/** Values that are looked at in the states of one page. */
const mostValues = 200_000;
/** Likeness from which on a title in the state is the page's. */
const same = 0.6;
/** So many objects around a text may bear its title. */
const farthest = 3;

/** Properties in which applications keep the text of an article. */
const bodies =
  /^(?:article_?)?(?:body|content|text|story|markup)(?:_?(?:html|text|raw|rendered|blocks|elements))?$|^(?:html|blocks|paragraphs|rendered|post_content|content_elements|richtext)$/i;
const titles = /^(?:(?:seo_?|page_?|article_?|social_?)?(?:title|headline)s?|name|basic|rendered)$/i;
/** Properties of a piece of rich text that hold what it shows; all others say what it is. */
const shown = /^(?:text|html|value|content|children|nodes|items|paragraphs|blocks|elements|body)$/i;

/**
 * The article's text in the state that an application left in the page for its scripts: Next's `__NEXT_DATA__` and
 * Flight rows, Nuxt's payload and call, Apollo's cache, Gatsby's data, `__INITIAL_STATE__` and the like. Only a text beside which the page's title
 * stands is taken, as states hold other articles too; of several the longest.
 */
export function bodyInState(page: Page, title: string | undefined): string | undefined {
  const wanted = wordsOf(title ?? "");
  if (wanted.size === 0) return undefined;
  let best = "";
  for (const state of statesOf(page)) {
    for (const body of bodiesIn(state, wanted)) if (body.length > best.length) best = body;
  }
  return lettersOf(best).length < weights.structured.least ? undefined : best;
}

/** The states in a page's scripts. */
function statesOf(page: Page): unknown[] {
  const sources = scriptsOf(page);
  const long = sources.filter((source) => source.length > weights.structured.least);
  return [...long.map((source) => parseState(source) ?? readCalledState(source.trim())), flightRows(sources)];
}

function scriptsOf(page: Page): string[] {
  const sources: string[] = [];
  for (const { node, name } of elementsNamed(page, "script", "head")) {
    spend();
    if (name === "script") sources.push(sourceOf(node as Element));
    else append(sources, (node as Element).children.filter(isScript).map(sourceOf));
  }
  return sources;
}

function isScript(node: RootContent): node is Element {
  return node.type === "element" && node.tagName === "script";
}

function sourceOf(script: Element): string {
  const type = script.properties["type"] ?? "";
  if (/ld\+json/i.test(type)) return "";
  return ownText(script);
}

/** The value of a script that is JSON, or that does nothing but give JSON to a name. */
function parseState(source: string): unknown {
  const trimmed = source.trim();
  const json = /^[[{]/.test(trimmed)
    ? trimmed
    : (/^(?:window|self|globalThis)?[\w.$["'\]]{2,60}\s*=\s*(?=[[{])([^]*)$/.exec(trimmed)?.[1] ?? "");
  if (json === "") return undefined;
  try {
    return JSON.parse(json.replace(/;\s*$/, "")) as unknown;
  } catch {
    return undefined;
  }
}

function bodiesIn(state: unknown, wanted: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const open: { value: unknown; around: readonly JsonNode[] }[] = [{ value: state, around: [] }];
  for (let next = open.pop(), count = 0; next && count < mostValues; next = open.pop(), count += 1) {
    spend();
    const { value, around } = next;
    if (Array.isArray(value)) {
      for (const inner of value as unknown[]) if (isObject(inner)) open.push({ value: inner, around });
    } else if (isNode(value)) {
      const nearest = [value, ...around].slice(0, farthest);
      for (const [key, inner] of Object.entries(value)) {
        if (bodies.test(key) && nearest.some((node) => bearsTitle(node, wanted))) {
          const text = typeof inner === "string" ? inner : richText(inner);
          if (text.length >= weights.structured.least) found.push(text);
        }
        if (isObject(inner)) open.push({ value: inner, around: nearest });
      }
    }
  }
  return found;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function bearsTitle(node: JsonNode, wanted: ReadonlySet<string>): boolean {
  for (const [key, value] of Object.entries(node)) {
    if (!titles.test(key)) continue;
    const text = isNode(value) ? Object.values(value).find((inner) => typeof inner === "string") : value;
    if (typeof text === "string" && text.length < 400 && likeness(wordsOf(text), wanted) >= same) return true;
  }
  return false;
}

/** The text of an array of pieces (paragraphs with runs of text, as editors store it), a line for each of the outermost. */
function richText(value: unknown): string {
  if (!isObject(value)) return "";
  const pieces = Array.isArray(value) ? (value as unknown[]) : [value];
  return pieces
    .map((piece) => textIn(piece, 0))
    .filter((text) => text !== "")
    .join("\n");
}

/** Deeper than this nobody writes. */
const deepest = 12;

function textIn(value: unknown, depth: number): string {
  spend();
  if (typeof value === "string") return value;
  if (depth > deepest) return "";
  if (Array.isArray(value)) {
    const blocks = value.some((inner) => isNode(inner) && isBlock(inner));
    return (value as unknown[]).map((inner) => textIn(inner, depth + 1)).join(blocks ? "\n" : "");
  }
  if (!isNode(value)) return "";
  const inner = Object.entries(value).find(
    ([key, own]) => shown.test(key) && (typeof own === "string" || isObject(own)),
  );
  return inner ? textIn(inner[1], depth + 1) : "";
}

function isBlock(node: JsonNode): boolean {
  return kindNames.some((name) => {
    const kind = node[name];
    return typeof kind === "string" && blockKinds.test(kind);
  });
}

/** Properties in which editors say what a piece is, and what they call those that stand on lines of their own. */
const kindNames = ["type", "nodeType", "__typename", "_type", "kind"];
const blockKinds = /^(?:p|h[1-6]|li|ul|ol)$|(?:quote|paragraph|heading|list|item|block)(?:[-_]?[1-6])?$/i;
