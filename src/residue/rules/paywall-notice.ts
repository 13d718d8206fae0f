import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const paywallNotice: Rule = {
  id: "paywall-notice",
  family: "paywall",
  summary: "A notice that the rest is for subscribers, with its logins",
  why: "It says that something is missing, and is not what is missing. An article about paywalls has sentences of its own.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> This article is for subscribers only\n\n>>> Log in",
      },
      {
        input:
          "# Harbour bridge opens after two years of delay\n\n>>> SUBSCRIBER ONLY\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nMonthly subscription: $14.99 per month\n\nAnnual subscription: $7 per month\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "prices that the article compares",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nLog in with the number on your ticket, the conductor said, and pointed at the screen.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["paywall", "login"],
      reason: "notice for subscribers",
      places: { tail: 2, head: 1 },
      longest: 260,
      signs: ({ place, text }, { form }) =>
        form === "made" && place === "between" && /\p{Sc}/u.test(text)
          ? [{ sign: "shape: a price within the text", weight: -3 }]
          : [],
    }),
};
