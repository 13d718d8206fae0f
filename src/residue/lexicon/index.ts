import { en } from "./en.js";
import type { LanguageWords } from "./words.js";
import { zxx } from "./zxx.js";

/** The lexicon: one entry a language. */
export const languages: readonly LanguageWords[] = [zxx, en];
