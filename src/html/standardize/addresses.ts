import type { Element, RootContent } from "hast";
import { isEmptyAddress, isSafeAddress, resolveAddress, withoutTracking } from "../../markdown/url-policy.js";
import type { Settings } from "../../settings.js";
import { elementsNamed, type Page } from "../page/page.js";

/** Resolves the targets of the links that are not `out`, by part index; takes away those that lead nowhere or are not safe, which leaves their text. */
export function addresses(page: Page, settings: Settings, out: Uint8Array): void {
  const base = baseOf(page, settings.url);
  for (const part of elementsNamed(page, "a", "area")) {
    if (out[part.index] === 1) continue;
    const { properties } = part.node as Element;
    const href = properties["href"];
    if (typeof href !== "string") continue;
    const target = resolveAddress(href, base);
    if (isEmptyAddress(href) || !isSafeAddress(target, "link")) delete properties["href"];
    else properties["href"] = settings.stripTracking ? withoutTracking(target) : target;
  }
}

/** The address that others are relative to: the first `<base href>`, itself relative to the page's. */
export function baseOf(page: Page, url: string | undefined): string | undefined {
  const own = url !== undefined && URL.canParse(url) ? url : undefined;
  const base = firstBase(page.root.children);
  if (base === undefined) return own;
  const resolved = resolveAddress(base, own);
  return /^https?:/i.test(resolved) && URL.canParse(resolved) ? resolved : own;
}

/** The parser puts a base into the head, or leaves it in the body not far from the top. */
function firstBase(nodes: readonly RootContent[], depth = 0): string | undefined {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    const href = node.properties["href"];
    if (node.tagName === "base" && typeof href === "string") return href;
    const inside = depth < 2 ? firstBase(node.children, depth + 1) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}
