import { attribute } from "../page/attributes.js";
import { namesOf } from "../page/names.js";
import type { Page, Part } from "../page/page.js";
import type { Evidence } from "./evidence.js";
import { weights } from "./weights.js";
import { spend } from "../../limits.js";

/** A part that may be the article, with its score and the signs that make it. */
export interface Scored {
  part: Part;
  score: number;
  signs: { sign: string; weight: number }[];
}

/** A paragraph, an item, a quote may be all the prose of a page, but it is not the article; rows are parts of a table. */
const leaves: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl li dt dd pre blockquote figure thead tbody tfoot tr".split(" "),
);

/**
 * Scores every part that holds a fair share of the page's prose.
 *
 * The score is the harmonic mean of how much of the page's good text a part holds and how much of its text is good,
 * to which signs in the markup add.
 */
export function scoreCandidates(
  page: Page,
  evidence: Evidence,
  title: Part | undefined,
  body: Part | undefined,
): Scored[] {
  const all = page.top.reduce((sum, part) => sum + evidence.good[part.index]!, 0);
  const scored: Scored[] = [];
  if (all === 0) return scored;
  for (const part of page.parts) {
    spend();
    const good = evidence.good[part.index]!;
    if (part.name === "" || good < all * 0.2 || leaves.has(part.name)) continue;
    scored.push(scoreOne(part, good / all, evidence, title, body));
  }
  return scored.toSorted((a, b) => b.score - a.score || b.part.index - a.part.index);
}

function scoreOne(
  part: Part,
  coverage: number,
  evidence: Evidence,
  title: Part | undefined,
  body: Part | undefined,
): Scored {
  const good = evidence.good[part.index]!;
  const purity = good / (good + weights.against * evidence.bad[part.index]!);
  const base = (2 * coverage * purity) / (coverage + purity);
  const signs = [
    { sign: `holds ${percent(coverage)} of the prose, ${percent(purity)} of it is prose`, weight: base },
    ...markupSigns(part),
  ];
  if (title && title.index >= part.index && title.index < part.end) {
    signs.push({ sign: "holds the title", weight: weights.sign.title });
  }
  if (body === part) signs.push({ sign: "holds the text of the structured data", weight: weights.sign.structuredData });
  return { part, score: signs.reduce((sum, { weight }) => sum + weight, 0), signs };
}

function markupSigns(part: Part): { sign: string; weight: number }[] {
  const { sign } = weights;
  if (/\barticleBody\b/.test(attribute(part, "itemProp"))) {
    return [{ sign: "marked as the article's body", weight: sign.articleBody }];
  }
  if (part.name === "article") return [{ sign: "an `<article>`", weight: sign.article }];
  if (part.name === "main" || attribute(part, "role") === "main") return [{ sign: "the main part", weight: sign.main }];
  if (part.name === "body" || part.name === "html") return [{ sign: "all of the page", weight: sign.body }];
  const topics = namesOf(part).topics;
  return topics.has("content") ? [{ sign: "named as content", weight: sign.contentName }] : [];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
