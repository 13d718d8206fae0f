import type { Element, ElementContent, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { math, mathHtml } from "micromark-extension-math";
import { isAround } from "./cases.js";

/** What a reader finds in rendered Markdown. */
export interface Facts {
  /** Words in their order: runs of letters and figures, parted where a reader sees them parted. */
  words: string[];
  /** How often each character that Markdown and HTML are written with stands in the text. */
  signs: Map<string, number>;
  /** Where links and pictures lead. */
  links: Set<string>;
  pictures: Set<string>;
  /** What is said of pictures and abbreviations. */
  titles: Set<string>;
  /** Listings, to the letter. */
  code: string[];
  /** All of it as a tree of elements. */
  structure: string;
}

/** Renders Markdown, without what stands around the case, and reads it. */
export function factsOf(markdown: string, withMath: boolean): Facts {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm(), ...(withMath ? [math()] : [])],
    htmlExtensions: [gfmHtml(), ...(withMath ? [mathHtml({ throwOnError: false, strict: false })] : [])],
  });
  return new Reader().read(fromHtml(html, { fragment: true }).children);
}

const blocks = new Set(
  "address article aside blockquote br dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul".split(
    " ",
  ),
);
/** Elements that part words without being blocks. */
const raised = new Set(["sup", "sub"]);
/** Elements that say nothing of their own. */
const plain = new Set("article aside center div figure font main nobr section span tbody thead tfoot".split(" "));
const sameAs: Readonly<Record<string, string>> = { b: "strong", i: "em", s: "del", strike: "del", cite: "em" };
const signs = /[*_`~|\\<>#$^¶]/g;
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;

class Reader {
  #text = "";
  readonly #facts: Facts = {
    words: [],
    signs: new Map(),
    links: new Set(),
    pictures: new Set(),
    titles: new Set(),
    code: [],
    structure: "",
  };

  read(nodes: readonly RootContent[]): Facts {
    const facts = this.#facts;
    facts.structure = this.#all(nodes as ElementContent[]).trim();
    facts.words =
      this.#text
        .replace(invisible, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\u200C\u200D]+/gu) ?? [];
    for (const [sign] of this.#text.matchAll(signs)) facts.signs.set(sign, (facts.signs.get(sign) ?? 0) + 1);
    return facts;
  }

  #all(nodes: readonly ElementContent[], number?: number): string {
    let structure = "";
    let next = number;
    for (const node of nodes) {
      if (node.type === "text") {
        this.#text += node.value;
        structure += node.value.replace(/\s+/g, " ");
      } else if (node.type === "element" && !isSilent(node)) {
        if (node.tagName === "li" && next !== undefined) {
          next = Number(node.properties["value"] ?? next);
          this.#text += ` ${next} `;
          structure += `${next}.`;
          next += 1;
        }
        const parts = blocks.has(node.tagName) || raised.has(node.tagName);
        if (parts) this.#text += " ";
        structure += this.#element(node);
        if (parts) this.#text += " ";
      }
    }
    return structure.replace(/ +/g, " ").replace(/ ?([()]) ?/g, "$1");
  }

  #element(node: Element): string {
    const { tagName, properties, children } = node;
    const name = sameAs[tagName] ?? tagName;
    if (tagName === "img") return this.#picture(node);
    if (isFormula(node)) return this.#formula(node);
    if (tagName === "pre") return this.#listing(node);
    if (tagName === "input") return properties["checked"] ? "[x]" : "[ ]";
    if (tagName === "a") return this.#link(node);
    if (typeof properties["title"] === "string" && tagName === "abbr") this.#facts.titles.add(properties["title"]);
    if (properties["dataFootnotes"] !== undefined || isNotes(node)) return `notes(${this.#all(children)})`;
    const start = tagName === "ol" ? Number(properties["start"] ?? 1) : undefined;
    const inside = tagName === "li" ? onlyParagraph(children) : children;
    const structure = this.#all(inside, start).trim();
    if (plain.has(tagName)) return structure === "" ? "" : structure;
    if (structure === "" && /^(?:p|li|em|strong)$/.test(name)) return "";
    return `${name}${alignOf(node)}(${structure})`;
  }

  #picture({ properties }: Element): string {
    const source = addressOf(properties["src"]);
    const alt = typeof properties["alt"] === "string" ? properties["alt"] : "";
    this.#facts.pictures.add(source);
    if (alt !== "") this.#facts.titles.add(alt);
    return `img(${source} ${alt})`;
  }

  #link({ properties, children }: Element): string {
    if (properties["dataFootnoteBackref"] !== undefined) return "";
    const target = addressOf(properties["href"]);
    if (properties["dataFootnoteRef"] !== undefined) return `ref(${this.#all(children)})`;
    if (target !== "") this.#facts.links.add(target);
    return `a(${target} ${this.#all(children)})`;
  }

  #listing(node: Element): string {
    const [code] = node.children;
    const text = textOf(node).replace(/\n$/, "");
    this.#facts.code.push(text);
    this.#text += ` ${text.replace(signs, " ")} `;
    const names = code?.type === "element" ? code.properties["className"] : undefined;
    return `pre(${Array.isArray(names) ? names.join(" ") : ""} ${JSON.stringify(text)})`;
  }

  #formula(node: Element): string {
    const source = (annotation(node) ?? textOf(node)).replace(/\s+/g, "");
    this.#text += ` ${source.replace(signs, " ")} `;
    return `math-${[node.properties["className"]].flat().includes("math-display") ? "display" : "inline"}(${source})`;
  }
}

/** What a renderer adds to footnotes, and what stands around the case. */
function isSilent(node: Element): boolean {
  if (node.properties["id"] === "footnote-label" || node.properties["id"] === "user-content-footnote-label")
    return true;
  return /^(?:p|h[12])$/.test(node.tagName) && isAround(textOf(node));
}

function isNotes({ properties }: Element): boolean {
  return [properties["className"]].flat().includes("footnotes");
}

function isFormula({ properties }: Element): boolean {
  return [properties["className"]].flat().some((name) => name === "math-inline" || name === "math-display");
}

function annotation(node: Element): string | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "annotation") return textOf(child);
    const inside = annotation(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Whether a list is tight or loose says nothing: the paragraph of an item that has but one is none. */
function onlyParagraph(children: readonly ElementContent[]): readonly ElementContent[] {
  const paragraphs = children.filter((child) => child.type === "element" && child.tagName === "p") as Element[];
  if (paragraphs.length !== 1) return children;
  return children.flatMap((child) => (child === paragraphs[0] ? paragraphs[0].children : [child]));
}

function alignOf({ tagName, properties }: Element): string {
  if (tagName !== "td" && tagName !== "th") return "";
  return typeof properties["align"] === "string" ? `-${properties["align"]}` : "";
}

/** An address as browsers read it, so that spellings of one are the same. */
function addressOf(value: unknown): string {
  const address = typeof value === "string" ? value : "";
  return URL.canParse(address) ? new URL(address).href : address;
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}
