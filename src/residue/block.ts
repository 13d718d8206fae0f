import type { Format } from "../settings.js";

/** What a block is, as far as its source shows. */
export type BlockKind =
  | "paragraph"
  | "heading"
  | "item"
  | "quote"
  | "caption"
  | "code"
  | "table"
  | "image"
  | "rule"
  | "definition"
  | "other";

/**
 * One block of a document as the rules see it, whatever the input was. For text and Markdown it is a run of source
 * lines, mostly one; for HTML the text of one block element.
 */
export interface Block {
  /** Position in `BlockDocument.blocks`. */
  readonly index: number;
  readonly kind: BlockKind;
  /** Visible text, white space folded, markup taken away. */
  readonly text: string;
  /** Heading rank 1–6, list or quote depth; 0 elsewhere. */
  readonly depth: number;
  /** Number of links. */
  readonly links: number;
  /** Share of the visible characters that stand inside links, 0 to 1. */
  readonly linkShare: number;
  /** Targets of its links, as written. */
  readonly urls: readonly string[];
  /** Whether all of its text is bold: a heading, for many writers. */
  readonly strong: boolean;
  /** Number of images. */
  readonly images: number;
  /** Alternative texts of its images. */
  readonly alts: readonly string[];
  /** Number of the list, table or section that it belongs to with its neighbours; undefined where none. */
  readonly group: number | undefined;
  /** Blank lines (text, Markdown) or a block border (HTML) before it. */
  readonly spaced: boolean;
}

/** A document as the rules see it. */
export interface BlockDocument {
  readonly blocks: readonly Block[];
  readonly format: Format;
  /** Title from the metadata or the first heading, where known. */
  readonly title: string | undefined;
  /** Languages of the text, most likely first, as the lexicon names them (`en`, `zh`). */
  readonly languages: readonly string[];
  /** Blocks inside of the elements that the selectors of the user's rules name, by rule id; HTML only. */
  readonly selected?: ReadonlyMap<string, ReadonlySet<number>>;
}
