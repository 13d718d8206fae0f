import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const copyrightLine: Rule = {
  id: "copyright-line",
  family: "legal",
  summary: "A legal line at the end: copyright, reproduction prohibited",
  why: "It belongs to the page. A notice that a text is about, licences and credits of a film stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> © 2024 Orle Valley Herald. All rights reserved.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> All rights reserved",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nCopyright Notice\n\n© Harbour Journal 1975\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "a document's own notice",
      },
      {
        input:
          "Copyright\n\nThe copyright in a letter belongs to the one who wrote it, whoever keeps the paper.\n\nA court in Tarn has ruled so twice.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nAll rights reserved for the mooring are listed in the register of the harbour, which is open on weekdays.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["copyright"],
      reason: "legal line of the page",
      places: { tail: 1, between: -3 },
      signs: (spot, _, reading) => (reading.after(spot, true) ? [] : [{ sign: "place: last line", weight: 1 }]),
      longest: 220,
    }),
};
