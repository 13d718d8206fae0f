import { describe, expect, it } from "vitest";
import { formatProgress } from "../../src/cli/progress.js";
import { emptySummary, secondsLeft } from "../../src/corpus/summary.js";

describe("the progress line", () => {
  const summary = { ...emptySummary(), documents: 1200, resumed: 200, seconds: 10 };

  it("says how far the run is, and how long it still takes", () => {
    const after = (left: number | undefined): string => formatProgress(summary, left);
    expect(after(undefined)).toBe("1,200 documents · 100.0 a second");
    expect(after(12.3)).toBe("1,200 documents · 100.0 a second · 13 s left");
    expect(after(125)).toMatch(/ 3 min left$/);
    expect(after(7300)).toMatch(/ 2 h 1 min left$/);
    expect(formatProgress({ ...summary, failures: { limit: 2, crash: 1 } }, undefined)).toMatch(/ 3 failed$/);
  });

  it("takes the rest of the bytes to be as fast as those read", () => {
    expect(secondsLeft(summary, 100, 300)).toBe(20);
    expect(secondsLeft(summary, 300, 300)).toBe(0);
    expect(secondsLeft(summary, 100, undefined)).toBeUndefined();
    expect(secondsLeft({ ...summary, seconds: 0.2 }, 100, 300)).toBeUndefined();
  });
});
