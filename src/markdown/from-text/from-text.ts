import type { Root } from "mdast";
import type { Line } from "../../residue/source.js";
import type { Settings } from "../../settings.js";

/** Structures the kept lines of a plain text: title, headings, paragraphs, lists. */
export function fromText(kept: readonly Line[], _all: readonly Line[], _settings: Settings): Root {
  const root: Root = { type: "root", children: [] };
  let paragraph: string[] = [];
  const close = (): void => {
    if (paragraph.length > 0) {
      root.children.push({ type: "paragraph", children: [{ type: "text", value: paragraph.join(" ") }] });
    }
    paragraph = [];
  };
  let previous = -1;
  for (const line of kept) {
    if (line.text.trim() === "" || line.index !== previous + 1) close();
    if (line.text.trim() !== "") paragraph.push(line.text.trim());
    previous = line.index;
  }
  close();
  return root;
}
