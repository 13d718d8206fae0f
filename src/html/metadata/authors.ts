import { narrow } from "../../characters/narrow.js";
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
  "(?:written|posted|published|story|words|text|article|reported|authored)\\s+by|author|autor(?:in|a|e)?|" +
  "auteur|forfatter|författare|yazar|penulis|kirjoittaja|(?:geschrieben|verfasst)\\s+von|(?:écrit|rédigé|publié)\\s+par|" +
  "(?:escrito|redactado|publicado)\\s+por|scritto\\s+da|geschreven\\s+door|skrevet\\s+a[fv]|skriven\\s+av|" +
  "tác\\s+giả|автор|текст|작성자|作者|撰文|執筆|著者|文|بقلم|מאת|लेखक";
const preposition = "[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]oor|[Aa]v|[Aa]f|[Pp]rzez|[Oo]leh|โดย";
const verbs = new RegExp(`^(?:${saying})\\s*[:：|/]?\\s+|^(?:文|作者|記者|撰文|執筆)\\s*[:：/]\\s*`, "iu");
const particles = new RegExp(`^(?:${preposition})(?:\\s*[:：])?\\s+(?=[\\p{Lu}\\p{Lo}])`, "u");
const label = new RegExp(`^(?:${saying}|by|von|par|por|di|door|av|af|oleh)\\s*[:：|]?$`, "iu");

/** Whether a line is nothing but the words before a name, which then stands in the next one. */
export function isAuthorLabel(text: string): boolean {
  return label.test(narrow(text.trim()));
}

/** Whether a text could be the name of one or a few persons: a few words, capitals where the script has them, no figures. */
export function looksLikeName(text: string): boolean {
  const line = narrow(text.trim());
  const words = line.split(/\s+/);
  if (words.length > 8 || text.length > 60 || /[\d?!:;]|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(line)) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(words[0]!) && /[\p{Lu}\p{Lo}]/u.test(words.at(-1)!);
}

/** Words of a person's name: capitals and initials, with the particles of families between them. */
const nameWord = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";
const familyParticle = "(?:d[aeiou]s?|del|della|van|von|der|den|ten|ter|zu|la|le|el|al|bin|ibn|y)";
const personName = new RegExp(`^${nameWord}(?:\\s(?:${nameWord}|${familyParticle})){0,2}\\s${nameWord}$`, "u");
/** Words of sections, offices and controls, which are written like names and stand in the same places. */
const noName =
  /\b(?:share|read|home|news|blogs?|updated?|published|posted|articles?|guides?|categor(?:y|ies)|subscribe|follow|comments?|the|and|for|of|to|in|how|what|why|your|our|new|best|top|tips|reviews?|opinion|editorial|features?|stud(?:y|ies)|insights?|resources?|marketing|business|finance|personal|health|technology|software|development|engineering|intelligence|learning|design|data|security|travel|life|style|event|planning|tags?|written|by|min(?:ute)?s?|sign|log|menu|search|contact|about|table|contents|learn|more|team|staff|find|location|expert|writer|editor|author|reporter|journalist|contributor|director|manager|officer)\b/i;

/** Whether a text is two to four words as names of persons are written, none of which says that it is something else. */
export function isPersonName(text: string): boolean {
  if (text.length > 40) return false;
  const name = narrow(text);
  return personName.test(name) && !noName.test(name);
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
  let name = fold(narrow(raw).replace(/<[^<>]*>/g, " ")).replace(/ ,/g, ",");
  name = name
    .replace(/^.*\b(?:written|posted|published) by:?\s+/i, "")
    .replace(verbs, "")
    .replace(particles, "");
  name = (name.split(/\s[|•·–—-]\s|•/)[0] ?? "").replace(/^[\s|·•:,–—*-]+|(?<![\s|·•:,–—*-])[\s|·•:,–—*-]+$/g, "");
  name = withoutOffice(name);
  if (name === "" || name.length > longest || !/\p{L}/u.test(name) || /^\d|\d{4}/.test(name)) return undefined;
  // Initials stand in a portrait's place; small letters after a possessive are a group.
  if (/^\p{Lu}{1,2}$|^our\s/u.test(name)) return undefined;
  if (monthLike.test(name.split(" ")[0]!) && /\d/.test(name)) return undefined;
  return notNames.test(name) || strangers.test(name) || otherRoles.test(name) ? undefined : name;
}

/** A person's name without the work that stands behind it. */
function withoutOffice(name: string): string {
  const [person, office, ...more] = name.split(", ");
  const isOffice = office !== undefined && more.length === 0 && officeWord.test(office);
  return isOffice && isPersonName(person!) ? person! : name;
}

const officeWord = /\b(?:contributor|journalist|columnist|editor|writer|reporter|correspondent|author|blogger|staff)$/i;

const notNames =
  /^(?:https?:|www\.|@|\/|\()|^[^\s@]+@\S+$|^(?:null|undefined|author|unknown|n\/a|(?:(?:written|posted|published|words|text|article|story) )?by|about|staff|guest|anonymous)$|^(?:about the|view|read|learn|see|more|follow|all posts|published in|posts by|articles by|©|copyright)\b|\bsays$/i;
/** Who worked on a text without writing it, words that lead to a name, and links below every page. */
const otherRoles =
  /^(?:(?:last |medically )?(?:updated|edited|reviewed|fact[- ]checked|illustrated|photographed) by|terms|privacy|min(?:ute)?s? read|post tags)\b|^(?:written|posted|on|in)$|\s(?:from|by|with|and|the)$/i;
/** Accounts, labels and legal lines that stand in boxes named after the author. */
const strangers =
  /^(?:admin|administrator|editor|webmaster|authored by|reviewed by)$|\b(?:copyright|licen[cs]e|information)\b/i;
