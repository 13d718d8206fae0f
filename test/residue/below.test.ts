import { describe, expect, it } from "vitest";
import { clean, type Options } from "../../src/index.js";

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
});
