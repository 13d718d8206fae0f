import type { Rule } from "../rule.js";

const marker = /^\W*(?:advertisement|advertisment|ad|sponsored)\W*$/i;

export const adMarker: Rule = {
  id: "ad-marker",
  family: "advertising",
  summary: "A line that only says that an advertisement stood here",
  why: "The advertisement itself is gone; its label between paragraphs says nothing.",
  examples: {
    remove: [
      { input: "The bridge opened on Monday.\n\n>>> - Advertisement -\n\nTraffic was light in the first hours." },
    ],
    keep: [{ input: "The advertisement showed a bridge.\n\nIt ran for two weeks." }],
  },
  *find(document) {
    for (const block of document.blocks) {
      if (marker.test(block.text)) {
        yield {
          from: block.index,
          to: block.index,
          reason: "label of a lost advertisement",
          evidence: [{ sign: "words: ad marker", weight: 10 }],
        };
      }
    }
  },
};
