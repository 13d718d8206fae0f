import type { Element, ElementContent } from "hast";
import type { Handle } from "hast-util-to-mdast";
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent } from "mdast";
import { isUnspaced } from "../from-text/shapes.js";
import { ownText } from "../../html/page/text.js";
import { holds } from "../convert/grid.js";
import { toLine } from "./phrasing.js";
import { append } from "../../arrays.js";

interface Group {
  terms: PhrasingContent[][];
  blocks: (BlockContent | DefinitionContent)[];
}

/**
 * Terms and their descriptions as a list: `- **Term**: description` where each description is a paragraph; else the term
 * as a line of its own and the blocks after it.
 */
export const descriptions: Handle = (state, node) => {
  // Wikis set lines in with descriptions of nothing.
  const children = node.children.flatMap(unwrap);
  if (!children.some((child) => child.type === "element" && child.tagName === "dt")) {
    return children.flatMap((child) => {
      const isDescription = child.type === "element" && child.tagName === "dd";
      return state.toFlow(state.all(isDescription ? child : { type: "root", children: [child] }));
    });
  }
  if (isGallery(children)) {
    return children.flatMap((child) => {
      const content = child.type === "element" && /^d[td]$/.test(child.tagName) ? child.children : [child];
      return state.toFlow(state.all({ type: "root", children: content }));
    });
  }
  const groups: Group[] = [];
  let group: Group = { terms: [], blocks: [] };
  let run: ElementContent[] = [];
  const endRun = (): void => {
    append(group.blocks, state.toFlow(state.all({ type: "root", children: run })) as Group["blocks"]);
    run = [];
  };
  for (const child of children) {
    if (child.type !== "element" || child.tagName !== "dt") {
      // Each description is a block, whatever it holds.
      if (child.type === "element" && child.tagName === "dd") {
        endRun();
        run = [...child.children];
        endRun();
      } else run.push(child);
      continue;
    }
    endRun();
    if (group.blocks.length > 0) {
      groups.push(group);
      group = { terms: [], blocks: [] };
    }
    group.terms.push(toLine(state.all(child)));
  }
  endRun();
  groups.push(group);
  const short = groups.every(
    ({ terms, blocks }) => terms.length < 2 && blocks.length < 2 && blocks[0]?.type !== "list",
  );
  const items = groups.map((each) => itemOf(each, short)).filter((item) => item.children.length > 0);
  if (items.length === 0) return undefined;
  return { type: "list", ordered: false, start: null, spread: !short && items.length > 1, children: items };
};

/** Whether the terms are pictures, as in galleries of old WordPress: no terms, but pictures with their captions. */
function isGallery(children: readonly ElementContent[]): boolean {
  const terms = children.filter((child) => child.type === "element" && child.tagName === "dt");
  return terms.every((term) => term.type === "element" && ownText(term).trim() === "" && holds(term, isImage));
}

const isImage = ({ tagName }: Element): boolean => tagName === "img" || tagName === "picture";

function unwrap(node: ElementContent): ElementContent[] {
  return node.type === "element" && node.tagName === "div" ? node.children : [node];
}

function itemOf({ terms, blocks }: Group, short: boolean): ListItem {
  const line: PhrasingContent[] = [];
  for (const term of terms.filter((content) => content.length > 0)) {
    if (line.length > 0) line.push({ type: "break" });
    line.push({ type: "strong", children: term });
  }
  const [first] = blocks;
  const item: ListItem = { type: "listItem", spread: !short, checked: null, children: [...blocks] };
  if (line.length === 0) return item;
  const joined = short && first?.type === "paragraph";
  const content = joined ? [...line, { type: "text" as const, value: between(terms[0]!) }, ...first.children] : line;
  item.children = [{ type: "paragraph", children: content }, ...(joined ? blocks.slice(1) : blocks)];
  return item;
}

/** What stands between a term and its description: a colon where the term has no sign of its own. */
function between(term: readonly PhrasingContent[]): string {
  const last =
    term
      .map((node) => ("value" in node ? node.value : ""))
      .join("")
      .trimEnd()
      .at(-1) ?? "";
  if (isUnspaced(last)) return "：";
  return /[:：?？!！.。…,;—–-]/.test(last) ? " " : ": ";
}
