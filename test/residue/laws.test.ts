import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";

const prose = [
  "The new bridge over the Orle opened on Monday morning, two years later than planned.",
  "Traffic was light in the first hours, the harbour office said, but it grew towards noon.",
  "The old ferry will run until the end of the month, and then go to a museum in Tarn.",
  "Its captain, who has crossed the river some forty thousand times, will go with it.",
  "The council has not decided yet what is to become of the two landings, or of the bell.",
  "“Nobody asked us,” said the woman who has sold tea on the far landing for thirty years.",
];
const runs = [
  ["- Advertisement -"],
  ["Share this article", "Facebook", "WhatsApp", "Copy link"],
  ["Related Stories", "Ferry captain retires after forty years on the Orle", "Why the valley needs a second bridge"],
  ["Read more: Ferry captain retires after forty years"],
];
const shuffled = fc.shuffledSubarray(prose, { minLength: prose.length });

function residueOf(lines: readonly string[], language?: string): string[] {
  const { removals } = clean(lines.join("\n\n"), { from: "text", extract: false, title: "keep", language });
  return removals.filter(({ stage }) => stage === "residue").flatMap(({ text }) => text.split("\n"));
}

describe("laws of the engine", () => {
  it("nothing goes from a clean article, in whatever order its paragraphs stand", () => {
    fc.assert(
      fc.property(shuffled, (lines) => {
        expect(residueOf(lines)).toEqual([]);
      }),
    );
  });

  it("what is put under or into a clean article goes, all of it and nothing else", () => {
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...runs), fc.boolean(), (lines, run, inside) => {
        const at = inside && run.length === 1 ? 3 : lines.length;
        expect(residueOf([...lines.slice(0, at), ...run, ...lines.slice(at)])).toEqual(run);
      }),
    );
  });

  it("words of a language that the article is not written in say nothing", () => {
    const spanish = [
      "El nuevo puente sobre el Orle se abrió el lunes por la mañana, dos años más tarde de lo previsto.",
      "El tráfico fue escaso en las primeras horas, dijo la oficina del puerto, pero creció hacia el mediodía.",
    ];
    const foreign = fc.constantFrom("Anzeige", "Werbung", "Lees ook", "Реклама", "Reklama", "広告", "Annons");
    fc.assert(
      fc.property(foreign, (word) => {
        expect(residueOf([spanish[0]!, word, spanish[1]!], "es")).toEqual([]);
      }),
    );
  });
});
