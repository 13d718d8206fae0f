import { repairText } from "../../characters/repair.js";
import { remove, type Why } from "../../ledger/ledger.js";
import type { Settings } from "../../settings.js";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { replace } from "../page/sweep.js";
import { isEmbedAddress } from "../../residue/lexicon/embed-hosts.js";
import { standardizePost } from "./posts.js";
import { element, inside, siblingAfter, standing } from "./walk.js";

const why: Why = { ruleId: "embed", stage: "convert", reason: "an embedded player or page, written as a link to it" };
const dropped: Why = { ruleId: "embed", stage: "convert", reason: "embedded post or player, dropped as asked for" };

interface Provider {
  name: string;
  host: RegExp;
  /** The page to be linked instead of what is embedded; `undefined` keeps the address. */
  page: (url: URL) => string | undefined;
}

const id = (url: URL, pattern: RegExp): string | undefined => pattern.exec(url.pathname)?.[1];

/** Of those whose frames have another address than the page that they show. */
const providers: readonly Provider[] = [
  {
    name: "YouTube",
    host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    page: (url) => {
      const list = url.searchParams.get("list");
      const video = id(url, /^\/(?:embed|v|shorts)\/([\w-]{6,})/);
      if (video !== undefined && video !== "videoseries") return `https://www.youtube.com/watch?v=${video}`;
      return list === null ? undefined : `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`;
    },
  },
  {
    name: "Vimeo",
    host: /(?:^|\.)vimeo\.com$/,
    page: (url) => {
      const video = id(url, /^\/video\/(\d+)/);
      return video === undefined ? undefined : `https://vimeo.com/${video}`;
    },
  },
  {
    name: "Dailymotion",
    host: /(?:^|\.)dailymotion\.com$/,
    page: (url) => {
      const video = id(url, /^\/embed\/video\/(\w+)/) ?? url.searchParams.get("video");
      return video ? `https://www.dailymotion.com/video/${video}` : undefined;
    },
  },
  {
    name: "Spotify",
    host: /^open\.spotify\.com$/,
    page: (url) => `https://open.spotify.com${url.pathname.replace(/^\/embed(?:-podcast)?\//, "/")}`,
  },
  { name: "SoundCloud", host: /(?:^|\.)soundcloud\.com$/, page: (url) => url.searchParams.get("url") ?? undefined },
  {
    name: "CodePen",
    host: /^codepen\.io$/,
    page: (url) => `https://codepen.io${url.pathname.replace("/embed/preview/", "/pen/").replace("/embed/", "/pen/")}`,
  },
];
/** Frames of known hosts that are no content. */
const chrome =
  /\/(?:plugins\/(?:like|page|share|follow|comments)|widgets\/(?:follow|tweet_button)|recaptcha|like\.php)/i;
/** The frame of a post of Mastodon has the address of the post with this after it. */
const framed = /\/embed$/;
const frames: ReadonlySet<string> = new Set(
  (
    "iframe video audio embed object lite-youtube lite-vimeo amp-youtube amp-vimeo amp-twitter amp-instagram amp-tiktok " +
    "amp-iframe amp-video amp-audio"
  ).split(" "),
);
/** Titles that players give all their frames. */
const generic =
  /^(?:youtube video player|vimeo video player|video player|embedded (?:post|content|video)|iframe|video|player|audio|untitled|spotify embed|twitter tweet|x post|.{0,20}\bmap)$/i;

/**
 * Rewrites frames and players as links to what they show, and gives posts that are quoted their address; frames that show
 * no content go: an unknown one is an advertisement, a form or a counter more often than not.
 */
export function standardizeEmbeds(page: Page, { embeds, url }: Settings): void {
  for (const part of standing(page)) {
    if (embeds === "keep" && (part.name === "blockquote" || part.name === "div")) standardizePost(page, part);
    if (!frames.has(part.name) && !isGist(page, part)) continue;
    if (part.pinned && embeds === "drop") continue;
    const target = embeds === "drop" ? undefined : linkOf(page, part, url);
    if (target) replace(part, [element("p", {}, element("a", { href: target.href }, target.text))], why);
    else if (embeds === "drop" || part.name === "iframe") remove(part, embeds === "drop" ? dropped : frame);
  }
}

const gist = /^(?:https?:)?\/\/gist\.github\.com\/[\w-]+\/\w+\.js(?:$|[?#])/;

/** Whether a script loads a listing of GitHub's, which nothing beside it shows. */
function isGist({ parts }: Page, part: Part): boolean {
  if (part.name !== "script" || !gist.test(attribute(part, "src"))) return false;
  const after = siblingAfter(part);
  return !(after?.name === "noscript" && parts.slice(after.index, after.end).some(({ name }) => name === "a"));
}

const frame: Why = { ruleId: "frame", stage: "convert", reason: "a frame that shows no content of the article" };

function linkOf(page: Page, part: Part, base: string | undefined): { href: string; text: string } | undefined {
  const own = /^(?:amp-)?(?:video|audio)$/.test(part.name);
  const address = addressById(part) ?? sourceOf(page, part, own);
  const resolved = resolve(address, base);
  if (!resolved || !/^https?:$/.test(resolved.protocol) || chrome.test(resolved.pathname)) return undefined;
  if (!own && !isEmbedAddress(resolved)) return undefined;
  const provider = providers.find(({ host }) => host.test(resolved.hostname));
  if (part.name === "script")
    return { href: resolved.href.replace(/\.js(?=$|[?#])/, ""), text: resolved.href.replace(/\.js(?:$|[?#].*)/, "") };
  const href = provider ? (provider.page(resolved) ?? resolved.href) : pageOf(resolved);
  const title = (attribute(part, "title") || attribute(part, "ariaLabel") || attribute(part, "playlabel"))
    .replace(/\s+/g, " ")
    .trim();
  return { href, text: title !== "" && !generic.test(title) ? repairText(title) : href };
}

/** Elements that name what they show by an id. */
const byId: readonly (readonly [element: RegExp, attributes: readonly string[], address: string])[] = [
  [/-youtube$/, ["videoid", "videoId", "dataVideoid"], "https://www.youtube.com/embed/"],
  [/-vimeo$/, ["videoid", "videoId", "dataVideoid"], "https://player.vimeo.com/video/"],
  [/^amp-twitter$/, ["dataTweetid"], "https://twitter.com/i/status/"],
  [/^amp-instagram$/, ["dataShortcode"], "https://www.instagram.com/p/"],
];

function addressById(part: Part): string | undefined {
  for (const [name, attributes, address] of byId) {
    if (!name.test(part.name)) continue;
    const id = attributes.map((each) => attribute(part, each)).find((value) => value !== "");
    if (id !== undefined) return address + encodeURIComponent(id);
  }
  return undefined;
}

function pageOf({ href, pathname }: URL): string {
  return pathname.startsWith("/@") ? href.replace(framed, "") : href;
}

/** Addresses that wait for a script or for consent stand in attributes of other names. */
const lazy = [
  "dataSrc",
  "dataLazySrc",
  "dataOriginal",
  "dataUrl",
  "dataCookieSrc",
  "dataCookieblockSrc",
  "src",
  "data",
];

function sourceOf(page: Page, part: Part, own: boolean): string {
  for (const name of lazy) {
    const value = attribute(part, name).trim();
    if (value !== "" && !/^(?:about|data|blob|javascript):/i.test(value)) return value;
  }
  if (part.name === "object") return sourceInObject(part);
  if (!own) return "";
  for (const inner of inside(page, part)) {
    const value = inner.name === "source" ? attribute(inner, "src") || attribute(inner, "dataSrc") : "";
    if (value !== "") return value;
  }
  return "";
}

/** An old player names its film in a parameter or in an `embed` for browsers of its day. */
function sourceInObject({ node }: Part): string {
  for (const child of node.type === "element" ? node.children : []) {
    if (child.type !== "element") continue;
    const { name, value, src } = child.properties;
    if (child.tagName === "param" && /^(?:movie|src)$/i.test(String(name)) && typeof value === "string") return value;
    if (child.tagName === "embed" && typeof src === "string") return src;
  }
  return "";
}

function resolve(address: string, base: string | undefined): URL | undefined {
  if (address === "") return undefined;
  try {
    return new URL(address.startsWith("//") ? `https:${address}` : address, base);
  } catch {
    return undefined;
  }
}
