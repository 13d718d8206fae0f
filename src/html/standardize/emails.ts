import type { Element } from "hast";
import type { Why } from "../../ledger/ledger.js";
import { attribute, has } from "../page/attributes.js";
import type { Page } from "../page/page.js";
import { replace } from "../page/sweep.js";

const why: Why = { ruleId: "hidden-address", stage: "convert", reason: "an address of mail that a script would show" };

/** Characters of the longest address of mail, in hexadecimal. */
const longest = 640;
const target = /^\/cdn-cgi\/l\/email-protection#([0-9a-f]{4,400})$/i;

/** Shows the addresses of mail that Cloudflare hides from robots: each byte is crossed with the first one. */
export function emailAddresses(page: Page, out: Uint8Array): void {
  for (const part of page.parts) {
    if (part.name === "" || out[part.index] === 1) continue;
    const shown = has(part, "dataCfemail") ? addressOf(attribute(part, "dataCfemail")) : undefined;
    if (shown !== undefined) replace(part, [{ type: "text", value: shown }], why);
    const led = part.name === "a" ? addressOf(target.exec(attribute(part, "href"))?.[1] ?? "") : undefined;
    if (led !== undefined) (part.node as Element).properties["href"] = `mailto:${led}`;
  }
}

/** What bytes in hexadecimal say; undefined where that is no address of mail. */
function addressOf(hexadecimal: string): string | undefined {
  if (hexadecimal === "" || hexadecimal.length > longest) return undefined;
  const [key = 0, ...bytes] = (hexadecimal.match(/[0-9a-f]{2}/gi) ?? []).map((byte) => Number.parseInt(byte, 16));
  const text = bytes.map((byte) => String.fromCharCode(byte ^ key)).join("");
  return /^[\w.+%-]+@[\w-]+(?:\.[\w-]+)+$/.test(text) ? text : undefined;
}
