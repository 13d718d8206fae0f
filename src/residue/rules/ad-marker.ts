import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const adMarker: Rule = {
  id: "ad-marker",
  family: "advertising",
  summary: "A line that only says that an advertisement stood here",
  why: "The advertisement itself is gone; its label between two paragraphs says nothing. An article about advertising keeps its heading and its sentences.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> - Advertisement -\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Story continues below advertisement\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Advertisement\n\nThe old ferry will run until the end of the month, and then go to a museum in Tarn.",
        note: "as often as it stands there",
      },
    ],
    keep: [
      {
        input:
          "Advertisement\n\nAn advertisement for soap hung in the station for thirty years, and nobody who waited there could forget its rhyme.\n\nThe advertisement was painted by a teacher from the valley who never signed it.",
      },
      { input: "The advertisement showed a bridge.\n\nIt ran for two weeks." },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n> Advertisement\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "a quotation",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["ad-marker"],
      reason: "label of a lost advertisement",
      places: { between: 2, tail: 2, alone: 1 },
      longest: 120,
      signs: ({ repeats, text, kind }) => [
        ...(repeats === 2 && kind !== "heading" && kind !== "quote"
          ? [{ sign: "repetition: again in the document", weight: 2 }]
          : []),
        ...(/^[-–—*\s].*[-–—*]$/.test(text) ? [{ sign: "shape: between dashes", weight: 2 }] : []),
      ],
    }),
};
