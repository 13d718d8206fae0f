import type { Format } from "../settings.js";

/** Tells the format from the name, then from the content. */
export function detect(text: string, path: string | undefined): Format {
  if (path && /\.x?html?$/i.test(path)) return "html";
  if (path && /\.(?:md|markdown)$/i.test(path)) return "markdown";
  if (path && /\.te?xt$/i.test(path)) return "text";
  if (/^\s*<(?:!doctype|html|head|body|[a-z])/i.test(text)) return "html";
  return /^(?:#{1,6} |---$|[-*] )|\]\(|^```/m.test(text) ? "markdown" : "text";
}
