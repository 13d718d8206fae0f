import type { Part } from "../../page/page.js";
import { hasClass } from "../walk.js";

const blocks: ReadonlySet<string> = new Set(["div", "li", "tr", "p", "ol", "ul", "dd", "dt", "section"]);
const holders: ReadonlySet<string> = new Set(["table", "tbody", "thead", "tfoot", "tr", "ol", "ul", "colgroup"]);
const lineNames =
  /^(?:line|code-?line|token-line|ec-line|view-line|crayon-line|cm-line|codemirror-line|ace_line|react-code-line|highlight-line|hljs-line|row)$/;

/** The text of a listing, without what is marked as removed: byte for byte, with a line end after each of its lines. */
export function codeText(core: Part): string {
  return trimLines(new CodeReader().read(core).text);
}

class CodeReader {
  text = "";
  /** Whether a line was closed whose end has not been written yet. */
  #closed = false;
  #preformatted = false;

  read(part: Part): this {
    if (part.removal) return this;
    const { node, name } = part;
    if (node.type === "text") this.#write(part, isAfterNumber(part) ? node.value.replace(/^\u00A0/, "") : node.value);
    else if (name === "br") this.#add("\n");
    else if (isLine(part)) this.#line(part);
    else this.#inside(part);
    return this;
  }

  #inside(part: Part): void {
    const before = this.#preformatted;
    if (isPreformatted(part.name)) this.#preformatted = true;
    for (const child of part.children) this.read(child);
    this.#preformatted = before;
  }

  #line(part: Part): void {
    if (this.#closed || (this.text !== "" && !this.text.endsWith("\n"))) this.text += "\n";
    this.#closed = false;
    const start = this.text.length;
    this.#inside(part);
    // An empty line is a line too; one that holds others, or wrote its own end, is closed already.
    this.#closed ||= this.text.length === start || !this.text.endsWith("\n");
  }

  #write(part: Part, value: string): void {
    const parent = part.parent?.name ?? "";
    if (/^\s*$/.test(value) && value.includes("\n")) {
      // White space of the page's source between cells or lines.
      if (holders.has(parent) || !this.#preformatted) return;
    }
    if (this.#preformatted) this.#add(value);
    else {
      const folded = value
        .replace(/(?<![\t ])[\t ]*\n[\t ]*/g, this.text.endsWith("\n") ? "" : " ")
        .replace(/\u00A0/g, " ");
      this.#add(folded);
    }
  }

  #add(value: string): void {
    if (value === "") return;
    if (this.#closed && !/^[\t ]*\r?\n/.test(value)) this.text += "\n";
    this.#closed = false;
    this.text += value;
  }
}

/** Doxygen puts a no-break space between the number of a line and the line. */
function isAfterNumber({ parent, index }: Part): boolean {
  return parent?.children.some(({ end, removal }) => end === index && removal?.ruleId === "line-numbers") === true;
}

/** Whether an element keeps the white space of its text. */
export function isPreformatted(name: string): boolean {
  return name === "pre" || name === "listing" || name === "xmp" || name === "plaintext" || name === "textarea";
}

function isLine(part: Part): boolean {
  if (blocks.has(part.name)) return true;
  // Prism calls pieces of a changed line tokens of a line.
  if (part.name === "span" || part.name === "a") return hasClass(part, lineNames) && !hasClass(part, /^token$/);
  if (part.name !== "code" || part.parent?.name !== "pre") return false;
  // Several `code` in one `pre` are its lines.
  const siblings = part.parent.children.filter(({ size }) => size > 0);
  return siblings.length > 1 && siblings.every(({ name }) => name === "code");
}

/** Takes blank lines at the edges away. */
function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
}
