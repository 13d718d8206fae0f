/**
 * The account of everything deckle takes out or rewrites.
 *
 * Stages and rules only *mark* what is to go, through {@link remove}; one sweep in document order then builds what is
 * kept and writes the entries, so that the account cannot miss a removal and stands in the order of the input.
 */

/** The part of the pipeline that asked for a removal. */
export type Stage = "input" | "locate" | "prune" | "convert" | "residue";

/** One sign that speaks for (or against) a removal. */
export interface Evidence {
  /** What was seen, in a few words: `words: ad marker`, `place: between paragraphs`. */
  sign: string;
  /** How much it says, in the engine's points; negative where it speaks against. */
  weight: number;
}

/** Why something is removed or rewritten. */
export interface Why {
  /** Rule id, such as `ad-marker`; for `locate`, `prune` and `convert` the id of the decision. */
  ruleId: string;
  stage: Stage;
  /** A sentence for a person, without a full stop. */
  reason: string;
  evidence?: readonly Evidence[] | undefined;
  /** 0 to 1. */
  certainty?: number | undefined;
}

/** Anything that can be marked: a part of a page, a line of a text, a node of an mdast tree. */
export interface Removable {
  removal: Why | undefined;
  /** Whether the user said that it stays. */
  pinned?: boolean;
  /** Whether something that stays is inside. */
  readonly holdsPinned?: boolean;
}

/** Marks `target` as removed, unless the user said that it, or what is in it, stays. The one removal function: the first reason given stands. */
export function remove(target: Removable, why: Why): void {
  if (!target.pinned && !target.holdsPinned) target.removal ??= why;
}

/** A place in the source: 1-based line and column, 0-based offset in UTF-16 code units of the decoded text. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A range of the source; `end` is exclusive. */
export interface SourceRange {
  start: Point;
  end: Point;
}

/** One entry of the ledger. */
export interface Removal extends Why {
  /** The visible text that was taken out, white space folded; for a rewriting, the text that was replaced. */
  text: string;
  /** What stands in its place, where something was rewritten or added instead of removed. */
  replacement?: string | undefined;
  /**
   * The range in the *visible text of the input without white space* (see {@link squeeze}), in UTF-16 code units.
   * Taking these ranges out of it (or putting `replacement` in) gives the visible text of what was kept.
   */
  at: { start: number; end: number };
  /** Where it stood in the source; only where `positions` was asked for. */
  source?: SourceRange | undefined;
}

// White space, and the characters that have no width of their own: soft hyphen, zero-width space and joiners' kin, BOM.
const invisible = /[\s\u00AD\u200B\u2060\uFEFF]+/g;

/** Text without white space and invisible characters: the measure in which kept + removed = what came in. */
export function squeeze(text: string): string {
  return text.replace(invisible, "");
}

/** The length of {@link squeeze}d text, without making it: every text node of a page is measured. */
export function squeezedLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 32 && code < 127) length += 1;
    else if (code > 127 && !isVisible(code)) return length + squeeze(text.slice(index)).length;
    else if (code !== 32 && (code < 9 || code > 13)) length += 1;
  }
  return length;
}

/** Whether a character beyond ASCII is visible for certain: letters, ideographs, dashes and quotation marks. */
function isVisible(code: number): boolean {
  return (code > 0xad && code < 0x1680) || (code > 0x200f && code < 0x2028) || (code > 0x3000 && code < 0xfe00);
}

// All white space but single spaces, which would be replaced by themselves.
const foldable = / \s+|[^\S ]\s*/g;

/** Text with white space folded to single spaces and trimmed. */
export function fold(text: string): string {
  return text.replace(foldable, " ").trim();
}
