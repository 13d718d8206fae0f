/** Named character references that scraped text is left with: those of HTML 4 that occur in prose. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  shy: "\u00AD",
  zwnj: "\u200C",
  zwj: "\u200D",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsaquo: "‹",
  rsaquo: "›",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  bull: "•",
  middot: "·",
  prime: "′",
  Prime: "″",
  iexcl: "¡",
  iquest: "¿",
  cent: "¢",
  pound: "£",
  yen: "¥",
  euro: "€",
  copy: "©",
  reg: "®",
  trade: "™",
  sect: "§",
  para: "¶",
  deg: "°",
  plusmn: "±",
  times: "×",
  divide: "÷",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  sup1: "¹",
  sup2: "²",
  sup3: "³",
  ordm: "º",
  ordf: "ª",
  micro: "µ",
  larr: "←",
  rarr: "→",
  uarr: "↑",
  darr: "↓",
  minus: "−",
  le: "≤",
  ge: "≥",
  ne: "≠",
  asymp: "≈",
  infin: "∞",
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oelig: "œ",
  OElig: "Œ",
  oslash: "ø",
  Oslash: "Ø",
  aring: "å",
  Aring: "Å",
  ntilde: "ñ",
  Ntilde: "Ñ",
  ccedil: "ç",
  Ccedil: "Ç",
  eth: "ð",
  thorn: "þ",
  yuml: "ÿ",
  ...withMark("acute", "\u0301", "AEIOUYaeiouy"),
  ...withMark("grave", "\u0300", "AEIOUaeiou"),
  ...withMark("circ", "\u0302", "AEIOUaeiou"),
  ...withMark("uml", "\u0308", "AEIOUaeiou"),
  ...withMark("tilde", "\u0303", "AOao"),
};

function withMark(name: string, mark: string, letters: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter + name, (letter + mark).normalize("NFC")]));
}

const reference = /&(?:([A-Za-z][A-Za-z0-9]{1,6})|#([0-9]{2,7})|#[xX]([0-9A-Fa-f]{2,6}));/g;

/** A character reference in a text. */
export interface Reference {
  start: number;
  end: number;
  /** The character that it stands for. */
  character: string;
}

/** Finds the character references in a text that stand for a character people write. */
export function* findReferences(text: string): Iterable<Reference> {
  if (!text.includes("&")) return;
  for (const match of text.matchAll(reference)) {
    const [whole, name, decimal, hex] = match;
    const character =
      name === undefined ? fromCode(decimal, hex) : Object.hasOwn(named, name) ? named[name] : undefined;
    if (character !== undefined) yield { start: match.index, end: match.index + whole.length, character };
  }
}

function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isText =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code <= 0x9f) && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : undefined;
}
