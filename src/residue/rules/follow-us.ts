import type { Rule } from "../rule.js";
import { findLines, isSentence } from "../signs.js";

export const followUs: Rule = {
  id: "follow-us",
  family: "sharing",
  summary: "A line that asks to follow the publisher on a network",
  why: "It names networks and no other content. An article that says where an author can be found keeps its sentence.",
  examples: {
    remove: [
      {
        input:
          "Köprü iki yıl gecikmeyle açıldı\n\n>>> ABONE OL\n\n>>> ABONE OL\n\nYeni köprü iki yıl gecikmeyle pazartesi sabahı açıldı ve ilk saatlerde yol boştu.\n\nLiman dairesi, öğleye doğru trafiğin arttığını ve sürücülerin memnun olduğunu söyledi.",
        language: "tr",
        only: "text",
        note: "a button, twice",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Follow us on Facebook",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Like us on Facebook and follow us on Twitter",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nFollow us home, sang the children, and the ferryman laughed.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["follow"],
      reason: "asks to follow the publisher",
      places: { tail: 2, between: -1 },
      signs: (spot, { form, trust }, reading) => {
        if (form === "begins" && isSentence(spot)) return [{ sign: "shape: a sentence", weight: -2 }];
        const isTwice = [reading.before(spot), reading.after(spot)].some((one) => one?.key === spot.key);
        return form === "whole" && trust !== "weak" && isTwice
          ? [{ sign: "repetition: the line beside it", weight: 2 }]
          : [];
      },
      longest: 160,
    }),
};
