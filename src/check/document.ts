import type { Block } from "../residue/block.js";
import type { Format } from "../settings.js";

/** A piece of a passage that stands in the source as one piece. */
export interface Segment {
  /** Index of its first character in `Passage.text`. */
  readonly at: number;
  /** Offset of its first character in the source. */
  readonly offset: number;
  /** Its source where that differs from the text: character references, line breaks of two characters. */
  readonly raw: string | undefined;
}

/** One block of text as the check's rules see it, with the way back to the source. */
export interface Passage {
  readonly block: Block;
  /** The text as it stands; lines and `<br>` end in a line feed. Markdown with its markup. */
  readonly text: string;
  /** {@link text} with code, addresses and markup masked by {@link mask}: of the same length. */
  readonly prose: string;
  /** {@link text} with code and comments masked, but not its markup. */
  readonly markup: string;
  readonly segments: readonly Segment[];
}

/** Stands for each character that is not prose. */
export const mask = "\uFFFC";

/** A range of the source, in UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A link of the article. */
export interface SeenLink extends Range {
  readonly text: string;
  /** Whether an image stands in it. */
  readonly hasImage: boolean;
  /** Undefined where it has none; as written, not resolved. */
  readonly target: string | undefined;
}

/** An image of the article. */
export interface SeenImage extends Range {
  readonly alt: string;
  /** All addresses that it may be shown from; empty where there is none. */
  readonly sources: readonly string[];
  /** On a page: whether cleaning finds what it shows, or knows that it is no picture of the article. */
  readonly settled?: boolean;
}

/** A heading of the article, empty or not. */
export interface SeenHeading extends Range {
  readonly depth: number;
  readonly text: string;
}

/** One row of a table. */
export interface SeenRow {
  readonly columns: number;
  readonly range: Range;
  /** Whether it begins and ends with `|`; false for HTML. */
  readonly framed: boolean;
}

/** A table, as far as its shape goes. */
export interface SeenTable extends Range {
  /** Columns of each row, spans counted; in Markdown the first is the header. */
  readonly rows: readonly SeenRow[];
  /** Whether a Markdown table has its row of dashes, and of how many columns. Undefined for HTML. */
  readonly delimiter: { readonly columns: number } | undefined;
}

/** A document as the check's rules see it: the article without the residue that was found. */
export interface CheckDocument {
  readonly format: Format;
  readonly source: string;
  readonly passages: readonly Passage[];
  readonly links: readonly SeenLink[];
  readonly images: readonly SeenImage[];
  readonly headings: readonly SeenHeading[];
  readonly tables: readonly SeenTable[];
  /** Most likely first. */
  readonly languages: readonly string[];
  /** As the document itself says it, or the user. */
  readonly declaredLanguage: (Range & { readonly tag: string }) | undefined;
}
