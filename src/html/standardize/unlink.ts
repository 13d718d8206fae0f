import type { Page, Part } from "../page/page.js";
import { reshape } from "../page/sweep.js";

/** Makes text of a link: whoever asks for links, as the rules for residue do, finds none. */
export function unlink(page: Page, link: Part): void {
  const { linkSize } = link;
  reshape(link, "span");
  for (let at = link.parent; at; at = at.parent) at.linkSize -= linkSize;
  for (let index = link.index; index < link.end; index += 1) page.parts[index]!.linkSize = 0;
}
