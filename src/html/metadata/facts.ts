import type { Element } from "hast";
import { fold } from "../../ledger/ledger.js";
import { attribute, has } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { ownText } from "../page/text.js";
import { spend } from "../../limits.js";

/** What stands in a page's head and in its attributes, gathered in one pass. */
export interface Facts {
  /** The first content of `<meta name|property|itemprop|http-equiv>`, by its name in lower case. */
  meta(name: string): string | undefined;
  /** All contents of that name. */
  metas(name: string): readonly string[];
  /** `href` of the first `<link rel>`. */
  link(rel: string): string | undefined;
  /** Text of `<title>`. */
  readonly title: string | undefined;
  /** `lang` of `<html>`. */
  readonly language: string | undefined;
  /** Sources of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  /** Elements of the body with `itemprop`, by property. */
  readonly items: ReadonlyMap<string, readonly Part[]>;
}

/** Gathers the facts of a page. */
export function gatherFacts(page: Page): Facts {
  const metas = new Map<string, string[]>();
  const links = new Map<string, string>();
  const items = new Map<string, Part[]>();
  const jsonLd: string[] = [];
  let title: string | undefined;
  let language: string | undefined;

  const read = (node: Element): void => {
    const { properties } = node;
    if (node.tagName === "meta") {
      const content = fold(properties["content"] ?? "");
      const names = [properties["property"], properties["name"], properties["itemProp"], properties["httpEquiv"]];
      for (const name of content === "" ? [] : names.flat()) {
        if (typeof name === "string") add(metas, name.toLowerCase(), content);
      }
    } else if (node.tagName === "link") {
      const href = properties["href"];
      for (const rel of [properties["rel"]].flat()) {
        const key = String(rel).toLowerCase();
        if (typeof href === "string" && !links.has(key)) links.set(key, href);
      }
    } else if (node.tagName === "title") {
      title ??= fold(ownText(node));
    } else if (node.tagName === "script" && /^application\/ld\+json/i.test(properties["type"] ?? "")) {
      jsonLd.push(ownText(node));
    }
  };

  const tell = (part: Part): void => {
    const node = part.node as Element;
    if (part.name === "html") language = attribute(part, "lang") || attribute(part, "xmlLang");
    // What stands inside the head is no part: no stage but this one looks at it.
    else if (part.name === "head") for (const inner of elementsIn(node)) read(inner);
    else read(node);
  };

  for (const part of page.parts) {
    spend();
    if (part.node.type !== "element") continue;
    if (told.has(part.name)) tell(part);
    if (!has(part, "itemProp")) continue;
    for (const property of attribute(part, "itemProp").split(/\s+/)) if (property !== "") add(items, property, part);
  }
  return {
    meta: (name) => metas.get(name)?.[0],
    metas: (name) => metas.get(name) ?? [],
    link: (rel) => links.get(rel),
    title: title === "" ? undefined : title,
    language,
    jsonLd,
    items,
  };
}

/** The elements that say something of the page by what they are. */
const told: ReadonlySet<string> = new Set(["html", "head", "meta", "link", "title", "script"]);

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function elementsIn(head: Element): Element[] {
  return head.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === "noscript" ? elementsIn(child) : [child];
  });
}
