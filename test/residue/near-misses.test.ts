import { expect, it } from "vitest";
import { lostSentences, nearMisses } from "../support/near-misses.js";

it("no sentence of any rule's near misses is lost in an article, wherever it stands and in whatever format", () => {
  const cases = [...nearMisses()];
  expect(cases.length).toBeGreaterThan(300);
  expect(cases.reduce((sum, { sentences }) => sum + sentences.length, 0)).toBeGreaterThan(800);
  const lost = lostSentences(cases, "precise");
  expect(
    lost.map(({ miss, sentence, ruleId }) => `${ruleId} took from ${miss.from} at the ${miss.place}: ${sentence}`),
  ).toEqual([]);
});
