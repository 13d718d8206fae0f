import type { Element } from "hast";
import type { Handle } from "hast-util-to-mdast";
import type { Heading, PhrasingContent } from "mdast";
import { isUnspaced } from "../from-text/shapes.js";
import type { AllowedElement } from "../phrasing/nodes.js";
import { textOf } from "../text-of.js";
import { distribute, toLine, type Wrap, wrapInline } from "./phrasing.js";
import { append } from "../../arrays.js";

const emphasis: Handle = (state, node) =>
  plainStyle.italic.test(styleOf(node))
    ? state.all(node)
    : wrapInline(state, node, (children) => ({ type: "emphasis", children }));
/** Bold, unless its style says that it is not: what Google Docs puts around all that is copied. */
const strong: Handle = (state, node) =>
  plainStyle.bold.test(styleOf(node))
    ? state.all(node)
    : wrapInline(state, node, (children) => ({ type: "strong", children }));
const deletion: Handle = (state, node) => wrapInline(state, node, (children) => ({ type: "delete", children }));
const plainStyle = {
  bold: /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-4]00)\b/i,
  italic: /(?:^|;)\s*font-style\s*:\s*normal\b/i,
};

function styleOf({ properties }: Element): string {
  return typeof properties["style"] === "string" ? properties["style"] : "";
}

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

/** A word and its reading: `漢字（かんじ）`; readings that follow one another stand in one pair of brackets. */
const ruby: Handle = (state, node) => {
  const line: PhrasingContent[] = [];
  let readings: PhrasingContent[] = [];
  const close = (): void => {
    if (readings.length === 0) return;
    const last = line.at(-1);
    const wide = last !== undefined && isUnspaced(textOf(last).trimEnd().at(-1) ?? "");
    line.push({ type: "text", value: wide ? "（" : " (" });
    append(line, readings);
    line.push({ type: "text", value: wide ? "）" : ")" });
    readings = [];
  };
  for (const child of node.children) {
    const name = child.type === "element" ? child.tagName : "";
    if (name === "rp") continue;
    const inner = toLine(state.all({ type: "root", children: [child] }));
    if (name === "rt" || name === "rtc") {
      if (readings.length > 0 && inner.length > 0) readings.push({ type: "text", value: " " });
      append(readings, inner);
    } else if (inner.some((part) => textOf(part).trim() !== "")) {
      close();
      append(line, inner);
    } else if (readings.length === 0) append(line, inner);
  }
  close();
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
export const generic: Handle = (state, node) => {
  if (isBlock(node)) return state.toFlow(state.all(node));
  const style = styleOf(node);
  if (style === "") return state.all(node);
  return stressed.reduce<ReturnType<typeof state.all>>(
    (nodes, [pattern, wrap]) => (pattern.test(style) ? (distribute(nodes, wrap) as typeof nodes) : nodes),
    state.all(node),
  );
};

/** Styles that say what `del`, `em` and `strong` do. */
const stressed: readonly (readonly [RegExp, Wrap])[] = [
  [/(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]{0,60}\bline-through\b/i, (children) => ({ type: "delete", children })],
  [/(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)\b/i, (children) => ({ type: "emphasis", children })],
  [/(?:^|;)\s*font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)\b/i, (children) => ({ type: "strong", children })],
];

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
