import { fold, remove } from "../../ledger/ledger.js";
import type { Settings } from "../../settings.js";
import type { Metadata } from "../metadata/metadata.js";
import { keepOnly } from "../page/keep-only.js";
import type { Page, Part } from "../page/page.js";
import type { Selected } from "../page/selectors.js";
import { textOf } from "../page/text.js";
import { scoreCandidates } from "./candidates.js";
import { type Evidence, gather } from "./evidence.js";
import { fillIn, fillUnder } from "./fill-in.js";
import { isFrontPage } from "./front-page.js";
import { laterArticles } from "./later-articles.js";
import { leadParts } from "./lead.js";
import { bodyInState } from "./page-state.js";
import { pathOf } from "./path.js";
import { alignBody } from "./structured-body.js";
import { titleHeading } from "./title.js";
import { weights } from "./weights.js";

/** One answer to "what is the article?", with the reasons for and against it. */
export interface Candidate {
  /** CSS path for people: `main > article.post`. */
  path: string;
  score: number;
  /** Visible characters. */
  size: number;
  /** Signs with their weights. */
  signs: { sign: string; weight: number }[];
  chosen: boolean;
}

/** What locate decided. */
export interface Located {
  /** The parts that hold the article, in document order; empty where the page has none. */
  roots: Part[];
  /** A sentence: what was taken and why. */
  reason: string;
  candidates: Candidate[];
  /** The heading that is the page's title, where there is one. */
  title: Part | undefined;
}

const none: Selected = { content: undefined, kept: [] };

/** Candidates that `explain` shows. */
const shown = 8;

/** Finds the article and marks everything outside it as removed. */
export function locate(page: Page, metadata: Metadata, settings: Settings, selected: Selected = none): Located {
  const located = selected.content
    ? chosen(page, metadata, selected.content, `\`${settings.content}\`, as asked for`)
    : settings.extract
      ? find(page, metadata, settings)
      : chosen(
          page,
          metadata,
          page.top.filter((part) => part.size > 0),
          "all of the page, as asked for",
        );
  if (located.roots.length === 0) return located;
  if (settings.title === "drop" && located.title) {
    remove(located.title, { ruleId: "title", stage: "locate", reason: "the title, which the metadata holds" });
  }
  keepOnly(page, [...located.roots, ...selected.kept], () => ({
    ruleId: "outside-article",
    stage: "locate",
    reason: "outside the article",
  }));
  return located;
}

function chosen(page: Page, metadata: Metadata, roots: Part[], reason: string): Located {
  return { roots, reason, candidates: [], title: titleHeading(page, metadata.title ?? titleOf(page)) };
}

function find(page: Page, metadata: Metadata, settings: Settings): Located {
  const title = metadata.title ?? titleOf(page);
  const later = laterArticles(page, title);
  let evidence = gather(page, later, false);
  if (total(page, evidence) < weights.fewProse) {
    const lenient = gather(page, later, true);
    if (total(page, lenient) > 2 * total(page, evidence)) evidence = lenient;
  }
  const heading = titleHeading(page, title);
  const prose = total(page, evidence);
  const articleBody = metadata.articleBody ?? (prose < weights.structured.scant ? bodyInState(page, title) : undefined);
  const body = alignBody(page, evidence, articleBody);
  // What stands around the text that the data give is not what its names say: it holds more than a side column.
  if (body?.part && body.shown >= weights.structured.proven && evidence.factor[body.part.index]! < 0.5) {
    evidence = gather(page, later, false, body.part);
  }
  if (body?.shown === 0 && fillUnder(heading, prose, articleBody, settings.title === "keep")) {
    const reason = "the page shows the title only: the text comes from structured data";
    return { roots: [heading!], reason, candidates: [], title: undefined };
  }
  const news = metadata.published !== undefined || isInArticle(heading);
  if (prose < (news ? weights.leastNews : weights.leastArticle)) {
    return nothing("the page has hardly any text but links and labels");
  }
  if (!news && isFrontPage(evidence)) return nothing("the page leads to articles and holds none itself");
  const scored = scoreCandidates(page, evidence, heading, body?.part);
  const best = scored[0];
  if (!best) return nothing("no part of the page holds a fair share of its text");
  const leads = leadParts(page, evidence, heading, best.part, metadata.description);
  const candidates = scored.slice(0, shown).map(({ part, score, signs }) => {
    return { path: pathOf(part), score, size: part.size, signs, chosen: part === best.part };
  });
  const beside =
    leads.length === 0 ? "" : `, and ${leads.length} part${leads.length === 1 ? "" : "s"} between title and it`;
  const filled = fillIn(page, evidence, best.part, articleBody) ? "; the rest comes from structured data" : "";
  const reason = `\`${pathOf(best.part)}\` has the best score, ${best.score.toFixed(2)}${beside}${filled}`;
  const above = heading && heading.end <= best.part.index && settings.title === "keep" ? [heading] : [];
  return { roots: [...above, ...leads, best.part], reason, candidates, title: heading };
}

function isInArticle(heading: Part | undefined): boolean {
  if (heading && heading.linkSize > 0.8 * heading.size) return false;
  for (let at = heading; at; at = at.parent) if (at.name === "article") return true;
  return false;
}

function nothing(reason: string): Located {
  return { roots: [], reason, candidates: [], title: undefined };
}

function total(page: Page, { good }: Evidence): number {
  return page.top.reduce((sum, part) => sum + good[part.index]!, 0);
}

/** The text of `<title>`. */
function titleOf(page: Page): string | undefined {
  for (const node of page.root.children) {
    if (node.type !== "element") continue;
    const head = node.children.find((child) => child.type === "element" && child.tagName === "head");
    if (head?.type !== "element") continue;
    const title = head.children.find((child) => child.type === "element" && child.tagName === "title");
    const text = title?.type === "element" ? title.children[0] : undefined;
    if (text?.type === "text") return fold(text.value);
  }
  const own = page.parts.find((part) => part.name === "title");
  return own ? fold(textOf(page, own)) : undefined;
}
