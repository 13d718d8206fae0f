import { detached } from "../../ledger/detached.js";
import { dateOrder, type DateOrder, parseDate } from "./dates.js";
import { type Facts, gatherFacts } from "./facts.js";
import { authorsOf, isPersonName, naturalOrder } from "./authors.js";
import { type ArticleData, dataOf } from "./structured-data.js";
import { headOf } from "./head.js";
import { type ShownAuthors, shownAuthors } from "./shown-authors.js";
import { shownDates } from "./shown-dates.js";
import { findTitle } from "./title.js";
import { resolveAddress } from "./address.js";
import type { Page } from "../page/page.js";
import { repairText } from "../../characters/repair.js";

/** What a page says about itself. */
export interface Metadata {
  title?: string;
  /** Names, separated by a comma and a space. */
  author?: string;
  /** ISO 8601, as precise as the page says. */
  published?: string;
  modified?: string;
  /** Name of the site. */
  site?: string;
  /** BCP 47 tag. */
  language?: string;
  /** Canonical address. */
  url?: string;
  description?: string;
  /** Address of the lead image. */
  image?: string;
  /** The article's text in structured data, where there is any: evidence for locate. */
  articleBody?: string;
}

/**
 * Reads what a page says about itself.
 *
 * Each field has an order of trust, first to last: JSON-LD (schema.org), OpenGraph and `article:` properties, other `meta`
 * names, what the page shows. The title begins with what the page shows: `og:title` is often written for search engines or
 * carries the name of the site. A person named in a byline comes before an organisation named in the data. A day that the
 * page only calls a revision's is `modified`, and stands as `published` where there is no other; so does an earlier day
 * by the title where the data only repeat the last revision's.
 *
 * @param url address of the page, against which the addresses in it are resolved
 */
export function readMetadata(page: Page, url: string | undefined): Metadata {
  const facts = gatherFacts(page);
  const data = dataOf(facts);
  const address = resolveAddress(facts.link("canonical") ?? facts.meta("og:url"), url) ?? url;
  const site = firstText(facts.meta("og:site_name"), data.site, facts.meta("application-name"));
  const { text: title, heading } = findTitle(page, facts, data.headline, site, address);
  const language = languageOf(facts, data.language);
  const head = headOf(page, heading);
  const order = dateOrder(language);
  const shown = shownDates(page, facts, head, order);
  const told = parseDate(data.published, order) ?? metaDate(facts, publishedNames, order);
  const modified = parseDate(data.modified, order) ?? metaDate(facts, modifiedNames, order) ?? shown.updated;
  return defined({
    title,
    author: authorOf(facts, data, shownAuthors(page, facts, heading, head, site), site),
    published: publishedOf(told, shown.head, modified) ?? shown.published ?? dateOfAddress(address) ?? shown.updated,
    modified,
    site,
    language,
    url: address,
    description: firstText(facts.meta("og:description"), facts.meta("description"), data.description),
    image: resolveAddress(facts.meta("og:image") ?? data.image ?? facts.meta("twitter:image"), address ?? url),
    articleBody: data.body,
  });
}

/**
 * Persons in the data, those shown by the title, in microdata and in `meta` (persons before offices), those shown elsewhere,
 * organisations. What is shown by the title also stands for the name of an account, and goes on behind a first author.
 */
function authorOf(
  facts: Facts,
  data: Pick<ArticleData, "persons" | "marked" | "authors">,
  shown: ShownAuthors,
  site: string | undefined,
): string | undefined {
  const meta = metaAuthor(facts, site);
  const isSite = (name: string): boolean => site !== undefined && name.toLowerCase() === site.toLowerCase();
  const persons = authorsOf(data.persons, site);
  const items = authorsOf(data.marked, site);
  const told = [shown.head, items, meta].toSorted((one, other) => Number(isGroup(one)) - Number(isGroup(other)));
  const sources = [persons, ...told].filter((name) => name !== undefined);
  let author = sources.find((name) => !isSite(name)) ?? shown.elsewhere() ?? authorsOf(data.authors) ?? sources[0];
  if (author === undefined) return undefined;
  if (isLogin(author) && shown.head !== undefined && isPersonName(shown.head)) author = shown.head;
  // Many systems give the data the first author alone.
  const first = `${author}, `;
  const longer = [persons, shown.head, meta].find((names) => names?.startsWith(first));
  return longer !== undefined && areNames(longer.slice(first.length), site) ? longer : author;
}

/** Whether a byline names an office where another source may name a person. */
function isGroup(names: string | undefined): boolean {
  return names !== undefined && !names.split(", ").some(isPersonName);
}

function areNames(list: string, site: string | undefined): boolean {
  return list.split(", ").every((name) => isPersonName(name) && name !== site);
}

/** Whether a name is that of an account: one word with dots, figures or in small letters. */
function isLogin(name: string): boolean {
  return !/\s/.test(name) && /[\d._@]|^\p{Ll}|\p{Ll}\p{Lu}/u.test(name);
}

/**
 * The day in the data, or an earlier one that stands by the title, where the data say no more than when the page was built
 * last: their day is also that of the last revision. So the day is the reader's, too, where the data give that of UTC.
 */
function publishedOf(
  told: string | undefined,
  shown: string | undefined,
  modified: string | undefined,
): string | undefined {
  if (told === undefined || shown === undefined || dayOf(shown) >= dayOf(told)) return told;
  return modified === undefined || dayOf(told) >= dayOf(modified) ? shown : told;
}

function dayOf(date: string): string {
  return date.slice(0, "2024-05-06".length);
}

/** Names of `meta` in which sites, content systems and indexes give the day of publication, most exact first. */
const publishedNames = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "og:published_time",
  "article:published",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "article.published",
  "date.published",
  "published_time",
  "published",
  "published-date",
  "cxenseparse:recs:publishtime",
  "ms.date",
  "citation_publication_date",
  "citation_online_date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "date",
];

const modifiedNames = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "last-modified",
  "lastmod",
  "dcterms.modified",
  "dc.date.modified",
];

/** Names of `meta` that give authors. */
const authorNames = [
  "author",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "citation_author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "twitter:data1",
];

/** Of these, those that indexes read: each name in an element of its own, the family's first. */
const indexNames: ReadonlySet<string> = new Set(["citation_author", "dc.creator", "dcterms.creator"]);

function metaDate(facts: Facts, names: readonly string[], order: DateOrder): string | undefined {
  for (const name of names) {
    const date = parseDate(facts.meta(name), order);
    if (date) return date;
  }
  return undefined;
}

function metaAuthor(facts: Facts, site: string | undefined): string | undefined {
  for (const name of authorNames) {
    // The second line of a Twitter card is an author only where its label says so.
    if (name === "twitter:data1" && !/^written by$/i.test(facts.meta("twitter:label1") ?? "")) continue;
    const names = facts.metas(name);
    const author = authorsOf(indexNames.has(name) ? names.map(naturalOrder) : names, site);
    if (author) return author;
  }
  return undefined;
}

function dateOfAddress(address: string | undefined): string | undefined {
  const found = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|$)/.exec(address ?? "");
  return found ? parseDate(`${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`) : undefined;
}

function languageOf(facts: Facts, data: string | undefined): string | undefined {
  const declared = [facts.language, facts.meta("content-language"), facts.meta("og:locale"), data];
  for (const tag of declared) {
    const wanted = tag?.trim().split(",")[0]!.replaceAll("_", "-") ?? "";
    if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(wanted)) continue;
    const known = canonical(wanted);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** Canonical tags by the written ones: to make a locale takes as long as to read all the rest of the head. */
const canonicalTags = new Map<string, string | undefined>();
const tagsAtMost = 500;

function canonical(written: string): string | undefined {
  if (canonicalTags.has(written)) return canonicalTags.get(written);
  if (canonicalTags.size >= tagsAtMost) canonicalTags.clear();
  let tag: string | undefined;
  try {
    tag = new Intl.Locale(written).toString();
  } catch {
    tag = undefined;
  }
  // A copy: a slice of the page would keep all of it in memory.
  canonicalTags.set(detached(written), tag);
  return tag;
}

function firstText(...texts: (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text !== "");
}

/** Fields that stay as they are: addresses, and a text that is compared with the page before it is mended. */
const unmended: ReadonlySet<string> = new Set(["url", "image", "articleBody"]);

/** The fields that say something, with damage of their encoding mended as in the text. */
function defined(metadata: { [Key in keyof Metadata]: Metadata[Key] | undefined }): Metadata {
  const mended = (key: string, value: string): string => (unmended.has(key) ? value : repairText(value));
  return Object.fromEntries(
    Object.entries(metadata).flatMap(([key, value]) => (value ? [[key, mended(key, value)]] : [])),
  );
}
