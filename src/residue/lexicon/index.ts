import { ar } from "./ar.js";
import { bg } from "./bg.js";
import { bn } from "./bn.js";
import { ca } from "./ca.js";
import { cs } from "./cs.js";
import { da } from "./da.js";
import { de } from "./de.js";
import { el } from "./el.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { et } from "./et.js";
import { fa } from "./fa.js";
import { fi } from "./fi.js";
import { fr } from "./fr.js";
import { he } from "./he.js";
import { hi } from "./hi.js";
import { hr } from "./hr.js";
import { hu } from "./hu.js";
import { id } from "./id.js";
import { is } from "./is.js";
import { it } from "./it.js";
import { ja } from "./ja.js";
import { ka } from "./ka.js";
import { ko } from "./ko.js";
import { lt } from "./lt.js";
import { lv } from "./lv.js";
import { ms } from "./ms.js";
import { nl } from "./nl.js";
import { no } from "./no.js";
import { pl } from "./pl.js";
import { pt } from "./pt.js";
import { ro } from "./ro.js";
import { ru } from "./ru.js";
import { sk } from "./sk.js";
import { sl } from "./sl.js";
import { sr } from "./sr.js";
import { sv } from "./sv.js";
import { sw } from "./sw.js";
import { ta } from "./ta.js";
import { te } from "./te.js";
import { th } from "./th.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";
import { ur } from "./ur.js";
import { vi } from "./vi.js";
import { zh } from "./zh.js";
import type { LanguageWords } from "./words.js";
import { zxx } from "./zxx.js";

/** The lexicon: one entry a language. */
export const languages: readonly LanguageWords[] = [
  zxx,
  ar,
  bg,
  bn,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fa,
  fi,
  fr,
  he,
  hi,
  hr,
  hu,
  id,
  is,
  it,
  ja,
  ka,
  ko,
  lt,
  lv,
  ms,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sr,
  sv,
  sw,
  ta,
  te,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
];
