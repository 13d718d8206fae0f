import { describe, expect, it } from "vitest";
import { markOf, type Marks, marksOf } from "../../../src/markdown/handlers/list-numbers.js";

describe("the marks of ordered lists", () => {
  it.each([
    [{ type: "a" }, "a"],
    [{ type: "I" }, "I"],
    [{ style: "color:red; list-style-type: upper-roman" }, "I"],
    [{ style: "list-style: lower-latin inside" }, "a"],
    [{ type: "i", style: "list-style:none" }, "i"],
    [{ style: "list-style-type: lower-greek" }, "1"],
    [{ type: "x" }, "1"],
    [{}, "1"],
  ] as const)("are read of %o", (properties, wanted) => {
    expect(marksOf({ type: "element", tagName: "ol", properties, children: [] })).toBe(wanted);
  });

  it.each<[number, Marks, string]>([
    [3, "1", "3"],
    [1, "a", "a"],
    [26, "a", "z"],
    [27, "a", "aa"],
    [28, "A", "AB"],
    [4, "i", "iv"],
    [1994, "I", "MCMXCIV"],
    [3999, "i", "mmmcmxcix"],
  ])("of item %i as %s are written `%s`", (number, marks, wanted) => {
    expect(markOf(number, marks)).toBe(wanted);
  });

  it.each<[number, Marks]>([
    [0, "a"],
    [-2, "i"],
    [4000, "I"],
  ])("are numbers where there is no such mark: %i as %s", (number, marks) => {
    expect(markOf(number, marks)).toBe(String(number));
  });
});
