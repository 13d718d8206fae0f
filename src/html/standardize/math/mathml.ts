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
      return `${base(first)}_{${second}}`;
    case "msubsup":
      return `${base(first)}_{${second}}^{${third}}`;
    case "munder":
      return `\\underset{${second}}{${first}}`;
    case "mover":
      return `\\overset{${second}}{${first}}`;
    case "munderover":
      return `${base(first)}_{${second}}^{${third}}`;
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
      return children.length > 0 ? children.map(tex).join(" ") : textOf(node).replace(/[{}%#&_^$\\]/g, "\\$&");
  }
}

/** What an index is put to: in braces where it is more than a sign. */
function base(value: string): string {
  return /^.$/u.test(value) ? value : `{${value}}`;
}

function textOf(node: Element): string {
  return ownText(node).trim();
}
