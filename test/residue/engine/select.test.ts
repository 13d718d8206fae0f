import { describe, expect, it } from "vitest";
import { DeckleError } from "../../../src/index.js";
import { activeRules, checkRuleIds, isOn } from "../../../src/residue/select.js";
import { ruleOf } from "./blocks.js";

const everywhere = ruleOf("everywhere");
const precise = ruleOf("precise", "labels", { from: "precise" });
const balanced = ruleOf("balanced", "labels", { from: "balanced" });
const complete = ruleOf("complete", "labels", { from: "complete" });
const off = ruleOf("off", "labels", { from: "off" });
const all = [everywhere, precise, balanced, complete, off];

describe("the rules that run", () => {
  it.each([
    ["precise", ["everywhere", "precise"]],
    ["balanced", ["everywhere", "precise", "balanced"]],
    ["complete", ["everywhere", "precise", "balanced", "complete"]],
  ] as const)("in the profile %s", (profile, expected) => {
    expect(all.filter((rule) => isOn(rule, profile)).map(({ id }) => id)).toEqual(expected);
    expect(activeRules(all, { profile, enable: [], disable: [] }).map(({ id }) => id)).toEqual(expected);
  });

  it("are those and what is switched on, without what is switched off, in the order of the list", () => {
    const settings = { profile: "precise" as const, enable: ["off", "complete"], disable: ["precise", "complete"] };
    expect(activeRules(all, settings).map(({ id }) => id)).toEqual(["everywhere", "off"]);
  });
});

describe("ids of rules", () => {
  it("pass where there are such rules", () => {
    expect(() => checkRuleIds(all, [])).not.toThrow();
    expect(() => checkRuleIds(all, ["off", "everywhere"])).not.toThrow();
  });

  it("are an error of usage that names the nearest where there are none", () => {
    const run = (): void => checkRuleIds(all, ["off", "balance"]);
    expect(run).toThrow(DeckleError);
    expect(run).toThrow("unknown rule `balance`, did you mean `balanced`? (`deckle rules` lists them)");
    try {
      run();
    } catch (error) {
      expect(error).toMatchObject({ kind: "usage" });
    }
    expect(() => checkRuleIds(all, ["xyz"])).toThrow("unknown rule `xyz` (`deckle rules` lists them)");
  });
});
