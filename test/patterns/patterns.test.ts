import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { collectPatterns, judge, type Verdict, verdictsFile } from "./patterns.js";
import { undecided } from "./undecided.js";

// Verdicts take a minute to find, so those of known patterns are kept: `npm run patterns` writes them.
const known = JSON.parse(readFileSync(verdictsFile, "utf8")) as Record<string, Verdict>;
const patterns = collectPatterns();
const fileOf = (place: string): string => place.replace(/:\d+$/, "");
const excused = new Set(Object.values(undecided).flat());
/** For what is new; known verdicts were found with more. */
const milliseconds = 1000;

// Reasons that speak of the input: those patterns are given what they may be given.
const folded = new Set(undecided["white space is folded before, so that a run of it has one character"]);
const short = new Set(undecided["its input is as long as a heading at the most"]);

const pieces =
  "<!-- |--><!--H|<p |<P\u0000|<s/h|</|<?xml |[\r|[a|](|(a|<|>|&lt;|a|A|Aa0|é|1 |1. |tr|tr 3 |a.|a@|@|.-w|w--.|http://|www.a|_|-|– |: A|A. | |\t|\t#|#|«|»|!|\u0000|x\ny".split(
    "|",
  );

describe("the patterns of deckle", () => {
  const verdicts = [...patterns].map(([key, pattern]) => {
    const { place, source, flags } = pattern;
    return { key, place, source, flags, verdict: known[key] ?? judge(pattern, milliseconds) };
  });

  it("are all read", () => {
    expect(patterns.size).toBeGreaterThan(300);
  });

  it("are proven linear, or stand with a reason among the undecided", () => {
    const wrong = verdicts.filter(
      ({ place, verdict, key }) =>
        verdict !== "linear" && (!excused.has(fileOf(place)) || (verdict !== "unknown" && !(key in known))),
    );
    expect(wrong.map(({ place, source, verdict }) => `${place} /${source}/ ${verdict}`)).toEqual([]);
  });

  it("have no reason that none needs", () => {
    const needed = new Set(verdicts.filter(({ verdict }) => verdict !== "linear").map(({ place }) => fileOf(place)));
    expect([...excused].filter((file) => !needed.has(file))).toEqual([]);
  });

  it("stand an attack where they are undecided", () => {
    // A quadratic pattern takes 10 billion steps over these, and the test its time limit.
    const size = 100_000;
    for (const { place, source, flags, verdict } of verdicts) {
      if (verdict === "linear") continue;
      const pattern = new RegExp(source, flags);
      const most = short.has(fileOf(place)) ? 200 : size;
      for (const piece of pieces) {
        if (folded.has(fileOf(place)) && /\s/.test(piece)) continue;
        pattern.lastIndex = 0;
        pattern.test(`${piece.repeat(Math.ceil(most / piece.length))}\n\u0000`);
      }
    }
  });
});
