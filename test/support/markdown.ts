import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { openTag } from "../../src/markdown/phrasing/write.js";

const extensions = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, extensions);
}

/** A tree without what says nothing about its content: positions, defaults, the way raw HTML is split. */
export function plainTree(node: Nodes): unknown {
  const { type, ...rest } = node as unknown as Record<string, unknown> & { children?: Nodes[] };
  const plain: Record<string, unknown> = { type };
  for (const [key, value] of Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (["position", "children", "data", "spread", "meta", "lang", "checked", "align"].includes(key)) continue;
    if (value === null || value === undefined || value === "") continue;
    plain[key] = typeof value === "string" && key !== "url" ? value.replace(/\s+/g, " ") : value;
  }
  if (rest.children) {
    const children: unknown[] = [];
    for (const child of rest.children) {
      const inner = plainTree(child);
      if (child.type !== "htmlSpan") {
        children.push(inner);
        continue;
      }
      children.push({ type: "html", value: openTag(child) });
      children.push(...(inner as { children: unknown[] }).children);
      children.push({ type: "html", value: `</${child.data.hName}>` });
    }
    plain["children"] = children;
  }
  return plain;
}
