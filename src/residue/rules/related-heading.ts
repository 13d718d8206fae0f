import type { Rule } from "../rule.js";
import { relatedBoxes } from "../related.js";

export const relatedHeading: Rule = {
  id: "related-heading",
  family: "related",
  summary: "A heading over a list of other articles, with the list or with nothing under it",
  why: "Pages end, or are broken up, by boxes that lead elsewhere; often only their heading comes along. A section of the article that happens to be called so has text of its own under it.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Related Stories",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Recent Articles\n\n>>> Related Stories",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Related Stories\n\nIt was dark when the first car came. Nobody had told the driver that he was the first, and he was asleep by ten.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "the paragraph under the heading of a lost list is the article's",
      },
    ],
    keep: [
      {
        input:
          "Most přes řeku otevřeli v pondělí ráno, o dva roky později, než se plánovalo.\n\nDoprava byla v prvních hodinách slabá, řekl úřad přístavu, ale do poledne zesílila.\n\n## Související články\n\n- [Přívoz](https://example.org/privoz)\n- [Sklopný most](https://example.org/most)",
        language: "cs",
        only: "markdown",
        note: "the same in Czech",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n## See also\n\n- [Ferry](https://example.org/ferry)\n- [Bascule bridge](https://example.org/bascule)\n- [River Orle](https://example.org/orle)",
        only: "markdown",
        note: "an encyclopaedia's list of other entries",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\nMore posts ≠ more readers.\n\nNobody had told the driver of the first car that he was the first, and he was asleep by ten.",
        note: "a sentence of words that are labels elsewhere",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nMore from the harbour office on boats and weather:\n\nThe Weather of the Valley. In: Boats and People, a reader of the harbour school, pages 12 to 40, with maps.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "references that a line announces",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n## Events\n\n- [Boat Fair](https://boatfair.example.org/), 4 May 2026, Tarn\n- [Rope Days](https://ropedays.example.com/), 6 June 2026, Holm",
        only: "markdown",
        note: "a list that leads to the sites of several others",
      },
      {
        input:
          "# Soap in the valley\n\nThe new bridge over the Orle opened on Monday morning, two years later than planned.\n\n## Related work\n\nTwo earlier studies measured the same river, with other means and in other years, and came to much the same result.",
        only: "markdown",
      },
      {
        input:
          "Related doughs\n\nBrioche and challah are made the same way, with a little more butter and an egg for every two cups of flour.\n\nThey keep for two days, and for longer when they are frozen on the day on which they were baked.",
      },
    ],
  },
  *find(reading) {
    for (const { heading, evidence } of relatedBoxes(reading)) {
      yield { from: heading.at, to: heading.at, reason: "heading of a list of other articles", evidence };
    }
  },
};
