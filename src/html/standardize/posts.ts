import type { Element } from "hast";
import type { Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { replace, reshape } from "../page/sweep.js";
import { readableText } from "../page/text.js";
import { element, hasClass, inside } from "./walk.js";

const why: Why = { ruleId: "embed", stage: "convert", reason: "an embedded post, written as a quote with its address" };

const posts =
  /^(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-xfbml-parse-ignore|text-post-media|reddit-(?:embed-bq|card))$/;
/** Attributes in which the scripts of these services find the post. */
const addresses = ["dataInstgrmPermalink", "dataTextPostPermalink", "dataEmbedUrl", "cite"] as const;
/** What Substack calls the posts that it draws itself; their address stands in data. */
const drawn = /^(?:twitter|instagram|tiktok|threads|bluesky)\d*todom$/i;
/** Share of a post's text in links from which on there is no text of its own: only “View this post on …”. */
const mostLinked = 0.9;

/**
 * A post that a script would have drawn, which pages hold as a quote: it stays a quote. One without text becomes a link
 * with what it says of itself; one whose address no link has gets it as its last line.
 */
export function standardizePost(page: Page, part: Part): void {
  if (part.size > 0 && part.name === "div" && drawn.test(attribute(part, "dataComponentName"))) {
    replace(part, [{ ...element("blockquote", {}), children: (part.node as Element).children }], why);
  }
  if (part.name !== "blockquote" || !hasClass(part, posts)) return;
  const links = [...inside(page, part)].filter(({ name, size }) => name === "a" && size > 0);
  const address = addressOf(part) || sharedAddress(links);
  const [longest] = links.toSorted((a, b) => b.size - a.size);
  if (longest && address !== "" && part.linkSize >= mostLinked * part.size) {
    const link = element("a", { href: address }, readableText(page, longest));
    replace(part, [element("blockquote", {}, element("p", {}, link))], why);
  } else if (address !== "" && !links.some((link) => pathOf(attribute(link, "href")) === pathOf(address))) {
    const children = (part.node as Element).children.filter(
      (child) => child.type !== "element" || child.tagName !== "script",
    );
    const link = element("p", {}, element("a", { href: address }, address));
    replace(part, [{ ...element("blockquote", {}), children: [...children, link] }], why);
  } else if (part.size > 0) reshape(part, "blockquote");
}

function addressOf(part: Part): string {
  for (const name of addresses) {
    const value = attribute(part, name);
    if (value.startsWith("https://")) return value;
  }
  return "";
}

/** The address to which all the links of a post lead, where its quote itself names none. */
function sharedAddress(links: readonly Part[]): string {
  const [first = "", ...others] = links.map((link) => attribute(link, "href"));
  const leads = first.startsWith("https://") && others.every((other) => pathOf(other) === pathOf(first));
  return leads ? pathOf(first) : "";
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/s, "").replace(/\/$/, "");
}
