/**
 * The one policy for addresses in the output, whatever the input was: what a link may lead to and an image may load.
 * A list of what is allowed, because programs register schemes of their own and some of them run things.
 */

/** Links are followed by people; images are loaded by themselves. */
export type AddressUse = "link" | "image";

const linkSchemes: ReadonlySet<string> = new Set(
  (
    "http https mailto tel sms ftp ftps sftp irc ircs xmpp sip sips geo magnet news nntp webcal feed git ssh matrix " +
    "gopher gemini doi urn isbn ipfs ipns whatsapp tg skype callto bitcoin podcast rtsp mms maps facetime"
  ).split(" "),
);
const imageSchemes: ReadonlySet<string> = new Set(["http", "https", "ftp", "ipfs", "cid"]);
// Raster formats alone: an SVG image can hold script and load others.
const rasterData = /^data:image\/(?:png|gif|jpe?g|webp|avif|bmp|x-icon)[;,]/;
// What browsers drop from an address before they read its scheme, and what some renderers drop.
const ignored = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]+/g;
const scheme = /^([a-z][a-z0-9+.-]*):/;

// The references that can hide a scheme: by number, and those of its colon and of what browsers drop.
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(colon|tab|newline|nbsp|shy));?/gi;
const named: Readonly<Record<string, string>> = { colon: ":", tab: "\t", newline: "\n", nbsp: "\u00A0", shy: "\u00AD" };

/**
 * Whether an address may stand in the output. Relative addresses may. Some renderers decode character references once
 * more than they should, so that an address is held to the policy decoded as well.
 */
export function isSafeAddress(address: string, use: AddressUse): boolean {
  if (!isSafeAsWritten(address, use)) return false;
  if (!address.includes("&")) return true;
  const decoded = address
    .slice(0, 4000)
    .replace(reference, (_, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()]!;
      const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : "";
    });
  return isSafeAsWritten(decoded.replace(/^\\+/, ""), use);
}

function isSafeAsWritten(address: string, use: AddressUse): boolean {
  const seen = address.slice(0, 4000).replace(ignored, "").toLowerCase();
  const name = scheme.exec(seen)?.[1];
  if (name === undefined) return true;
  if (use === "link") return linkSchemes.has(name);
  return imageSchemes.has(name) || rasterData.test(seen);
}

/** What a line would be as the target of a definition: one word, with nothing behind it but a title. */
const lonelyTarget = /^(<?)(\S*[^\s>])>?(?=[ \t]*(?:$|\n)|[ \t]+["'(])/;

/**
 * The length of the address that a renderer without footnotes would read out of the text of one, where it is not safe: for
 * it, `[^1]: javascript:…` defines the target of links. 0 where there is none.
 */
export function unsafeTargetLength(text: string): number {
  const [, , target = ""] = lonelyTarget.exec(text) ?? [];
  const isSafe = isSafeAddress(target, "link") && isSafeAddress(target.replaceAll("\\", ""), "link");
  return target === "" || isSafe ? 0 : text.indexOf(target) + target.length;
}

/** Whether an address leads nowhere: empty, or a bare `#`. */
export function isEmptyAddress(address: string): boolean {
  return /^[\s\u0000-\u001F]*(?:#[\s\u0000-\u001F]*)?$/.test(address);
}

/**
 * An address as it is to stand in the output: resolved against `base` where there is one, without line breaks,
 * spaces encoded. Absolute addresses stay as they were written. Never throws: what no browser could resolve stays as it is.
 */
export function resolveAddress(address: string, base: string | undefined): string {
  // As the URL standard reads it: outer white space and control characters go, tabs and line breaks anywhere.
  const trimmed = address
    .replace(/^[\u0000-\u0020]+|(?<![\u0000-\u0020])[\u0000-\u0020]+$/g, "")
    .replace(/[\t\n\r]+/g, "");
  if (base !== undefined && trimmed !== "" && !scheme.test(trimmed.toLowerCase()) && URL.canParse(trimmed, base)) {
    return new URL(trimmed, base).href;
  }
  return trimmed.replace(/[\u0000-\u0020\u007F<>]/g, (character) => encodeURIComponent(character));
}

const trackingParameter =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ttclid|twclid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_(?:id|conv)|oly_(?:enc|anon)_id|li_fat_id|wickedid|_ga|_gl|ref_src|ref_url|cmpid|ncid|s_cid|spm|at_(?:medium|campaign)|ns_(?:mchannel|source|campaign|linkname|fee)|__twitter_impression|guccounter|guce_referrer\w*)$/i;

/** Takes the parameters out that only tell the site where a reader came from. All else stays letter for letter. */
export function withoutTracking(address: string): string {
  const hash = address.indexOf("#");
  const end = hash === -1 ? address.length : hash;
  const query = address.indexOf("?");
  if (query === -1 || query > end) return address;
  const parameters = address.slice(query + 1, end).split("&");
  const kept = parameters.filter((parameter) => !trackingParameter.test(parameter.split("=", 1)[0] ?? ""));
  if (kept.length === parameters.length) return address;
  return address.slice(0, query) + (kept.length > 0 ? `?${kept.join("&")}` : "") + address.slice(end);
}
