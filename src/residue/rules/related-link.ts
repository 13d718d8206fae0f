import type { Evidence } from "../../ledger/ledger.js";
import type { Reading, Spot } from "../reading.js";
import type { Rule } from "../rule.js";
import { cards, linkLists, pictureCards } from "../cards.js";
import { loneLinks } from "../lone-link.js";
import { relatedBoxes } from "../related.js";
import { endsSentence, isHeadline, widthOf } from "../shape.js";

export const relatedLink: Rule = {
  id: "related-link",
  family: "related",
  summary: "Headlines of other articles: under a related heading, behind arrows, or alone in a link between paragraphs",
  why: "A headline that leads elsewhere is no sentence of this article. Lists of links that are the content, and links within a sentence, stay.",
  examples: {
    remove: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Related Stories\n\n>>> Ferry captain retires after forty years on the Orle\n\n>>> Anna Lind\n\n>>> Why the valley needs a second bridge before winter\n\n>>> Jon Holm\n\nThe second summer on the new landing brings the boats back\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "text",
        note: "a headline without the author that the others have is the next section's",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> ## [Tomas Reyl](https://example.org/author/tomas)\n\n>>> - [Ferry captain retires after forty years](https://example.org/captain)\n>>> - [Why the valley needs a second bridge](https://example.org/second-bridge)\n\n>>> [View all posts by Tomas Reyl](https://example.org/author/tomas)",
        only: "markdown",
        note: "posts of an author, with the link to all of them",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> ### Ferry captain retires after forty years\n\n>>> 23. 12. 2024 13:31\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a card whose day begins as a list item does",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Related Stories\n\n>>> Ferry captain retires after forty years on the Orle\n\n>>> Why the valley needs a second bridge before winter",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> Related Stories\n\n>>> The ferry stops at eight. Who brings the night watch home now?\n\n>>> Why the valley needs a second bridge before winter",
        note: "a headline of two sentences",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> [Ferry captain retires after forty years](https://example.org/ferry-captain-retires)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "nothing but a link between two paragraphs",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> >> Ferry captain retires after forty years on the Orle\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n>>> Ferry captain retires after forty years on the Orle\n\n>>> by Tomas Reyl 20 November 2024\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "a headline with its author and day",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n>>> - [Ferry captain retires after forty years](https://example.org/captain)\n>>> - [Why the valley needs a second bridge](https://example.org/second-bridge)",
        only: "markdown",
        note: "links to one site, without a heading",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n![Ferry captain retires after forty years](captain.jpg)\n\n>>> From the valley\n\n>>> [Ferry captain retires after forty years](https://example.org/captain)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a card: picture, label and headline",
      },
    ],
    keep: [
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n![The upper weir at Tarn](0.jpg)\n\nWeir\n\n[The upper weir at Tarn](https://example.org/0)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n![The middle weir at Holm](1.jpg)\n\nWeir\n\n[The middle weir at Holm](https://example.org/1)\n\nNobody had told the driver of the first car that he was the first, and he was asleep by ten.\n\n![The lower weir at Orle](2.jpg)\n\nWeir\n\n[The lower weir at Orle](https://example.org/2)\n\nThe ferry goes on until the autumn, as it has done since the year of the great flood.",
        only: "markdown",
        note: "cards that stand over the text about them",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n### [Rope work for beginners](https://example.org/rope)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n### Steering at night\n\nNobody had told the driver of the first car that he was the first, and he was asleep by ten.",
        only: "markdown",
        note: "a section that links to what it is about",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n[The Lantern House Supper Club](https://lantern.example.org/)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a place, linked to the site that it has",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.\n\n## Sources\n\n- [Annual report of the harbour office](https://example.org/report)\n- [A history of the ferry and its bells](https://example.org/ferry)",
        only: "markdown",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\nConcert on the landing\n\n12 May 2025, 19:30\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        note: "an event and its hour",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n![The lock of the upper weir at Tarn](lock.jpg)\n\n### The lock of the upper weir at Tarn\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a section under its picture",
      },
      {
        input:
          "These pages describe the river best:\n\n- [Tides of the Orle](https://example.org/tides)\n\n- [Locks and weirs](https://example.org/locks)\n\n- [A history of the ferry](https://example.org/ferry)",
        only: "markdown",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n[Full text of the report](https://example.org/report.pdf).\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n[The first car crosses the bridge at dawn](https://vimeo.com/123456)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a film that was embedded there",
      },
      {
        input:
          "# Deals of the week\n\n[Orle Ferries buys the boatyard](https://example.org/boatyard)\n\nThe yard at Tarn has built every ferry of the line, and will go on under its own name.\n\n[Harbour office sells two cranes](https://example.net/cranes)\n\nBoth went to a museum, which wants to show them from the spring on, one of them at work.\n\n[Valley Railways takes over the buses](https://example.com/buses)\n\nTickets stay as they are until the end of the year, both companies said on the day of the deal.",
        only: "markdown",
        note: "a round-up: each link stands over what is said about it",
      },
      {
        input:
          "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n## [What is an expansion joint?](#what-is-an-expansion-joint)\n\nTraffic was light in the first hours, the harbour office said, but it grew towards noon.",
        only: "markdown",
        note: "a heading that links to itself",
      },
      {
        input:
          "The list grows at its end, and only there, unless you tell it where to put what you hand over.\n\n>>> fruits.append('grape')\n\nThe other end is slow, for every other entry has to move when one is taken away or put there.",
        note: "typed after a prompt",
      },
      {
        input:
          "The list grew longer with every letter that went from one shore of the river to the other one.\n\n> > Shall we meet at the landing\n> >\n> > [The landing at Tarn, on the map](https://example.org/landing)\n>\n> Not before noon, she wrote back\n\nNobody had told the driver of the first car that he was the first, and he was asleep by ten.",
        only: "markdown",
        note: "a quotation within a quotation",
      },
    ],
  },
  *find(reading) {
    for (const { heading, evidence, to } of relatedBoxes(reading)) {
      if (to === heading.at) continue;
      yield { from: heading.at + 1, to, reason: "list of other articles under its heading", evidence };
    }
    for (const spot of reading.spots) {
      const evidence = arrowSigns(spot, reading);
      if (evidence) yield { from: spot.at, to: spot.at, reason: "headline that leads to another article", evidence };
    }
    yield* loneLinks(reading);
    yield* cards(reading);
    yield* pictureCards(reading);
    yield* linkLists(reading);
  },
};

/** Signs that stand before a link to another article, and before nothing else that is not quoted or computed. */
const arrows = /^(?:>{2,}|»{1,2}|›{1,2}|→|➔|➜|▶|►|▸|☛|👉)\s*\p{L}/u;

/** Signs of programs, and names of things that they write in small letters: `>>> import this`. */
const typed = /[=_{}\\]|[\p{L}\p{N}\]][([][^\s]|^>+\s*[a-z][\w.]*(?:\s|$)/u;

function arrowSigns(spot: Spot, reading: Reading): Evidence[] | undefined {
  if (spot.running || (endsSentence(spot.text) && !isHeadline(spot)) || widthOf(spot.text) > 220) return undefined;
  // What is typed after a prompt.
  if (spot.text.startsWith(">>>") && typed.test(spot.text)) return undefined;
  // `»` also opens a quotation that `«` closes.
  if (!arrows.test(spot.text) || (spot.text.startsWith("»") && spot.text.includes("«"))) return undefined;
  const evidence = [{ sign: "shape: headline behind an arrow", weight: 3 }];
  const others = [reading.before(spot), reading.after(spot)];
  if (others.some((one) => one && arrows.test(one.text))) {
    evidence.push({ sign: "neighbours: another one", weight: 2 });
  } else if (others.every((one) => !one || one.running)) {
    evidence.push({ sign: "place: alone between paragraphs", weight: 2 });
  }
  return evidence;
}
