import { describe, expect, it } from "vitest";
import { address, pageOf, readCases } from "../bench/fidelity/cases.js";
import { judge } from "../bench/fidelity/judge.js";
import { clean } from "../src/index.js";
import { checkDocument } from "./support/document-laws.js";

const cases = readCases();

describe("the constructs that articles hold", () => {
  it("are at least five for each row of the table", () => {
    const constructs = new Set(cases.map(({ construct }) => construct));
    const countOf = (name: string): number => cases.filter(({ construct }) => construct === name).length;
    expect(constructs.size).toBe(13);
    expect([...constructs].filter((name) => countOf(name) < 5)).toEqual([]);
  });

  it.each(cases.map((each) => [each.construct, each.name, each] as const))(
    "are neither lost nor broken: %s, %s",
    (_, __, each) => {
      const { markdown } = clean(pageOf(each), { from: "html", url: address });
      const { verdict, why } = judge(each, markdown);
      expect(["kept", "fallback"], why).toContain(verdict);
      checkDocument(pageOf(each), { from: "html", url: address });
    },
  );
});

describe("the judge of constructs", () => {
  const wanted = {
    construct: "inline",
    name: "",
    html: "",
    wanted: ["The **tide** turns at [six](https://a.example/)."],
  };
  it.each([
    ["kept", "The **tide** turns at [six](https://a.example/)."],
    ["fallback", "The tide turns at [six](https://a.example/)."],
    ["lost", "The **tide** at [six](https://a.example/)."],
    ["lost", "The **tide** turns at six."],
    ["broken", "The**tide** turns at [six](https://a.example/)."],
    ["broken", "The \\*\\*tide\\*\\* turns at [six](https://a.example/)."],
    ["broken", "The **tide** turns at [six](https://a.example/) o’clock."],
  ] as const)("says %s", (verdict, markdown) => {
    expect(judge(wanted, markdown).verdict).toBe(verdict);
  });
});
