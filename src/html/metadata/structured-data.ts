import { fold } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import type { Part } from "../page/page.js";
import type { Facts } from "./facts.js";
import { decodeReferences } from "./references.js";
import { isNode, type JsonNode, readJsonLd } from "./json-ld.js";
import { spend } from "../../limits.js";

/** What schema.org data in a page, as JSON-LD or microdata, says about its article. */
export interface ArticleData {
  headline: string | undefined;
  authors: readonly string[];
  /** Those of the authors that are said to be persons, or not said to be organisations. */
  persons: readonly string[];
  /** Authors in microdata, which may also be those of comments and of other articles. */
  marked: readonly string[];
  published: string | undefined;
  modified: string | undefined;
  site: string | undefined;
  language: string | undefined;
  description: string | undefined;
  image: string | undefined;
  body: string | undefined;
}

/**
 * Types by how surely they are the page's article: a `WebPage` says what its article says, but its author and date
 * may be the site's.
 */
const ranks: readonly RegExp[] = [
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|Recipe|HowTo|\w*NewsArticle)$/,
  /^(?:CreativeWork|Question|Course|Book|Event|VideoObject|PodcastEpisode|FAQPage|QAPage)$/,
  /^(?:WebPage|AboutPage|ItemPage|MedicalWebPage|CollectionPage)$/,
];

/** Reads the article's data; a page that says nothing gives empty fields. */
export function dataOf(facts: Facts): ArticleData {
  const nodes = readJsonLd(facts.jsonLd);
  const byId = new Map(nodes.filter((node) => Object.keys(node).length > 1).map((node) => [node["@id"], node]));
  const articles = ranks.map((rank) => nodes.filter((node) => typesOf(node).some((type) => rank.test(type))));
  const main = articles
    .slice(0, 2)
    .map((group) => ownOf(group, facts.title))
    .filter((node) => node !== undefined);
  const pages = articles[2]!;
  const site = nodes.find((node) => typesOf(node).includes("WebSite"));
  const item = (property: string): string | undefined => valueOf(facts.items.get(property)?.[0]);
  const text = (nodesInOrder: readonly JsonNode[], property: string): string | undefined =>
    nodesInOrder.map((node) => textOf(node[property])).find((value) => value !== undefined);
  const all = [...main, ...pages];
  return {
    headline: text(main, "headline") ?? text(main, "name") ?? item("headline"),
    authors: authorsIn(main, byId, false) ?? [],
    persons: authorsIn(main, byId, true) ?? [],
    marked: authorItems(facts) ?? [],
    published: text(all, "datePublished") ?? item("datePublished") ?? text(main, "dateCreated"),
    modified: text(all, "dateModified") ?? item("dateModified"),
    site: nameOf(main.map((node) => node["publisher"]).find(Boolean), byId)[0] ?? textOf(site?.["name"]),
    language: text(all, "inLanguage"),
    description: text(all, "description"),
    image: main.map((node) => imageOf(node["image"])).find((value) => value !== undefined),
    body: text(main, "articleBody"),
  };
}

/** Of several articles, the one that the page is named after. */
function ownOf(articles: readonly JsonNode[], title: string | undefined): JsonNode | undefined {
  const named = articles.find((node) => {
    const headline = textOf(node["headline"]);
    return headline !== undefined && title?.toLowerCase().includes(headline.toLowerCase());
  });
  return named ?? articles[0];
}

function authorsIn(
  nodes: readonly JsonNode[],
  byId: ReadonlyMap<unknown, JsonNode>,
  personsOnly: boolean,
): string[] | undefined {
  for (const node of nodes) {
    spend();
    const authors = [node["author"] ?? node["creator"]].flat();
    const wanted = personsOnly ? authors.filter((author) => !isOrganisation(author, byId)) : authors;
    const names = nameOf(wanted, byId).map(decodeReferences);
    if (names.length > 0) return names;
  }
  return undefined;
}

function isOrganisation(author: unknown, byId: ReadonlyMap<unknown, JsonNode>): boolean {
  if (!isNode(author)) return false;
  return [author, byId.get(author["@id"])].some(
    (node) => node !== undefined && typesOf(node).some((type) => /Organi[sz]ation|Corporation|Brand/.test(type)),
  );
}

function authorItems({ items }: Facts): string[] | undefined {
  const authors = items.get("author");
  if (!authors) return undefined;
  const names = authors.map((part) => {
    const name = items.get("name")?.find((inner) => inner.index > part.index && inner.index < part.end);
    return valueOf(name ?? part);
  });
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Names of persons and organisations, given as text, as nodes, as references to nodes, or as lists of these. */
function nameOf(value: unknown, byId: ReadonlyMap<unknown, JsonNode>): string[] {
  if (typeof value === "string") return [fold(value)].filter((name) => name !== "");
  if (Array.isArray(value)) return value.flatMap((one) => nameOf(one, byId));
  if (!isNode(value)) return [];
  const name = textOf(value["name"]) ?? textOf(byId.get(value["@id"])?.["name"]);
  return name === undefined ? [] : [name];
}

function imageOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return imageOf(value[0]);
  return isNode(value) ? textOf(value["url"]) : textOf(value);
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value[0]);
  if (isNode(value)) return textOf(value["@value"]);
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  return text === "" ? undefined : text;
}

function typesOf(node: JsonNode): string[] {
  return [node["@type"]].flat().map((type) => String(type).replace(/^.*[/#:]/, ""));
}

/** The value of an element with `itemprop` (HTML Standard, "Values"). */
function valueOf(part: Part | undefined): string | undefined {
  if (!part) return undefined;
  const value = attribute(part, "content") || attribute(part, "dateTime") || fold(visible(part));
  return value === "" ? undefined : value;
}

function visible(part: Part): string {
  if (part.node.type === "text") return part.node.value;
  return part.children.map(visible).join(" ");
}
