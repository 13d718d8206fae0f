import type { Parents, PhrasingContent } from "mdast";
import { autolinkText, destination, titleSuffix } from "./address.js";
import { kindOf } from "./characters.js";
import { inlineCode } from "./code.js";
import { escapeText, type Place } from "./escape.js";
import { countMarks, type Marks } from "./marks.js";
import type { HtmlSpan } from "./nodes.js";
import { spend } from "../../limits.js";

/** A piece of the output: text still to be escaped, markup as it is, or the end of emphasis, whose mark depends on what is around. */
type Piece =
  | { kind: "text"; value: string; label: boolean }
  | { kind: "markup"; value: string }
  | { kind: "emphasis"; partner: number; mark: string };

/** What a line of text is written for. */
export interface LineContext {
  block: Place["block"];
  definitions: boolean;
  /** Writes a node of a type that is not known here. */
  other: (node: PhrasingContent) => string;
}

/** Writes the content of a paragraph, heading or cell. The tree is expected to be tidy: emphasis can open and close. */
export function writePhrasing(parent: Parents, context: LineContext): string {
  const children = parent.children as PhrasingContent[];
  const marks = countMarks(parent);
  const [only] = children;
  if (children.length === 1 && only?.type === "text")
    return escapeText(only.value, placeOf("", true, false, "", false, marks, context));

  const pieces: Piece[] = [];
  collect(children, false, context, pieces);
  let out = "";
  // Kept beside it: to look into a string that grows makes one copy of it after the other.
  let before = "";
  let firstLine = true;
  let markAtStart = false;
  const add = (value: string): void => {
    out += value;
    before = value.at(-1) ?? before;
    firstLine &&= !value.includes("\n");
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "markup") {
      markAtStart = before === "" || before === "\n";
      add(piece.value);
    } else if (piece.kind === "text") {
      const after = firstOf(pieces[index + 1]);
      add(escapeText(piece.value, placeOf(before, firstLine, markAtStart, after, piece.label, marks, context)));
    } else {
      if (piece.partner > index) {
        const outside = [kindOf(before === "" ? undefined : before), kindOf(firstOf(pieces[piece.partner + 1]))];
        // Inside a word `_` is a letter.
        piece.mark = outside.some((kind) => kind === "word" || kind === "doubtful") ? "*" : "_";
        (pieces[piece.partner] as typeof piece).mark = piece.mark;
      }
      add(piece.mark);
    }
  }
  return out;
}

function placeOf(
  before: string,
  firstLine: boolean,
  markAtStart: boolean,
  after: string,
  label: boolean,
  marks: Marks,
  context: LineContext,
): Place {
  return {
    before,
    after,
    lineStart: before === "" || before === "\n",
    firstLine,
    markAtStart,
    block: context.block,
    label,
    marks,
    definitions: context.definitions,
  };
}

function firstOf(piece: Piece | undefined): string {
  if (!piece) return "";
  return piece.kind === "emphasis" ? "*" : piece.value[0]!;
}

function collect(nodes: readonly PhrasingContent[], label: boolean, context: LineContext, pieces: Piece[]): void {
  const inCell = context.block === "cell";
  const markup = (value: string): void => {
    if (value !== "") pieces.push({ kind: "markup", value });
  };
  for (const node of nodes) {
    spend();
    switch (node.type) {
      case "text":
        if (node.value !== "") pieces.push({ kind: "text", value: node.value, label });
        break;
      case "emphasis": {
        const start = pieces.length;
        pieces.push({ kind: "emphasis", partner: 0, mark: "_" });
        collect(node.children, label, context, pieces);
        (pieces[start] as { partner: number }).partner = pieces.length;
        pieces.push({ kind: "emphasis", partner: start, mark: "_" });
        break;
      }
      case "strong":
      case "delete": {
        const mark = node.type === "strong" ? "**" : "~~";
        markup(mark);
        collect(node.children, label, context, pieces);
        markup(mark);
        break;
      }
      case "inlineCode":
        markup(inlineCode(node.value, inCell));
        break;
      case "break":
        markup("\\\n");
        break;
      case "html":
        markup(node.value);
        break;
      case "htmlSpan":
        markup(openTag(node));
        collect(node.children, label, context, pieces);
        markup(`</${node.data.hName}>`);
        break;
      case "link": {
        const text = autolinkText(node);
        if (text !== undefined && !(inCell && text.includes("|"))) {
          markup(`<${text}>`);
          break;
        }
        markup("[");
        collect(node.children, true, context, pieces);
        markup(`](${destination(node.url, inCell)}${titleSuffix(node.title, inCell)})`);
        break;
      }
      case "image":
        markup("![");
        if (node.alt) pieces.push({ kind: "text", value: node.alt.replace(/\s+/g, " "), label: true });
        markup(`](${destination(node.url, inCell)}${titleSuffix(node.title, inCell)})`);
        break;
      default:
        markup(context.other(node));
    }
  }
}

/** The start tag of an allowed element. */
export function openTag({ data }: HtmlSpan): string {
  const attributes = Object.entries(data.hProperties ?? {}).map(
    ([name, value]) => ` ${name}="${attributeValue(value)}"`,
  );
  return `<${data.hName}${attributes.join("")}>`;
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
};

function attributeValue(value: string): string {
  return value.replace(/\s+/g, " ").replace(/[&"<>|]/g, (character) => references[character]!);
}
