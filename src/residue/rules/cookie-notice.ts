import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const cookieNotice: Rule = {
  id: "cookie-notice",
  family: "consent",
  summary: "A notice about cookies and consent",
  why: "It belongs to the page's law, not to the article. An article about cookies has sentences of its own.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> This website uses cookies\n\n>>> Accept all cookies\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
    ],
    keep: [
      {
        input:
          "Cookies\n\nCream the butter, add the sugar and one egg, and let the cookies cool on a wire rack for an hour.\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.",
      },
    ],
  },
  find: (reading) =>
    findLines(reading, {
      topics: ["cookies"],
      reason: "notice about cookies",
      places: { tail: 1, head: 1, alone: 1 },
      longest: 400,
    }),
};
