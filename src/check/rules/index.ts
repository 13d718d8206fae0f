import type { CheckRule } from "../rule.js";
import { brokenTables } from "./broken-tables.js";
import { controlCharacters } from "./control-characters.js";
import { declaredLanguage } from "./declared-language.js";
import { duplicateParagraphs } from "./duplicate-paragraphs.js";
import { emptyHeadings } from "./empty-headings.js";
import { gluedWords } from "./glued-words.js";
import { imageSources } from "./image-sources.js";
import { invisibleCharacters } from "./invisible-characters.js";
import { leftoverEntities } from "./leftover-entities.js";
import { leftoverTags } from "./leftover-tags.js";
import { linkTargets } from "./link-targets.js";
import { linkTexts } from "./link-texts.js";
import { mojibake } from "./mojibake.js";
import { mostlyLinks } from "./mostly-links.js";
import { replacementCharacters } from "./replacement-characters.js";
import { shortArticle } from "./short-article.js";
import { skippedHeadings } from "./skipped-headings.js";
import { truncatedText } from "./truncated-text.js";

/** All check rules, in the order in which they are documented. */
export const checkRules: readonly CheckRule[] = [
  gluedWords,
  mojibake,
  replacementCharacters,
  invisibleCharacters,
  controlCharacters,
  leftoverEntities,
  leftoverTags,
  emptyHeadings,
  skippedHeadings,
  brokenTables,
  duplicateParagraphs,
  linkTargets,
  linkTexts,
  imageSources,
  truncatedText,
  shortArticle,
  mostlyLinks,
  declaredLanguage,
];
