import type { Page, Part } from "../page/page.js";
import type { Evidence } from "./evidence.js";
import { lettersOf } from "../../characters/letters.js";
import { spend } from "../../limits.js";

/** What the article's text in structured data says about the page. */
export interface StructuredBody {
  /** The smallest part with nearly all of the text that stand in the structured text. */
  part: Part | undefined;
  /** Share of the structured text that the page shows, 0 to 1. */
  shown: number;
}

/** Share of the matching blocks that the part must hold. */
const nearlyAll = 0.94;

/** A block is sought by this many of its first characters. */
const probe = 40;

/** Aligns the page's blocks with the text of the structured data. */
export function alignBody(page: Page, evidence: Evidence, articleBody: string | undefined): StructuredBody | undefined {
  if (!articleBody) return undefined;
  const body = lettersOf(articleBody.replace(/<[^<>]*>/g, " "));
  if (body.length < 300) return undefined;
  const inside: { holder: Part; size: number }[] = [];
  let size = 0;
  for (const { holder, first } of evidence.blocks) {
    spend();
    if (holder.size < probe || (evidence.prose[holder.index] ?? 0) === 0) continue;
    const start = lettersOf((first.node as { value: string }).value).slice(0, probe);
    if (start.length < probe / 2 || !body.includes(start)) continue;
    inside.push({ holder, size: holder.size });
    size += holder.size;
  }
  if (inside.length === 0) return { part: undefined, shown: 0 };
  return { part: holderOfMost(page, inside, size), shown: Math.min(1, size / body.length) };
}

function holderOfMost(page: Page, inside: readonly { holder: Part; size: number }[], size: number): Part | undefined {
  const sums = new Float64Array(page.parts.length);
  for (const { holder, size: own } of inside) sums[holder.index]! += own;
  let best: Part | undefined;
  for (let index = page.parts.length - 1; index >= 0; index -= 1) {
    spend();
    const part = page.parts[index]!;
    if (sums[index]! >= nearlyAll * size) {
      best = best && best.depth >= part.depth ? best : part;
    }
    if (part.parent) sums[part.parent.index]! += sums[index]!;
  }
  return best;
}
