import type { Html, Nodes, Parents, Root } from "mdast";
import type { Why } from "../../ledger/ledger.js";
import { isSafeAddress, unsafeTargetLength } from "../url-policy.js";
import type { Change } from "./change.js";
import { parseMarkdown } from "./parse.js";
import { runningValues } from "./front-matter-addresses.js";
import { isSilentElement } from "../../html/page/silent.js";
import { htmlChanges, nameOf } from "./raw-html.js";
import { unseenTags } from "./unseen-tags.js";
import { eachNode } from "../each-node.js";
import { spend } from "../../limits.js";
import { append } from "../../arrays.js";

const rawHtml: Why = {
  ruleId: "raw-html",
  stage: "convert",
  reason: "raw HTML that is not on the list of what may stay",
};
const unseenTag: Why = {
  ruleId: "raw-html",
  stage: "convert",
  reason: "a tag that some readers of Markdown see and others do not",
};
const comment: Why = { ruleId: "html-comment", stage: "convert", reason: "a comment, which no reader sees" };
const unsafeAddress: Why = {
  ruleId: "unsafe-address",
  stage: "convert",
  reason: "an address that could run something instead of leading somewhere",
};

/** Marks that could begin something unsafe, written so that they begin nothing: for what readings do not come to an end of. */
export function defusingChanges(text: string): Change[] {
  const changes: Change[] = [];
  for (const { index, 0: mark } of text.matchAll(/<(?=[a-z!/?])|\](?=[(:])/gi)) {
    spend();
    const replacement = mark === "<" ? "&lt;" : "]\\";
    changes.push({ from: index, to: index + 1, replacement, why: mark === "<" ? rawHtml : unsafeAddress });
  }
  return changes;
}

/** What of a Markdown source must not stay as it is: raw HTML off the list, and addresses that are not safe. */
export function unsafeChanges(text: string): Change[] {
  const tree = parseMarkdown(text, true);
  const finder = new Finder(text);
  finder.visit(tree);
  // With what is a tag only now, all around it is read anew.
  return outermost(finder.unseen.length > 0 ? finder.unseen : finder.changes);
}

/** The same for front matter, which a renderer without that extension takes for Markdown, and a template for addresses. */
export function unsafeFrontMatter(text: string): Change[] {
  const finder = new Finder(text);
  finder.visit(parseMarkdown(text, false));
  for (const place of runningValues(text)) finder.changes.push({ ...place, why: unsafeAddress });
  return outermost([...finder.changes, ...finder.unseen]);
}

/** A line as the row below the head of a table, in a quotation or not. */
const delimiterRow = /^[ \t>]*[|:-][ \t|:-]*$/gm;

class Finder {
  readonly changes: Change[] = [];
  /** Tags that our parser takes for text. */
  readonly unseen: Change[] = [];
  readonly #text: string;
  readonly #definitions = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  visit(tree: Root): void {
    const open: Nodes[] = [tree];
    for (let node = open.pop(); node; node = open.pop()) {
      spend();
      if (node.type === "definition" && !isSafeAddress(node.url, "link")) this.#definitions.add(node.identifier);
      if ("children" in node) append(open, node.children);
    }
    open.push(tree);
    for (let node = open.pop(); node; node = open.pop()) {
      spend();
      this.#check(node);
      if (!("children" in node)) continue;
      this.#silentElements(node);
      append(open, node.children);
    }
  }

  #check(node: Nodes): void {
    switch (node.type) {
      case "html":
        for (const change of htmlChanges(node.value)) this.#htmlChange(node, change);
        break;
      case "paragraph":
        this.#hiddenTable(node);
        this.#unseenTags(node);
        break;
      case "heading":
      case "tableCell":
        this.#unseenTags(node);
        break;
      case "link":
        if (!isSafeAddress(node.url, "link")) this.#unwrap(node);
        break;
      case "linkReference":
        if (this.#definitions.has(node.identifier)) this.#unwrap(node);
        break;
      case "image":
        if (!isSafeAddress(node.url, "image")) this.#replace(node, "", unsafeAddress);
        break;
      case "imageReference":
        if (this.#definitions.has(node.identifier)) this.#replace(node, "", unsafeAddress);
        break;
      case "footnoteDefinition":
        if (node.children.length === 0) this.#endEmptyFootnote(node);
        this.#footnoteTarget(node);
        break;
      case "definition":
        if (this.#definitions.has(node.identifier)) this.#replace(node, "", unsafeAddress);
        break;
      default:
    }
  }

  /** Puts a space into an address that stands as the text of a footnote: see `unsafeTargetLength`. */
  #footnoteTarget(node: Nodes): void {
    const source = this.#text.slice(startOf(node), endOf(node));
    const text = /^\[\^[^\]]{1,1000}\]:\s*/.exec(source)?.[0].length ?? 0;
    const decoded = text === 0 ? 0 : unsafeTargetLength(source.slice(text, text + 4096));
    if (decoded === 0) return;
    const at = startOf(node) + text + decoded - 1;
    this.changes.push({ from: at, to: at, replacement: " ", why: unsafeAddress });
  }

  /** Where a renderer knows no footnotes, the code below an empty one goes on with its line, and is none. */
  #endEmptyFootnote(node: Nodes): void {
    const end = endOf(node);
    if (!/^[ \t]*\n[ \t]*\S/.test(this.#text.slice(end, end + 1024))) return;
    this.changes.push({ from: end, to: end, replacement: "\n", why: rawHtml });
  }

  /**
   * Escapes a row of dashes that is text for us, and for some makes a table of the line above it: the bars of a table part
   * code, so that tags in it are tags.
   */
  #hiddenTable(parent: Parents): void {
    if (
      !parent.children.some(
        (node) => node.type === "inlineCode" && node.value.includes("|") && node.value.includes("<"),
      )
    )
      return;
    const start = startOf(parent);
    for (const { index, 0: row } of this.#text.slice(start, endOf(parent)).matchAll(delimiterRow)) {
      spend();
      if (!row.includes("|") || !row.includes("-")) continue;
      const at = start + index + row.indexOf("|");
      this.changes.push({ from: at, to: at, replacement: "\\", why: rawHtml });
    }
  }

  #unseenTags(parent: Parents): void {
    if (this.#text.indexOf("<", startOf(parent)) >= endOf(parent)) return;
    const known: Nodes[] = [];
    eachNode(parent, (node) => {
      if (node.type === "html" || node.type === "inlineCode") known.push(node);
    });
    let next = 0;
    const inside = (at: number): boolean => {
      while (next < known.length && endOf(known[next]!) <= at) next += 1;
      return next < known.length && startOf(known[next]!) <= at;
    };
    for (const change of unseenTags(this.#text, startOf(parent), endOf(parent), inside)) {
      this.unseen.push({ ...change, why: unseenTag });
    }
  }

  #replace(node: Nodes, replacement: string, why: Why): void {
    this.changes.push({ from: startOf(node), to: endOf(node), replacement, why });
  }

  /** Leaves the text of a link alone. */
  #unwrap(node: Parents): void {
    const [first] = node.children;
    const last = node.children.at(-1);
    const label = first && last ? this.#text.slice(startOf(first), endOf(last)) : "";
    this.#replace(node, label, unsafeAddress);
  }

  /** In a container, a node's value lacks the prefixes of its lines; then all of the node is taken. */
  #htmlChange(node: Html, { from, to, replacement, comment: isComment }: ReturnType<typeof htmlChanges>[number]): void {
    const start = startOf(node);
    const why = isComment ? comment : rawHtml;
    if (this.#text.startsWith(node.value, start)) {
      this.changes.push({ from: start + from, to: start + to, replacement, why });
      return;
    }
    let kept = "";
    let end = 0;
    for (const change of htmlChanges(node.value)) {
      kept += node.value.slice(end, change.from) + change.replacement;
      end = change.to;
    }
    kept = (kept + node.value.slice(end)).replace(/(?<!\s)\s*\n\s*/g, " ").trim();
    this.changes.push({ from: start, to: endOf(node), replacement: kept, why });
  }

  /** Takes what stands between the tags of a script and its like, where a paragraph holds both. */
  #silentElements(parent: Parents): void {
    let from: Nodes | undefined;
    let name: string | undefined;
    for (const child of parent.children) {
      spend();
      if (child.type !== "html") continue;
      const tag = nameOf(child.value);
      if (tag === undefined) continue;
      const closes = child.value.startsWith("</");
      if (!from && !closes && isSilentElement(tag)) {
        from = child;
        name = tag;
      } else if (from && closes && tag === name) {
        this.changes.push({ from: startOf(from), to: endOf(child), replacement: "", why: rawHtml });
        from = undefined;
      }
    }
  }
}

function startOf(node: Nodes): number {
  return node.position!.start.offset!;
}

function endOf(node: Nodes): number {
  return node.position!.end.offset!;
}

/** Changes in order; of those that overlap the outermost, as the next reading finds what it left. */
function outermost(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  for (const change of changes.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (change.from >= (kept.at(-1)?.to ?? 0)) kept.push(change);
  }
  return kept;
}
