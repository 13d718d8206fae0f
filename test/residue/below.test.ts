import { describe, expect, it } from "vitest";
import { clean, type Options } from "../../src/index.js";
import { blocksFromLines } from "../../src/residue/adapters/from-lines.js";
import { linesBelow } from "../../src/residue/below.js";
import { findResidue } from "../../src/residue/engine.js";
import { Reading } from "../../src/residue/reading.js";
import { splitLines } from "../../src/residue/source.js";

const prose = [
  "The new bridge over the Orle opened on Monday morning, two years later than planned.",
  "Traffic was light in the first hours, the harbour office said, but it grew towards noon.",
  "The old ferry will run until the end of the month, and then go to a museum in Tarn.",
  "Its captain, who has crossed the river some forty thousand times, will go with it.",
];
const around = ["Valley", "Ferry captain retires after forty years on the Orle", "Set up your alerts"];

function kept(lines: readonly string[], options: Options = {}): string[] {
  const { markdown } = clean(lines.join("\n\n"), { from: "text", extract: false, title: "keep", ...options });
  return lines.filter((line) => markdown.includes(line));
}

describe("below the end of an article", () => {
  it.each([["Share this article"], ["All rights reserved"], ["Leave a comment"], ["Related Stories"]])(
    "unknown lines go under `%s`",
    (end) => {
      expect(kept([...prose, end, ...around])).toEqual(prose);
    },
  );

  it("they say which rule took them, and why", () => {
    const { removals } = clean([...prose, "All rights reserved", "Valley"].join("\n\n"), { from: "text" });
    const removal = removals.find(({ text }) => text.includes("Valley"));
    expect(removal).toMatchObject({ ruleId: "copyright-line", reason: "below the end of the article" });
  });

  it("nothing goes where the rule of the end is off", () => {
    expect(kept([...prose, "All rights reserved", ...around], { disable: ["copyright-line"] })).toHaveLength(8);
  });

  it("nothing goes in the careful profile", () => {
    expect(kept([...prose, "All rights reserved", ...around], { profile: "precise" })).toEqual([...prose, ...around]);
  });

  it("what stands above the end stays", () => {
    expect(kept([...prose, "Open daily from nine to five", "Share this article"])).toEqual([
      ...prose,
      "Open daily from nine to five",
    ]);
  });

  it("an advertisement is no end", () => {
    const facts = ["Through December 27, Lyric Hall, 20 Harbour Street", "Tickets at the harbour office"];
    expect(kept([...prose, "- Advertisement -", ...facts])).toEqual([...prose, ...facts]);
  });

  it("notes, sources and lists stay", () => {
    const notes = ["[1] Annual report of the harbour office, page 12", "- two eggs", "- a cup of flour"];
    expect(kept([...prose, "Share this article", ...notes])).toEqual([...prose, ...notes]);
  });

  it("sources that are written out as addresses stay, with their heading", () => {
    const sources = ["References", "https://harbour.example/report-2024", "www.tarn.example/museum"];
    expect(kept([...prose, "Share this article", "Leave a comment", ...sources])).toEqual([...prose, ...sources]);
  });

  it("nothing goes where the text goes on", () => {
    const recipe = ["Share this article", "For the dough", "Flour, water and salt", prose[3]!];
    expect(kept([...prose.slice(0, 3), ...recipe])).toEqual([...prose.slice(0, 3), ...recipe.slice(1)]);
  });

  const teasers = [
    "Ferry captain retires after forty years on the Orle",
    "The captain has crossed the river some forty thousand times and means to cross it once more.",
    "Harbour office moves into the old customs house",
    "Where officers once opened suitcases, clerks will open letters from the spring of next year.",
    "Tarn counts its boats",
  ];

  it("teasers one by one under a box are not the text, and their headlines go", () => {
    const box = ["Share this article", "Leave a comment", "Related Stories", ...teasers, "All rights reserved"];
    const text = [...prose, ...prose.map((line) => `${line} So said the harbour office.`)];
    const left = kept([...text, ...box]);
    expect(left.slice(0, text.length)).toEqual(text);
    expect(left).not.toContain(teasers[2]);
    expect(left).not.toContain(teasers[4]);
  });

  it("sections of one paragraph each stay, with a share button under each", () => {
    const sections = [teasers[0]!, teasers[1]!, "Share this article", teasers[2]!, teasers[3]!, "Share this article"];
    const text = [...prose, "Share this article", ...sections];
    expect(kept(text)).toEqual(text.filter((line) => line !== "Share this article"));
  });

  it("sections of one paragraph each stay where nothing ends the article", () => {
    expect(kept([...prose, ...teasers.slice(0, 4)])).toEqual([...prose, ...teasers.slice(0, 4)]);
  });

  it("an end that went in an earlier round is one still", () => {
    const lines = splitLines([...prose, "Share this article", "Tarn"].join("\n\n"));
    const { document } = blocksFromLines(lines, "text", undefined);
    const earlier = findResidue(document, { profile: "balanced", enable: [], disable: [] }).removed.filter(
      ({ from, to }) => from === 4 && to === 4,
    );
    const reading = new Reading(document, new Set([4]));
    expect([...linesBelow(reading, [], earlier)].map(({ from }) => reading.spots[from]?.text)).toEqual(["Tarn"]);
    expect([...linesBelow(reading, [], [])]).toEqual([]);
  });

  const menu = ["Moving Services", "About", "Careers", "Boats and Houses", "Blog", "Contact"];

  it("the menu of the site goes from the first line that is known", () => {
    expect(kept([...prose, ...menu])).not.toContain("Boats and Houses");
  });

  it("names among which one is a word of menus stay", () => {
    const names = ["Tarn Bridge", "Old Customs House", "Contact", "Harbour School"];
    expect(kept([...prose, ...names])).toEqual(
      expect.arrayContaining(["Tarn Bridge", "Old Customs House", "Harbour School"]),
    );
  });

  it("it goes so in other scripts", () => {
    const text = [
      "新しい橋は予定より二年遅れて月曜日の朝に開通し、最初の車は日の出前に渡ったと港湾局は発表した。",
      "最初の数時間の交通量は少なかったが、昼に向かって増えていったと港湾局の担当者は話している。",
      "古い渡し船は今月末まで運航を続け、その後はタルンの博物館に移されることになっている。",
    ];
    expect(kept([...text, "無断転載を禁じます", "川と谷の便り"])).toEqual(text);
  });
});
