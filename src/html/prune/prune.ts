import { remove } from "../../ledger/ledger.js";
import type { Settings } from "../../settings.js";
import type { Located } from "../locate/locate.js";
import type { Page, Part } from "../page/page.js";
import { type Article, survey } from "./article.js";
import { authorBiography, authorBox, authorNote, notice } from "./author-notes.js";
import { besideBody } from "./beside-body.js";
import { captions } from "./captions.js";
import { comments } from "./comments.js";
import { controls } from "./controls.js";
import type { Decision } from "./decision.js";
import { head, tail } from "./edges.js";
import { edgeImages, repeatedImages } from "./edge-images.js";
import { embeds } from "./embeds.js";
import { emptySections } from "./empty-sections.js";
import { hidden } from "./hidden.js";
import { landmarks } from "./landmarks.js";
import { linkLists } from "./link-lists.js";
import { linkParagraphs } from "./link-paragraphs.js";
import { namedBoxes } from "./named-boxes.js";
import { shareLinks } from "./share-links.js";
import { standingNotes } from "./standing-notes.js";
import { repeatedText } from "./repeated-text.js";
import { teaserCards } from "./teaser-cards.js";
import { toc } from "./toc.js";

/**
 * The decisions in their order: what a page says outright first (hidden, controls, landmarks), then names with a second
 * sign, then structure. Each group sees what the ones before it left.
 */
const groups: readonly (readonly Decision[])[] = [
  [hidden],
  [comments, controls, shareLinks, ...landmarks, toc, ...namedBoxes, authorNote, authorBox, notice],
  [captions, embeds, repeatedText],
  [besideBody],
  [teaserCards],
  [linkLists, linkParagraphs],
  [standingNotes],
  [authorBiography],
  [head, tail, edgeImages, repeatedImages],
  [emptySections],
];

/**
 * Marks the chrome inside the article: hidden parts, forms, navigation, boxes that are not its text.
 *
 * @param author names, separated by a comma and a space
 */
export function prune(page: Page, settings: Settings, { title }: Pick<Located, "title">, author?: string): void {
  let article = survey(page, settings, title, author);
  let changed = false;
  for (const group of settings.extract ? groups : groups.slice(0, 1)) {
    if (changed) article = survey(page, settings, title, author);
    changed = false;
    for (const decision of group) {
      for (const part of decision.find(article)) {
        take(article, decision, part);
        changed ||= part.removal !== undefined;
      }
    }
  }
}

function take({ title, aboveTitle }: Article, { id, reason }: Decision, part: Part): void {
  // What was rewritten is content: only an option or its being hidden takes it.
  if ((part.replacement || part.shape) && id !== "embed" && id !== "hidden") return;
  if (part.pinned || part.holdsPinned || part.removal || part === title || aboveTitle.has(part)) return;
  remove(part, { ruleId: id, stage: "prune", reason });
}
