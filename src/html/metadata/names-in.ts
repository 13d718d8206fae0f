import type { Part } from "../page/page.js";
import { cleanName } from "./authors.js";

/** The names in a byline: what stands in its pieces of text up to the first that is no name. */
export function namesIn(part: Part): string[] {
  const names: string[] = [];
  let before = "";
  for (const piece of piecesOf(part)) {
    const text = piece.trim();
    const separated = endsInSeparator.test(before.trim());
    before += `${piece} `;
    if (text === "" || onlySeparator.test(text)) continue;
    const name = cleanName(text.replace(/^by\s+/i, ""));
    if (name === undefined && names.length > 0) break;
    if (name === undefined) continue;
    // A second piece is another author only where a separator says so; else it is an office or a date.
    if (names.length > 0 && !separated) break;
    names.push(name);
  }
  return names;
}

const onlySeparator = /^[,&|·•\s]+$|^(?:and|und|et|y|e|en|och|i)$/iu;
const endsInSeparator = /(?:^|[,&\s])(?:,|&|and|und|et|y|e|en|och|i)$/iu;

function piecesOf(part: Part): string[] {
  return part.node.type === "text" ? [part.node.value] : part.children.flatMap(piecesOf);
}
