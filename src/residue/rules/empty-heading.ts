import type { Rule } from "../rule.js";
import { widthOf } from "../shape.js";

export const emptyHeading: Rule = {
  id: "empty-heading",
  family: "titles",
  summary: "A heading whose section went, all of it, as residue",
  why: "What the heading stood over is gone, so that it says nothing. A heading that had nothing under it before stays: its text may have been lost elsewhere.",
  last: true,
  examples: {
    remove: [
      {
        input:
          "# Bridge\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\n## The opening\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> ## From the shop\n\n>>> - Advertisement -",
        only: "markdown",
      },
    ],
    keep: [
      {
        input:
          "# Bridge\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\n## The opening\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n## Appendix",
        only: "markdown",
      },
    ],
  },
  *find(reading, gone) {
    for (const spot of reading.spots) {
      if (spot.kind !== "heading" || gone(spot.at) || spot.place === "head") continue;
      let taken = 0;
      let kept = 0;
      for (let at = spot.at + 1; at < reading.spots.length; at += 1) {
        const after = reading.spots[at]!;
        if (after.kind === "heading" && after.depth <= spot.depth && !gone(at)) break;
        if (gone(at)) taken += 1;
        else kept += 1;
      }
      if (taken === 0 || kept > 0 || widthOf(spot.text) > 60) continue;
      yield {
        from: spot.at,
        to: spot.at,
        reason: "heading of a section that went as residue",
        evidence: [{ sign: "neighbours: nothing left under it", weight: 7 }],
      };
    }
  },
};
