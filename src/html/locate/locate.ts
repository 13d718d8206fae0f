import type { Settings } from "../../settings.js";
import type { Metadata } from "../metadata/metadata.js";
import { keepOnly } from "../page/keep-only.js";
import type { Page, Part } from "../page/page.js";

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
}

/** Finds the article and marks everything outside it as removed. */
export function locate(page: Page, _metadata: Metadata, _settings: Settings): Located {
  const root =
    page.parts.find((part) => part.name === "article") ??
    page.parts.find((part) => part.name === "main") ??
    page.parts.find((part) => part.name === "body");
  if (!root || root.size === 0) return { roots: [], reason: "the page has no text", candidates: [] };
  keepOnly(page, [root], () => ({ ruleId: "outside-article", stage: "locate", reason: "outside the article" }));
  return { roots: [root], reason: `first \`<${root.name}>\``, candidates: [] };
}
