import type { Element } from "hast";
import type { Handle } from "hast-util-to-mdast";
import type { Heading, PhrasingContent } from "mdast";
import { isUnspaced } from "../from-text/shapes.js";
import type { AllowedElement } from "../phrasing/nodes.js";
import { toLine, type Wrap, wrapInline } from "./phrasing.js";
import { append } from "../../arrays.js";

const emphasis: Handle = (state, node) => wrapInline(state, node, (children) => ({ type: "emphasis", children }));
const strong: Handle = (state, node) => wrapInline(state, node, (children) => ({ type: "strong", children }));
const deletion: Handle = (state, node) => wrapInline(state, node, (children) => ({ type: "delete", children }));
const content: Handle = (state, node) => state.all(node);

/** Elements that Markdown has no form for stay as raw HTML around their content. */
const span =
  (hName: AllowedElement, attribute?: string): Handle =>
  (state, node) => {
    const value = attribute === undefined ? undefined : node.properties[attribute];
    if (attribute !== undefined && (typeof value !== "string" || value.trim() === "")) return state.all(node);
    const wrap: Wrap = (children) => ({
      type: "htmlSpan",
      data: { hName, ...(attribute !== undefined && { hProperties: { [attribute]: String(value).trim() } }) },
      children,
    });
    return wrapInline(state, node, wrap);
  };

/** The keys of a combination are marked one by one, not also together. */
const kbd: Handle = (state, node, parent) => {
  const nested = node.children.some((child) => child.type === "element" && child.tagName === "kbd");
  return nested ? state.all(node) : span("kbd")(state, node, parent);
};

/** Quotation marks of the language, which browsers add; `“”` where the element comes from elsewhere. */
const q: Handle = (state, node) => {
  const marks = node.properties["dataQuotes"];
  const [open, close] = typeof marks === "string" && marks.length === 2 ? [marks[0]!, marks[1]!] : ["“", "”"];
  return [{ type: "text", value: open }, ...state.all(node), { type: "text", value: close }];
};

/** A word and its reading: `漢字（かんじ）`. */
const ruby: Handle = (state, node) => {
  const line: PhrasingContent[] = [];
  for (const child of node.children) {
    const name = child.type === "element" ? child.tagName : "";
    if (name === "rp") continue;
    const inner = toLine(state.all({ type: "root", children: [child] }));
    const reading = name === "rt" || name === "rtc";
    if (!reading || inner.length === 0) {
      append(line, inner);
      continue;
    }
    const last = line.at(-1);
    const wide = last?.type === "text" && isUnspaced(last.value.trimEnd().at(-1) ?? "");
    line.push({ type: "text", value: wide ? "（" : " (" });
    append(line, inner);
    line.push({ type: "text", value: wide ? "）" : ")" });
  }
  return line;
};

const heading: Handle = (state, node) => {
  const result: Heading = {
    type: "heading",
    depth: Number(node.tagName[1]) as Heading["depth"],
    children: toLine(state.all(node)),
  };
  state.patch(node, result);
  return result;
};

/** A line of its own where its style says so; else only its content. */
export const generic: Handle = (state, node) => (isBlock(node) ? state.toFlow(state.all(node)) : state.all(node));

function isBlock({ properties }: Element): boolean {
  return (
    typeof properties["style"] === "string" &&
    /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table)\b/i.test(properties["style"])
  );
}

export const inlineHandlers: Record<string, Handle> = {
  abbr: span("abbr", "title"),
  acronym: span("abbr", "title"),
  b: strong,
  bdo: span("bdo", "dir"),
  cite: emphasis,
  del: deletion,
  dfn: emphasis,
  em: emphasis,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  i: emphasis,
  ins: span("ins"),
  kbd,
  mark: span("mark"),
  q,
  ruby,
  s: deletion,
  strike: deletion,
  strong,
  sub: span("sub"),
  sup: span("sup"),
  u: content,
  var: emphasis,
};
