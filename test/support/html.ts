import { locate, type Located } from "../../src/html/locate/locate.js";
import type { Metadata } from "../../src/html/metadata/metadata.js";
import type { Page, Part } from "../../src/html/page/page.js";
import { prepare } from "../../src/html/page/prepare.js";
import { readableText } from "../../src/html/page/text.js";
import { parseHtml } from "../../src/html/parse/parse.js";
import { prune } from "../../src/html/prune/prune.js";
import { type Options, resolveSettings } from "../../src/settings.js";

/** What the first stages make of a page: the text kept, folded, and what was removed with its rule. */
export interface Stages {
  page: Page;
  located: Located;
  kept: string;
  removed: { ruleId: string; text: string }[];
}

/** Runs locate and prune on a page, without conversion and residue rules. */
export function runStages(html: string, options: Options = {}, metadata: Metadata = {}): Stages {
  const settings = resolveSettings(options);
  const page = prepare(parseHtml(html, false));
  const located = locate(page, metadata, settings);
  prune(page, settings, located, metadata.author);
  const removed: Stages["removed"] = [];
  const kept: string[] = [];
  let index = 0;
  while (index < page.parts.length) {
    const part: Part = page.parts[index]!;
    if (part.removal) {
      if (part.size > 0) removed.push({ ruleId: part.removal.ruleId, text: readableText(page, part) });
      index = part.end;
      continue;
    }
    if (part.replacement) {
      kept.push(part.replacement.map((node) => JSON.stringify(node)).join(" "));
      index = part.end;
      continue;
    }
    if (part.node.type === "text" && part.size > 0) kept.push(part.node.value);
    index += 1;
  }
  return { page, located, kept: kept.join(" ").replace(/\s+/g, " ").trim(), removed };
}

/** Sentences of no importance, `count` of them, for pages that need some text; `seed` makes them differ. */
export function filler(count: number, seed = 0): string {
  const subjects = ["The harbour master", "A teacher from the valley", "Nobody on the council", "The younger ferryman"];
  const deeds = [
    "counted the boats again",
    "spoke about the winter",
    "found a second ledger",
    "walked to the old mill",
  ];
  const ends = [
    "before the snow came.",
    "and wrote it all down.",
    "while the bridge was closed.",
    "as the paper reported.",
  ];
  return Array.from({ length: count }, (_, index) => {
    const at = index + seed;
    return `${subjects[at % 4]} ${deeds[(at + (at >> 2)) % 4]} in ${1950 + ((at * 7) % 70)}, ${ends[(at + (at >> 1)) % 4]}`;
  }).join(" ");
}
