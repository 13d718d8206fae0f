import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import { it } from "./it.js";
import { nl } from "./nl.js";
import { pl } from "./pl.js";
import { pt } from "./pt.js";
import { ru } from "./ru.js";
import { sv } from "./sv.js";
import type { LanguageWords } from "./words.js";
import { zxx } from "./zxx.js";

/** The lexicon: one entry a language. */
export const languages: readonly LanguageWords[] = [zxx, de, en, es, fr, it, nl, pl, pt, ru, sv];
