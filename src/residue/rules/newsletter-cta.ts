import { matchOf, type Reading, type Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { widthOf } from "../shape.js";
import { findLines } from "../signs.js";

export const newsletterCta: Rule = {
  id: "newsletter-cta",
  family: "newsletter",
  summary: "An invitation to subscribe to a newsletter, with its form",
  why: "The box advertises the publisher, not the article. An article about newsletters says more than the invitation.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Newsletter\n\n>>> The Morning\n\n>>> Start your day with all that happens on the river and in the valley.\n\n>>> Subscribe to our newsletter\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "a box of which the first line and the last are known",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Sign up for our newsletter\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Subscribe to our newsletter\n\n>>> Enter your email address\n\n>>> Subscribe",
      },
    ],
    keep: [
      {
        input:
          "Newsletters\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nThe harbour office writes a newsletter; who wants to subscribe to the newsletter asks at the desk.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nSubscribe\n\nThe word stood in red on every window of the shop, and nobody knew to what.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["newsletter"],
      reason: "invitation to a newsletter",
      places: { tail: 2 },
      longest: 300,
      signs: (spot, { form, trust }) =>
        (form === "whole" || form === "made") && trust !== "sure" && heads(reading, spot)
          ? [{ sign: "neighbours: the rest of its box", weight: 2 }]
          : [],
    }),
};

/** Lines of a box from its heading to a line that is surely of it. */
const mostLines = 4;

/** Whether a line of newsletters or logins that is sure follows closely, with nothing but short lines before it. */
function heads(reading: Reading, spot: Spot): boolean {
  for (const one of reading.spots.slice(spot.at + 1, spot.at + 1 + mostLines)) {
    const match = one.running ? undefined : matchOf(one, ["newsletter", "login"]);
    if (match?.trust === "sure" && match.form !== "holds") return true;
    if (widthOf(one.text) > 160 || one.kind === "heading") return false;
  }
  return false;
}
