import { describe, expect, it } from "vitest";
import { clean } from "../src/index.js";
import { readFixtures } from "./support/fixtures.js";
import { replayLedger } from "./support/laws.js";

describe("fixtures", () => {
  for (const fixture of readFixtures()) {
    describe(fixture.name, () => {
      const result = clean(fixture.input, fixture.options);

      it("gives the expected Markdown", () => {
        expect(fixture.output, "missing; `npm run fixtures:update` writes it").toBeDefined();
        expect(result.markdown).toBe(fixture.output);
      });

      it("gives the expected ledger", () => {
        const removals = result.removals.map(({ ruleId, text, replacement }) => ({
          ruleId,
          text,
          ...(replacement !== undefined && { replacement }),
        }));
        expect(fixture.removals, "missing; `npm run fixtures:update` writes it").toBeDefined();
        expect(removals).toEqual(fixture.removals);
      });

      it("changes nothing the second time", () => {
        expect(clean(result.markdown).markdown).toBe(result.markdown);
      });

      it("accounts for all that is not in the output", () => {
        replayLedger(new TextDecoder().decode(fixture.input), result);
      });
    });
  }
});
