import type { Element, ElementContent } from "hast";
import { ownText } from "../../page/text.js";

/** Writes presentation MathML as TeX: its layout, and its characters as they are, which TeX engines of today read. */
export function mathmlToTex(node: Element): string {
  return tex(node).replace(/\s+/g, " ").trim();
}

function tex(node: ElementContent): string {
  if (node.type === "text") return node.value.trim();
  if (node.type !== "element") return "";
  const children = node.children.filter((child) => child.type === "element");
  const [first = "", second = "", third = ""] = children.slice(0, 3).map(tex);
  switch (node.tagName) {
    case "mfrac":
      return `\\frac{${first}}{${second}}`;
    case "msup":
      return `${base(first)}^{${second}}`;
    case "msub":
      return `${large(base(first))}_{${second}}`;
    case "msubsup":
      return `${large(base(first))}_{${second}}^{${third}}`;
    case "munder":
      return takesLimits(first) ? `${large(first)}_{${second}}` : `\\underset{${second}}{${first}}`;
    case "mover":
      if (takesLimits(first)) return `${large(first)}^{${second}}`;
      return accents[second] === undefined ? `\\overset{${second}}{${first}}` : `${accents[second]}{${first}}`;
    case "munderover":
      return `${takesLimits(first) ? large(first) : base(first)}_{${second}}^{${third}}`;
    case "mi":
      return functions.has(textOf(node)) ? `\\${textOf(node)}` : escaped(textOf(node));
    case "mfenced": {
      const [open = "(", close = ")"] = [node.properties["open"], node.properties["close"]].map(signOf);
      return `${open} ${children.map(tex).join(" , ")} ${close}`;
    }
    case "mspace":
    case "mphantom":
      return "";
    case "msqrt":
      return `\\sqrt{${children.map(tex).join(" ")}}`;
    case "mroot":
      return `\\sqrt[${second}]{${first}}`;
    case "mtext":
      return `\\text{${textOf(node)}}`;
    case "mtable":
      return `\\begin{matrix} ${children.map(tex).join(" \\\\ ")} \\end{matrix}`;
    case "mtr":
      return children.map(tex).join(" & ");
    case "annotation":
    case "annotation-xml":
      return "";
    case "mo":
      return textOf(node)
        .replace(/[{}%#&]/g, "\\$&")
        .replace(/[\u2061-\u2064]/g, "");
    default:
      return children.length > 0 ? children.map(tex).join(" ") : escaped(textOf(node));
  }
}

/** Signs with limits above and below, by what TeX calls them. */
const largeSigns: Readonly<Record<string, string>> = {
  "∑": "\\sum",
  "∏": "\\prod",
  "∐": "\\coprod",
  "∫": "\\int",
  "∮": "\\oint",
  "⋃": "\\bigcup",
  "⋂": "\\bigcap",
  "⋁": "\\bigvee",
  "⋀": "\\bigwedge",
  "⨁": "\\bigoplus",
  "⨂": "\\bigotimes",
};
const functions: ReadonlySet<string> = new Set(
  (
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr " +
    "sec sin sinh sup tan tanh"
  ).split(" "),
);
const accents: Readonly<Record<string, string>> = {
  "^": "\\hat",
  ˆ: "\\hat",
  "~": "\\tilde",
  "˜": "\\tilde",
  "¯": "\\bar",
  "‾": "\\overline",
  "→": "\\vec",
  "⃗": "\\vec",
  "˙": "\\dot",
  "¨": "\\ddot",
};

function takesLimits(value: string): boolean {
  return largeSigns[value] !== undefined || /^\\?(?:lim|max|min|sup|inf|limsup|liminf)$/.test(value);
}

/** A sign as TeX names it, where it is one that grows. */
function large(value: string): string {
  return largeSigns[value] ?? (/^[a-z]+$/.test(value) && functions.has(value) ? `\\${value}` : value);
}

function signOf(value: unknown): string | undefined {
  return typeof value === "string" ? escaped(value) : undefined;
}

function escaped(text: string): string {
  return text.replace(/[{}%#&_^$\\]/g, "\\$&");
}

/** What an index is put to: in braces where it is more than a sign. */
function base(value: string): string {
  return /^.$/u.test(value) ? value : `{${value}}`;
}

function textOf(node: Element): string {
  return ownText(node).trim();
}
