import type { List, ListItem, Nodes, Paragraph } from "mdast";
import { spend } from "../limits.js";

/** Writes a paragraph; whether it opens its item, where a mark may mean something else. */
type WriteLine = (paragraph: Paragraph, opens: ListItem | undefined) => string;

/**
 * Writes a list of paragraphs and lists as mdast-util-to-markdown does: with hyphens, each level indented to its item's
 * text. The library looks for each item's number among all items, and indents every line once for each level.
 *
 * @returns undefined for a list that has to be left to the library: one that holds anything else, or an empty line
 */
export function writeList(list: List, writeLine: WriteLine): string | undefined {
  if (!isPlain(list)) return undefined;
  const lines: string[] = [];
  return writeItems(list, "", lines, writeLine) ? lines.join("\n") : undefined;
}

/** Whether all items begin with a paragraph, and hold only paragraphs, and lists that do not meet. */
function isPlain(root: List): boolean {
  const open: List[] = [root];
  for (let list = open.pop(); list; list = open.pop()) {
    if (list.children.length === 0) return false;
    for (const item of list.children) {
      spend();
      if (item.children[0]?.type !== "paragraph") return false;
      let before: Nodes | undefined;
      for (const child of item.children) {
        if (child.type === "list" && before?.type !== "list") open.push(child);
        else if (child.type !== "paragraph") return false;
        before = child;
      }
    }
  }
  return true;
}

function writeItems(list: List, indent: string, lines: string[], writeLine: WriteLine): boolean {
  const first = typeof list.start === "number" && list.start > -1 ? list.start : 1;
  for (const [index, item] of list.children.entries()) {
    spend();
    if (index > 0 && list.spread !== false) lines.push("");
    const mark = list.ordered ? `${first + index}. ` : "- ";
    const inner = indent + " ".repeat(mark.length);
    let before: Nodes | undefined;
    for (const child of item.children) {
      if (before && isApart(item, child)) lines.push("");
      if (child.type === "list") {
        if (!writeItems(child, inner, lines, writeLine)) return false;
      } else {
        const text = writeLine(child as Paragraph, before ? undefined : item);
        if (text === "" || text.includes("\r") || text.startsWith("\n") || text.endsWith("\n")) return false;
        for (const [row, line] of text.split("\n").entries()) {
          if (line === "") lines.push("");
          else lines.push((before || row > 0 ? inner : indent + mark) + line);
        }
      }
      before = child;
    }
  }
  return true;
}

/** Whether a blank line has to stand between a block of an item and the one before it. */
function isApart(item: ListItem, after: Nodes): boolean {
  if (item.spread !== false || after.type === "paragraph") return true;
  // Directly below a paragraph, a number other than 1 would belong to it.
  return after.type === "list" && Boolean(after.ordered) && typeof after.start === "number" && after.start !== 1;
}
