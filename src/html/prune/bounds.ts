import type { Profile } from "../../settings.js";

/**
 * The numbers by which boxes inside the article are told from its text. Sizes are in measured characters (an ideograph
 * counts as several), shares are of all the article's prose.
 */
export const bounds = {
  /** No single decision may take a part with more of the prose than this, unless it says so itself. */
  share: 0.2,
  /** As above, for what is marked as the foot: it often holds teasers. */
  foot: 0.35,
  /** From this share of its text in links on, a box is a list of links. */
  linked: 0.4,
  /** A label, a name, a date. */
  label: 60,
  /** A few lines: a byline, a call to subscribe. */
  short: 200,
  /** A box of a paragraph or two: a biography, a form with its introduction. */
  box: 600,
  /** A paragraph that is prose for certain. */
  prose: 80,
} as const;

/**
 * What a profile does to the sizes and shares above: `precise` takes boxes up to half, `complete` up to one and a half
 * times as large.
 */
export const reach: Readonly<Record<Profile, number>> = { precise: 0.5, balanced: 1, complete: 1.5 };
