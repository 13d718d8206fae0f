import type { Passage, SeenImage, SeenLink } from "../document.js";
import { maskCodeSpans } from "../mask.js";
import { sourceRange } from "../place.js";

/** The inline links and images of Markdown passages, code left out: one scan with a stack of open brackets. */
export function scanLinks(passages: readonly Passage[]): { links: SeenLink[]; images: SeenImage[] } {
  const links: SeenLink[] = [];
  const images: SeenImage[] = [];
  for (const passage of passages) {
    if (passage.block.kind === "code" || !passage.text.includes("](")) continue;
    for (const { start, end, isImage, text, target } of scan(maskCodeSpans(passage.text))) {
      const range = sourceRange(passage, start, end);
      const label = passage.text.slice(text.start, text.end);
      if (isImage) images.push({ ...range, alt: label, sources: target === "" ? [] : [target] });
      else
        links.push({
          ...range,
          text: label,
          hasImage: label.includes("!["),
          target: target === "" ? undefined : target,
        });
    }
  }
  return { links, images };
}

interface Scanned {
  start: number;
  end: number;
  isImage: boolean;
  text: { start: number; end: number };
  target: string;
}

const destination =
  /\(\s{0,20}(?:<([^<>\n]{0,4000})>|([^\s()]{0,4000}(?:\([^\s()]{0,1000}\)[^\s()]{0,1000})?))(?:\s{1,20}(?:"[^"]{0,1000}"|'[^']{0,1000}'))?\s{0,20}\)/y;

function* scan(text: string): Iterable<Scanned> {
  const open: { start: number; inner: number; isImage: boolean }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "\\") {
      index += 1;
    } else if (character === "[") {
      const isImage = text[index - 1] === "!";
      open.push({ start: isImage ? index - 1 : index, inner: index + 1, isImage });
    } else if (character === "]") {
      const opened = open.pop();
      if (!opened || text[index + 1] !== "(") continue;
      destination.lastIndex = index + 1;
      const match = destination.exec(text);
      if (!match) continue;
      yield {
        start: opened.start,
        end: destination.lastIndex,
        isImage: opened.isImage,
        text: { start: opened.inner, end: index },
        target: match[1] ?? match[2] ?? "",
      };
      index = destination.lastIndex - 1;
    }
  }
}
