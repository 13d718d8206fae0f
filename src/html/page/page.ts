import type { Element, ElementContent, Root, Text } from "hast";
import type { Removable } from "../../ledger/ledger.js";
import type { Names } from "./names.js";

/**
 * One element or text node of a prepared page, with what every stage needs to know about it computed once.
 * Stages mark parts (`remove`, `replace`); nothing changes the tree before the sweep.
 */
export interface Part extends Removable {
  readonly node: Element | Text;
  /** Tag name; empty for text. */
  readonly name: string;
  readonly parent: Part | undefined;
  readonly children: Part[];
  /** Preorder number: the part's index in `page.parts`. */
  readonly index: number;
  /** Index after the last descendant: `page.parts.slice(part.index, part.end)` is the subtree. */
  end: number;
  readonly depth: number;
  /** Visible characters, white space not counted. */
  size: number;
  /** Of these, characters inside links. */
  linkSize: number;
  /** Whether a browser without style sheets would not show it: `hidden`, `aria-hidden` twins, inline `display:none`. */
  hidden: boolean;
  /** An element that `--keep` names, or inside of one: no stage may remove it. */
  pinned: boolean;
  /** Around an element that `--keep` names: no stage may remove it as a whole. */
  holdsPinned: boolean;
  /** Whether it is a table, row, cell or list item that lays the page out around the article: a `<div>` after the sweep. */
  layout: boolean;
  /** What stands in its place after the sweep: set by `replace`. */
  replacement: readonly ElementContent[] | undefined;
  /** The element that stands around its children instead of its own after the sweep: set by `reshape`. */
  shape: Pick<Element, "tagName" | "properties"> | undefined;
  /** Which attributes it has of those that every stage asks for: see `has`. */
  readonly asked: number;
  /** What its author called it, once somebody has asked: see `namesOf`. */
  names: Names | undefined;
}

/** A parsed page, ready for the stages. */
export interface Page {
  readonly root: Root;
  /** All parts in document order; the first is `html` or whatever element comes first. */
  readonly parts: readonly Part[];
  /** The parts at the top of the tree. */
  readonly top: readonly Part[];
  /** The elements of each tag name, in document order. */
  readonly named: ReadonlyMap<string, readonly Part[]>;
}

/** The elements of some tag names, in document order. */
export function elementsNamed({ named }: Page, ...names: readonly string[]): readonly Part[] {
  if (names.length === 1) return named.get(names[0]!) ?? [];
  return names.flatMap((name) => named.get(name) ?? []).toSorted((a, b) => a.index - b.index);
}

/** Elements whose text no browser shows. */
export const silentElements: ReadonlySet<string> = new Set([
  "head",
  "script",
  "style",
  "template",
  "title",
  "noframes",
  "datalist",
  "object",
]);

/** Elements that stand in a line of text. */
export const phrasing: ReadonlySet<string> = new Set(
  (
    "a abbr acronym audio b basefont bdi bdo big blink br button cite code data del dfn em font i img input ins kbd " +
    "label map mark math meter nobr noscript object output picture progress q rb rp rt rtc ruby s samp select small " +
    "spacer span strike strong sub sup svg textarea time tt u var video wbr"
  ).split(" "),
);

/** Whether `part` is an element that stands in a line of text, or text itself. */
export function isPhrasing(part: Part): boolean {
  return part.name === "" || phrasing.has(part.name);
}

/** The part that `part` stands in a line of: itself where it stands in none; undefined at the top of a page. */
export function blockAround(part: Part): Part | undefined {
  let block: Part | undefined = part;
  while (block && isPhrasing(block)) block = block.parent;
  return block;
}
