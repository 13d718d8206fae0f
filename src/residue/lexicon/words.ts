/**
 * What a phrase stands for when it is a line of its own. Rules ask by topic; several rules may share one.
 */
export type Topic =
  /** Says that an advertisement stood here: `Advertisement`, `Story continues below advertisement`. */
  | "ad-marker"
  /** Heads a list of other articles: `Related stories`, `More on this topic`, `Most read`. */
  | "related-heading"
  /** Leads to one other article, in front of its headline: `Read more: …`, `Also read …`. */
  | "read-more"
  /** In front of the name of who made a picture: `Photo by {name}`, `Image: …`. */
  | "credit"
  /** An agency, archive or service that pictures come from; names are mostly international. */
  | "picture-source"
  /** Words that label something and say nothing when it is gone: `Credit`, `Tags`, `Share`. */
  | "label"
  /** In front of the origin of a chart or of data under a picture: `Source: …`. */
  | "source"
  /** Asks to pass the article on: `Share this article`, `Click to share on {name}`. */
  | "share"
  /** A network or way of passing on that stands alone on a share bar: `Facebook`, `Copy link`, `Print`. */
  | "share-target"
  | "follow"
  | "newsletter"
  | "app-promo"
  | "donation"
  /** Counts comments or asks for them: `{n} comments`, `Leave a reply`. */
  | "comments"
  | "paywall"
  | "login"
  | "cookies"
  /** Legal lines at the end: `All rights reserved`, `Reproduction prohibited`. */
  | "copyright"
  /** In front of the author's name: `By {name}`, `Written by …`. */
  | "byline"
  /** Heads a box about the author. */
  | "author-box"
  | "reading-time"
  /** In front of a date: `Published …`, `Last updated …`. */
  | "dateline"
  | "tags"
  | "navigation"
  | "pagination"
  /** Heads a table of contents. */
  | "contents"
  /** Controls and states of players: `Play video`, `Duration {n}:{n}`, `Mute`. */
  | "player"
  /** Controls of galleries and pictures: `View full size image`, `{n} of {n}`. */
  | "gallery"
  /** What an embedded post leaves: `View this post on Instagram`. */
  | "embed"
  | "disclaimer"
  /** Loading texts and holes: `Loading…`, `JavaScript is disabled`. */
  | "placeholder"
  /** `{n} views`, `{n} likes`, `{n} shares`. */
  | "counter"
  /** `This article was first published on …`, `This article has been updated`. */
  | "update-note"
  /** Errors to be reported, ratings, polls: `Was this article helpful?`. */
  | "feedback";

/**
 * How far a phrase may be trusted by itself:
 * `sure` no ordinary article has it as a line of its own; `likely` it needs one more sign (place, neighbours,
 * repetition); `weak` it is an ordinary word as well, and only counts inside a run of residue.
 */
export type Trust = "sure" | "likely" | "weak";

/**
 * A phrase, as it reads, in any case. Case, width, outer punctuation, the kinds of dash, quote and apostrophe, and
 * diacritics where a language drops them are folded before comparing; nobody needs to write variants of these.
 *
 * - A phrase without marks is the whole line: `Related stories`.
 * - `…` at its end: the line begins so, and may go on: `Read more: …`. At its beginning: the line ends so.
 *   At both ends: the line has it anywhere.
 * - `{n}` is a number in any digits, `{name}` one to six words, `{time}` a clock time or duration, `{date}` a date.
 */
export type Phrase = string;

/** Phrases of one topic by trust, with a note for each that is doubtful. */
export interface Words {
  readonly sure?: readonly Phrase[];
  readonly likely?: readonly Phrase[];
  readonly weak?: readonly Phrase[];
  /** Phrase → why it is no surer, or what it must not be mistaken for. */
  readonly notes?: Readonly<Record<Phrase, string>>;
}

/** The lexicon of one language: plain data, one file a language. */
export interface LanguageWords {
  /** BCP 47 tag; `zxx` for names that are the same everywhere. */
  readonly tag: string;
  /** English name of the language. */
  readonly name: string;
  /** The commonest function words, by which the language of a text is told from others of its script; 20 to 60. */
  readonly common: readonly string[];
  readonly topics: Readonly<Partial<Record<Topic, Words>>>;
}
