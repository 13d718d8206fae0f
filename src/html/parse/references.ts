/**
 * Character references that pages write most: what stands here is decoded in passing, all else goes to parse5.
 * All end in `;`, so that they mean the same in text and in attribute values.
 */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00A0",
    copy: "\u00A9",
    reg: "\u00AE",
    trade: "\u2122",
    laquo: "\u00AB",
    raquo: "\u00BB",
    lsaquo: "\u2039",
    rsaquo: "\u203A",
    lsquo: "\u2018",
    rsquo: "\u2019",
    sbquo: "\u201A",
    ldquo: "\u201C",
    rdquo: "\u201D",
    bdquo: "\u201E",
    ndash: "\u2013",
    mdash: "\u2014",
    hellip: "\u2026",
    bull: "\u2022",
    middot: "\u00B7",
    shy: "\u00AD",
    auml: "\u00E4",
    ouml: "\u00F6",
    uuml: "\u00FC",
    Auml: "\u00C4",
    Ouml: "\u00D6",
    Uuml: "\u00DC",
    szlig: "\u00DF",
    aacute: "\u00E1",
    eacute: "\u00E9",
    iacute: "\u00ED",
    oacute: "\u00F3",
    uacute: "\u00FA",
    agrave: "\u00E0",
    egrave: "\u00E8",
    acirc: "\u00E2",
    ecirc: "\u00EA",
    ocirc: "\u00F4",
    atilde: "\u00E3",
    otilde: "\u00F5",
    ntilde: "\u00F1",
    ccedil: "\u00E7",
    times: "\u00D7",
    larr: "\u2190",
    rarr: "\u2192",
    uarr: "\u2191",
    darr: "\u2193",
    euro: "\u20AC",
    pound: "\u00A3",
    deg: "\u00B0",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    zwnj: "\u200C",
    zwj: "\u200D",
  }),
);

const reference = /&(?:#([0-9]{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-zA-Z]{2,6}));/y;

/** The reference that was read last: what it stands for, and where it ends. */
export interface Reference {
  text: string;
  end: number;
}

/** Reads the reference that begins at `at`; undefined where parse5 has to. */
export function readReference(source: string, at: number): Reference | undefined {
  reference.lastIndex = at;
  const match = reference.exec(source);
  if (match === null) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const text = name === undefined ? fromCode(decimal, hexadecimal) : named.get(name);
  return text === undefined ? undefined : { text, end: at + whole.length };
}

/** Only code points that stand for themselves: no control characters, surrogates and noncharacters. */
function fromCode(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const itself =
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0xa0 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfdd0) ||
    (code >= 0x1f300 && code < 0x1fb00);
  return itself ? String.fromCodePoint(code) : undefined;
}

/** No name that HTML knows without its `;` is longer. */
const longestBare = 6;

/** An attribute value with its references decoded; undefined where parse5 has to. */
export function decodeAttribute(value: string): string | undefined {
  let text = "";
  let done = 0;
  for (let at = value.indexOf("&"); at !== -1; at = value.indexOf("&", at + 1)) {
    const found = readReference(value, at);
    if (found !== undefined) {
      text += value.slice(done, at) + found.text;
      done = found.end;
    } else if (!isLiteral(value, at + 1)) return undefined;
  }
  return text + value.slice(done);
}

/** Whether the `&` before `at` is only an ampersand, as in `?a=1&page=2`. */
function isLiteral(value: string, at: number): boolean {
  let end = at;
  let code = value.charCodeAt(end);
  if (code === 35 /* # */) return false;
  while ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) {
    end += 1;
    code = value.charCodeAt(end);
  }
  if (code === 59 /* ; */) return end === at;
  return end === at || code === 61 /* = */ || end - at > longestBare;
}
