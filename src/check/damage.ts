import type { Passage } from "./document.js";
import { sourceRange } from "./place.js";
import type { Found } from "./report-finding.js";
import type { Problem } from "./rule.js";

/** Damaged characters in a passage. */
export interface Hit {
  /** Index in the passage's text. */
  start: number;
  end: number;
  /** What was found, as the message shows it; values in backticks. */
  shown: string;
  /** What should stand there; undefined where nobody can know. */
  expected: string | undefined;
}

/** Values that a message shows. */
const shownAtMost = 3;

/** What a message says of damaged characters. */
export interface Damage {
  /** What they are, as the message has it. */
  what: string;
  /** All that was found, without repetition. */
  shown: readonly string[];
  /** What should stand there, where it is one place and that is known. */
  expected: string | undefined;
  /** In how many places. */
  count: number;
}

/**
 * One problem for all damage of a passage. It stands at the first hit; its fix repairs all that can be repaired.
 * {@link gatherDamage} makes one of all those of a document.
 */
export function damageOf(passage: Passage, what: string, hits: readonly Hit[]): Problem[] {
  const [first] = hits;
  if (!first) return [];
  const damage = {
    what,
    shown: [...new Set(hits.map(({ shown }) => shown))],
    expected: first.expected,
    count: hits.length,
  };
  return [
    {
      ...sourceRange(passage, first.start, first.end),
      message: describe(damage),
      damage,
      fix: hits.flatMap(({ start, end, expected }) =>
        expected === undefined ? [] : [{ ...sourceRange(passage, start, end), text: expected }],
      ),
    },
  ];
}

function describe({ what, shown, expected, count }: Damage): string {
  const more = shown.length > shownAtMost ? ", …" : "";
  const values = `Unexpected ${what} ${shown.slice(0, shownAtMost).join(", ")}${more}`;
  if (count > 1) return `${values} in ${count} places`;
  return expected === undefined || expected === "" ? values : `${values}, expected \`${expected}\``;
}

/**
 * Makes one finding of all damage of a document that has one cause and one way out: a document that was decoded wrongly
 * is one thing to mend, however many of its lines show it. It stands at the first place, counts them all, and its fix
 * repairs them all.
 */
export function gatherDamage(found: readonly Found[]): Found[] {
  const gathered = new Map<string, Found>();
  const others: Found[] = [];
  for (const one of found) {
    const { damage, ruleId, severity, suggestion = "" } = one;
    if (!damage) {
      others.push(one);
      continue;
    }
    const key = [ruleId, severity, suggestion].join("\0");
    const before = gathered.get(key);
    gathered.set(key, before ? joined(before, one) : one);
  }
  return [...others, ...gathered.values()];
}

function joined(one: Found, other: Found): Found {
  const first = other.start < one.start ? other : one;
  const [a, b] = [one.damage!, other.damage!];
  const shown = [...new Set([...a.shown, ...b.shown])];
  const damage = { ...a, shown, count: a.count + b.count };
  return { ...first, damage, message: describe(damage), fix: [...one.fix, ...other.fix] };
}

/** `U+00AD` for a character. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
