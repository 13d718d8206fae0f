import { fold } from "../../ledger/ledger.js";

/** Longest name of a person, group or office, in characters. */
const longest = 120;

/** Names in order without repeats, joined by `, `; undefined where none of them is a name. */
export function authorsOf(names: readonly string[], site?: string): string | undefined {
  const found: string[] = [];
  for (const raw of names) {
    const name = cleanName(raw);
    if (name === undefined || found.some((other) => other.toLowerCase() === name.toLowerCase())) continue;
    found.push(name);
  }
  // A site that signs its articles itself is an author only where nobody else is named.
  const persons = found.filter((name) => name.toLowerCase() !== site?.toLowerCase());
  const kept = persons.length > 0 ? persons : found;
  return kept.length === 0 ? undefined : kept.join(", ");
}

// Words that bylines begin with. Those in front of which a sentence may go on are followed by a capital or a colon.
const verbs =
  /^(?:(?:written|posted|published|story|words|text|article)\s+by|author|autor(?:in)?|auteur|forfatter|författare|yazar|автор|작성자|作者|文|著者)\s*[:：|]?\s+/iu;
const particles =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Pp]rzez)(?:\s*[:：])?\s+(?=[\p{Lu}\p{Lo}])/u;

/** What follows the word at the beginning of a byline, up to a date, a bar or a dot; undefined where none begins so. */
export function leadsAuthor(text: string): string | undefined {
  const rest = text.replace(verbs, "").replace(particles, "");
  if (rest === text) return undefined;
  const name = /^[\p{L}\p{M}.'’&,\s-]+/u.exec(rest)?.[0] ?? "";
  const before = name.replace(/(?<!\s)\s+(?:on|updated|published|posted|last|in|am|le|el)\s[^]*$/iu, "");
  const words = before.trim().split(/\s+/);
  const last = words.findLastIndex((word) => !monthLike.test(word));
  return words
    .slice(0, last + 1)
    .join(" ")
    .slice(0, longest);
}

const monthLike = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?$/iu;

/** A name as it should stand; undefined for addresses, numbers, accounts and empty labels. */
export function cleanName(raw: string): string | undefined {
  let name = fold(raw.replace(/<[^<>]*>/g, " ")).replace(/ ,/g, ",");
  name = name
    .replace(/^.*\b(?:written|posted|published) by:?\s+/i, "")
    .replace(verbs, "")
    .replace(particles, "");
  name = (name.split(/\s[|•·–—-]\s|•/)[0] ?? "").replace(/^[\s|·•:,–—*-]+|(?<![\s|·•:,–—*-])[\s|·•:,–—*-]+$/g, "");
  if (name === "" || name.length > longest || !/\p{L}/u.test(name) || /^\d|\d{4}/.test(name)) return undefined;
  if (monthLike.test(name.split(" ")[0]!) && /\d/.test(name)) return undefined;
  return notNames.test(name) ? undefined : name;
}

const notNames =
  /^(?:https?:|www\.|@|\/)|^[^\s@]+@\S+$|^(?:null|undefined|author|unknown|n\/a|(?:(?:written|posted|published|words|text|article|story) )?by|about|staff|guest|anonymous)$|^(?:about the|view|read|learn|see|more|follow|all posts|published in|posts by|articles by|©|copyright)\b|\bsays$/i;
