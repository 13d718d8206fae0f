import type { CheckDocument } from "../document.js";

const language = /^(?:lang|language)[ \t]*:[ \t]*["']?([a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3})["']?[ \t]*$/im;

/** The language that the front matter of a Markdown source declares. */
export function declaredIn(source: string): CheckDocument["declaredLanguage"] {
  if (!source.startsWith("---")) return undefined;
  const close = source.indexOf("\n---", 3);
  if (close < 0) return undefined;
  const match = language.exec(source.slice(0, close));
  if (!match) return undefined;
  return { tag: match[1]!, start: match.index, end: match.index + match[0].length };
}
