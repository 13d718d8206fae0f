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
const saying =
  "(?:written|posted|published|story|words|text|article|reported|authored|reviewed)\\s+by|author|autor(?:in|a|e)?|" +
  "auteur|forfatter|författare|yazar|penulis|kirjoittaja|(?:geschrieben|verfasst)\\s+von|(?:écrit|rédigé|publié)\\s+par|" +
  "(?:escrito|redactado|publicado)\\s+por|scritto\\s+da|geschreven\\s+door|skrevet\\s+a[fv]|skriven\\s+av|" +
  "tác\\s+giả|автор|текст|작성자|作者|撰文|執筆|著者|文|بقلم|מאת|लेखक";
const preposition = "[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]oor|[Aa]v|[Aa]f|[Pp]rzez|[Oo]leh|โดย";
const verbs = new RegExp(`^(?:${saying})\\s*[:：|/]?\\s+|^(?:文|作者|記者|撰文|執筆)\\s*[:：/]\\s*`, "iu");
const particles = new RegExp(`^(?:${preposition})(?:\\s*[:：])?\\s+(?=[\\p{Lu}\\p{Lo}])`, "u");
const label = new RegExp(`^(?:${saying}|by|von|par|por|di|door|av|af|oleh)\\s*[:：|]?$`, "iu");

/** Whether a line is nothing but the words before a name, which then stands in the next one. */
export function isAuthorLabel(text: string): boolean {
  return label.test(text.trim());
}

/** Whether a text could be the name of one or a few persons: a few words, capitals where the script has them, no figures. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > 8 || text.length > 60 || /[\d?!:;]|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(words[0]!) && /[\p{Lu}\p{Lo}]/u.test(words.at(-1)!);
}

/** A name that indexes give as `Last, First`, in its natural order. */
export function naturalOrder(name: string): string {
  const [last, first, ...more] = name.split(",").map((piece) => piece.trim());
  return last && first && more.length === 0 ? `${first} ${last}` : name;
}

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
  return notNames.test(name) || strangers.test(name) ? undefined : name;
}

const notNames =
  /^(?:https?:|www\.|@|\/)|^[^\s@]+@\S+$|^(?:null|undefined|author|unknown|n\/a|(?:(?:written|posted|published|words|text|article|story) )?by|about|staff|guest|anonymous)$|^(?:about the|view|read|learn|see|more|follow|all posts|published in|posts by|articles by|©|copyright)\b|\bsays$/i;
/** Accounts, labels and legal lines that stand in boxes named after the author. */
const strangers =
  /^(?:admin|administrator|editor|webmaster|authored by|reviewed by)$|\b(?:copyright|licen[cs]e|information)\b/i;
