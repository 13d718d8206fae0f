import { describe, expect, it } from "vitest";
import { blocksFromLines } from "../../src/residue/adapters/from-lines.js";
import { findResidue, type Residue } from "../../src/residue/engine.js";
import type { Finding, Rule } from "../../src/residue/rule.js";
import { splitLines } from "../../src/residue/source.js";
import { prose } from "./engine/blocks.js";
import { clean, DeckleError, type Format, type Options, type Profile } from "../../src/index.js";

function residueOf(lines: readonly string[], rules: readonly Rule[], profile: Profile = "balanced"): Residue {
  const { document } = blocksFromLines(splitLines(lines.join("\n\n")), "text");
  return findResidue(document, { profile, enable: [], disable: [] }, rules);
}

/** A rule that finds what it is told to. */
function ruleOf(id: string, findings: (from: number) => Finding[]): Rule {
  return {
    id,
    family: "labels",
    summary: "For a test",
    why: "For a test.",
    examples: { remove: [{ input: ">>> x" }], keep: [{ input: "x" }] },
    find: (reading) => findings(reading.spots.length),
  };
}

const finding = (from: number, to: number, weight: number): Finding => ({
  from,
  to,
  reason: "because of the test",
  evidence: [{ sign: "shape: of the test", weight }],
});

/** Finds `Zeile` wherever it stands, with so many points. */
const lineRule = (weight: number): Rule => ({
  ...ruleOf("line", () => []),
  find: ({ spots }) => spots.filter(({ text }) => text === "Zeile").map(({ at }) => finding(at, at, weight)),
});

describe("profiles", () => {
  it.each([
    ["precise", [7], [6]],
    ["balanced", [5, 7], [4]],
    ["complete", [4, 5], [3]],
  ] as const)("%s takes findings from its bar on", (profile, over, under) => {
    for (const weight of over) {
      expect(residueOf([...prose, "Zeile"], [lineRule(weight)], profile).removed).toHaveLength(1);
    }
    for (const weight of under) {
      const { removed, doubtful } = residueOf([...prose, "Zeile"], [lineRule(weight)], profile);
      expect(removed).toHaveLength(0);
      expect(doubtful).toHaveLength(1);
    }
  });
});

describe("neighbours", () => {
  const sure = (at: number): Finding => finding(at, at, 8);

  it("carries a doubtful line along with one that goes", () => {
    const rule = ruleOf("pair", (length) => (length === 8 ? [sure(6), finding(7, 7, 3)] : []));
    expect(residueOf([...prose, "Zeile", "Zeichen"], [rule]).removed.map(({ from }) => from)).toEqual([6, 7]);
  });

  it("leaves the doubtful line where nothing goes beside it", () => {
    const rule = ruleOf("apart", (length) => (length === 8 ? [sure(0), finding(7, 7, 3)] : []));
    expect(residueOf(["Zeile", ...prose, "Zeichen"], [rule]).removed.map(({ from }) => from)).toEqual([0]);
  });

  it("goes on along a run", () => {
    const rule = ruleOf("run", (length) =>
      length === 10 ? [sure(6), finding(7, 7, 3), finding(8, 8, 3), finding(9, 9, 3)] : [],
    );
    expect(residueOf([...prose, "a", "b", "c", "d"], [rule]).removed).toHaveLength(4);
  });
});

describe("the guard", () => {
  it("refuses a rule that would take too much of the running text", () => {
    const greedy = ruleOf("greedy", (length) => (length === 6 ? [finding(1, 3, 20)] : []));
    const { removed, refused } = residueOf(prose, [greedy]);
    expect(removed).toEqual([]);
    expect(refused.map(({ rule, from, to }) => [rule.id, from, to])).toEqual([["greedy", 1, 3]]);
  });

  it("refuses rules that would take too much together", () => {
    const some = (id: string, at: number): Rule => ruleOf(id, (length) => (length === 6 ? [finding(at, at, 20)] : []));
    const rules = [some("a", 0), some("b", 2), some("c", 4)];
    expect(residueOf(prose, rules).removed).toEqual([]);
    expect(residueOf(prose, rules.slice(0, 1)).removed).toHaveLength(1);
  });

  it("lets the other rules of the document work", () => {
    const greedy = ruleOf("greedy", (length) => (length === 7 ? [finding(0, 4, 20)] : []));
    const { removed } = residueOf([...prose, "Zeile"], [greedy, lineRule(7)]);
    expect(removed.map(({ rule }) => rule.id)).toEqual(["line"]);
  });

  it("tells what it refused", () => {
    // Twenty lines of a list that only its heading makes residue, under two lines of text.
    const list = Array.from(
      { length: 40 },
      (_, index) => `Ferry captain number ${index} retires after forty long years`,
    );
    const { markdown, messages } = clean([prose[0], "Related Stories", ...list].join("\n\n"), { from: "text" });
    expect(markdown).toContain("Ferry captain number 7");
    expect(messages.map(({ ruleId }) => ruleId)).toContain("related-link");
  });
});

describe("rule ids", () => {
  it("can be switched off", () => {
    const text = `${prose[0]}\n\n- Advertisement -\n\n${prose[1]}`;
    expect(clean(text).markdown).not.toContain("Advertisement");
    expect(clean(text, { disable: ["ad-marker"] }).markdown).toContain("Advertisement");
  });

  it("can be switched on beside the profile's", () => {
    const text = `Bridge opens\n\nBy Anna Lindqvist\n\n${prose.join("\n\n")}`;
    expect(clean(text).markdown).toContain("Lindqvist");
    expect(clean(text, { profile: "complete" }).markdown).not.toContain("Lindqvist");
  });

  it.each(["enable", "disable"] as const)("are checked: %s", (option) => {
    const run = (): unknown => clean("x", { [option]: ["add-marker"] });
    expect(run).toThrow(DeckleError);
    expect(run).toThrow("unknown rule `add-marker`, did you mean `ad-marker`?");
  });
});

describe("formats", () => {
  const source = [
    "Harbour bridge opens",
    prose[0],
    "- Advertisement -",
    prose[1],
    "Read more: Ferry captain retires after forty years",
    prose[2],
    "Share this:",
    "Facebook",
    "Twitter",
    "Related Stories",
    "Why the valley needs a second bridge before winter",
  ];
  const html = `<title>Harbour bridge opens</title>${source.map((text) => `<p>${text}</p>`).join("\n")}`;
  const idsOf = (input: string, from: Format, more: Options = {}): string[] =>
    clean(input, { from, extract: false, ...more })
      .removals.filter(({ stage }) => stage === "residue")
      .flatMap(({ ruleId, text }) => text.split("\n").map((line) => `${ruleId}: ${line.replace(/^\W+|\W+$/g, "")}`));

  it("gives the same residue for text, Markdown and a page", () => {
    const expected = idsOf(source.join("\n\n"), "text");
    expect(expected).toHaveLength(7);
    expect(idsOf(source.join("\n\n"), "markdown")).toEqual(expected);
    expect(idsOf(html, "html")).toEqual(expected);
  });

  it("never takes part of a sentence", () => {
    const sentence = "The sign said <b>Advertisement</b> and nobody knew <a href='/x'>why</a>.";
    expect(
      clean(`<p>${sentence}</p><p>${prose.join("</p><p>")}</p>`, { from: "html", extract: false }).markdown,
    ).toContain("The sign said **Advertisement** and nobody knew");
  });

  it("takes a line between two line breaks", () => {
    const { markdown } = clean(`<p>${prose[0]}<br>Advertisement<br>${prose[1]}</p><p>${prose[2]}</p>`, {
      from: "html",
      extract: false,
    });
    expect(markdown).not.toContain("Advertisement");
    expect(markdown).toContain("grew towards noon");
  });

  it("leaves code, front matter and fences alone", () => {
    const markdown = `---\ntags: Advertisement\n---\n\n${prose[0]}\n\n\`\`\`\nAdvertisement\nShare this:\n\`\`\`\n\n${prose[1]}\n`;
    expect(clean(markdown, { from: "markdown" }).markdown).toBe(markdown);
  });
});
