import type { Element } from "hast";
import { remove, type Why } from "../../ledger/ledger.js";
import { isSafeAddress, resolveAddress } from "../../markdown/url-policy.js";
import type { Settings } from "../../settings.js";
import { attribute } from "../page/attributes.js";
import { namesOf } from "../page/names.js";
import { elementsNamed, type Page, type Part } from "../page/page.js";
import { replace } from "../page/sweep.js";
import { baseOf } from "./addresses.js";
import { type Candidate, largest, readSourceSet } from "./source-set.js";

const why = (ruleId: string, reason: string): Why => ({ ruleId, stage: "convert", reason });
const placeholder = why("placeholder-image", "a placeholder for a picture that scripts would load");
const capital = why("drop-capital", "the first letter of a word, drawn as an image");
const tracking = why("tracking-image", "an image that only counts readers");
const decorative = why("decorative-image", "an image that says of itself that it is decoration");
const twin = why("duplicate-image", "the same picture again, for browsers without scripts");

/**
 * Gives every image its real and largest source: lazy attributes, source sets, twins in `noscript`. Marks placeholders,
 * counting pixels and decoration as removed; emoji that are images become characters. What is `out`, by part index, is
 * looked at only where it may be the twin of something that is not.
 */
export function images(page: Page, settings: Settings, out: Uint8Array): void {
  const base = baseOf(page, settings.url);
  const noscripts = elementsNamed(page, "noscript").filter((part) => out[part.index] === 0 && !part.removal);
  for (const part of elementsNamed(page, "img")) {
    if (part.removal || (out[part.index] === 1 && noscripts.length === 0)) continue;
    if (isEmoji(part)) {
      replace(
        part,
        [{ type: "text", value: attribute(part, "alt") }],
        why("emoji-image", "an emoji shown as an image"),
      );
      continue;
    }
    if (isCapital(page, part)) {
      replace(part, [{ type: "text", value: attribute(part, "alt").trim() }], capital);
      continue;
    }
    const source = sourceOf(part);
    const reason = source === undefined ? placeholder : reasonToDrop(part, source);
    if (reason && !part.pinned) remove(part, reason);
    if (source === undefined || reason) continue;
    const { properties } = part.node as Element;
    properties["src"] = resolveAddress(source, base);
    delete properties["srcSet"];
  }
  for (const part of noscripts) dropTwin(page, part);
}

/**
 * Whether cleaning finds what an image shows, its own or that of its twin in `noscript`, or takes it out as something that
 * is no picture of the article.
 */
export function isSettled(page: Page, part: Part): boolean {
  if (isEmoji(part) || isCapital(page, part)) return true;
  const source = sourceOf(part);
  return source !== undefined || reasonToDrop(part, "") !== undefined || hasTwin(page, part);
}

/** Whether a `noscript` beside an image, or beside what stands around it alone, holds the picture. */
function hasTwin(page: Page, part: Part): boolean {
  for (let around: Part | undefined = part; around && around.size === 0; around = around.parent) {
    const siblings = (around.parent?.children ?? page.top).filter(({ name, size }) => name !== "" || size > 0);
    const at = siblings.indexOf(around);
    const beside = [siblings[at - 1], siblings[at + 1]].filter((one) => one?.name === "noscript");
    const twins = beside.flatMap((one) => page.parts.slice(one!.index, one!.end).filter(({ name }) => name === "img"));
    if (twins.some((one) => sourceOf(one) !== undefined)) return true;
  }
  return false;
}

/** Attributes in which pages keep an image's address until a script needs it, the largest first. */
const lazyAttributes = [
  "dataOrigFile",
  "dataLargeFile",
  "dataFullUrl",
  "dataFullSrc",
  "dataHires",
  "dataHiResSrc",
  "dataOriginal",
  "dataSrc",
  "dataLazySrc",
  "dataLazy",
  "dataOriginalSrc",
  "dataActualsrc",
  "dataDefaultSrc",
  "dataRuntimeSrc",
  "dataEcho",
  "dataUrl",
  "dataImgUrl",
  "dataImage",
  "dataImageSrc",
  "dataPinMedia",
  // Services that rewrite pages for speed: NitroPack, PageSpeed, Cloudflare Mirage, Ezoic.
  "nitro-lazy-src",
  "dataPagespeedLazySrc",
  "dataCfsrc",
  "dataEzsrc",
] as const;
const lazySets = ["dataSrcset", "dataSrcSet", "dataLazySrcset", "dataOriginalSet"] as const;

/** The address of the picture that is meant; undefined where there is only a placeholder. */
function sourceOf(part: Part): string | undefined {
  const sets = [attribute(part, "srcSet"), ...lazySets.map((name) => attribute(part, name)), ...pictureSets(part)];
  const candidates = sets.flatMap((set): Candidate[] => (set === "" ? [] : readSourceSet(set)));
  const best = largest(candidates.filter(({ address }) => isPicture(address)));
  if (best !== undefined) return best;
  for (const name of [...lazyAttributes, "src"]) {
    const address = attribute(part, name).trim();
    if (isPicture(address)) return address;
  }
  return undefined;
}

/** The source sets of the `picture` around an image. */
function pictureSets(part: Part): string[] {
  if (part.parent?.name !== "picture") return [];
  return part.parent.children
    .filter((child) => child.name === "source")
    .flatMap((source) => ["srcSet", ...lazySets].map((name) => attribute(source, name)));
}

/** Words that no photograph is named with. */
const placeholderWord =
  /(?:^|[/_.-])(?:spacer|placeholder|lazyload|default[_-]image|no[_-]?image)(?:[_.-][\w-]{0,30})?\.(?:gif|png|svg|jpe?g|webp)(?:$|[?#])/i;
/** Words that may stand in the name of one (`grey-sweater.jpg`, `photo_1x1.jpg`): here they are all of the name, sizes aside. */
const placeholderName =
  /(?:^|\/)(?:blank|transparent|trans|pixel|1x1|loading|lazy|gr[ae]y|dummy|clear|empty|shim)(?:[_.-]?(?:\d{1,4}(?:x\d{1,4})?|pixel|px|image|img|bg|square|dot|gif|trans(?:parent)?|loader)){0,3}\.(?:gif|png|svg|jpe?g|webp)(?:$|[?#])/i;
/** Pictures of waiting; a `loader.jpg` may be a machine. */
const waitingName = /(?:^|[/_.-])(?:ajax|loader|spinner|throbber)\.(?:gif|svg)(?:$|[?#])/i;
/** Data shorter than this holds a few pixels, not a picture. */
const shortestData = 1000;

/** Whether an address may be that of a picture, and not of what stands there until a script puts the picture in. */
export function isPicture(address: string): boolean {
  if (address === "" || /^(?:about:|#)/i.test(address) || !isSafeAddress(address, "image")) return false;
  if (/^\s*data:/i.test(address)) return address.length >= shortestData;
  // Braces are templates that a script fills in; words with spaces are no address, unless they end as a file does.
  if (/[{}]/.test(address) || (/\s/.test(address) && !fileName.test(address))) return false;
  return ![placeholderWord, placeholderName, waitingName].some((name) => name.test(address));
}

/** Spaces in the names of files, which browsers encode. */
const fileName = /^[^\r\n\t?#]*\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:$|[?#])/i;

const counterAddress =
  /(?:^|[./_-])(?:pixel|beacon|tracker|tracking|counter|impression|1x1|hit)s?(?:[./?_-]|$)|facebook\.com\/tr\b|doubleclick\.net|scorecardresearch\.com|quantserve\.com|google-analytics\.com|feedburner\.com\/~/i;
/** Edge of the largest image that can only be an icon, in pixels. */
const iconSize = 32;

/** The site's own icon, by the names that browsers ask for. */
const siteIcon = /\/(?:favicon|apple-touch-icon(?:-precomposed)?)(?:-\d{1,4}x\d{1,4})?\.(?:ico|png|svg)(?:$|[?#])/i;

function reasonToDrop(part: Part, source: string): Why | undefined {
  const width = pixels(part, "width");
  const height = pixels(part, "height");
  if ((width ?? 9) <= 2 && (height ?? 9) <= 2) return tracking;
  if ((width ?? 9) <= 2 || (height ?? 9) <= 2) return decorative;
  if (siteIcon.test(source)) return decorative;
  const alt = attribute(part, "alt").trim();
  if (alt !== "") return undefined;
  if (counterAddress.test(source) && !part.parent?.name.startsWith("fig")) return tracking;
  if (/^(?:presentation|none)$/.test(attribute(part, "role"))) return decorative;
  return width !== undefined && height !== undefined && width <= iconSize && height <= iconSize
    ? decorative
    : undefined;
}

const styled = {
  width: /(?:^|;)\s*width\s*:\s*(\d+)px/i,
  height: /(?:^|;)\s*height\s*:\s*(\d+)px/i,
} as const;

function pixels(part: Part, name: "width" | "height"): number | undefined {
  const value = attribute(part, name) || (styled[name].exec(attribute(part, "style"))?.[1] ?? "");
  return /^\d+(?:px)?$/.test(value) ? Number.parseInt(value, 10) : undefined;
}

/** Whether an image shows the letter that the word after it lacks. */
function isCapital(page: Page, part: Part): boolean {
  const next = page.parts[part.end];
  return (
    /^[“"'«]?\p{Lu}$/u.test(attribute(part, "alt").trim()) &&
    next?.node.type === "text" &&
    /^\p{Ll}/u.test(next.node.value)
  );
}

const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\uFE0F?\u20E3)/u;
/** A sequence of pictures may be this long: families, flags. */
const longestEmoji = 30;

function isEmoji(part: Part): boolean {
  const alt = attribute(part, "alt");
  return (
    alt !== "" &&
    ((emoji.test(alt) && alt.length <= longestEmoji && !/[\p{L}\s]/u.test(alt)) ||
      (/^[:;=8][-o^']?[)(DPp|/\\*]$/.test(alt) && /\b(?:emoji|wp-smiley|smiley)\b/.test(namesOf(part).text)))
  );
}

/** Drops the `noscript` beside an image that has its source, or the image where only the `noscript` has one. */
function dropTwin(page: Page, noscript: Part): void {
  const inside = page.parts.slice(noscript.index, noscript.end).filter((part) => part.name === "img");
  if (noscript.size > 0 || inside.length === 0 || noscript.pinned) return;
  const siblings = (noscript.parent?.children ?? page.top).filter((part) => part.name !== "" || part.size > 0);
  const at = siblings.indexOf(noscript);
  for (const neighbour of [siblings[at - 1], siblings[at + 1]]) {
    if (!neighbour || neighbour.size > 0 || neighbour.name === "noscript") continue;
    const image = page.parts.slice(neighbour.index, neighbour.end).find((part) => part.name === "img");
    if (!image) continue;
    // A placeholder is gone already; then the twin stays for it.
    if (image.removal?.ruleId !== placeholder.ruleId) remove(noscript, twin);
    return;
  }
}
