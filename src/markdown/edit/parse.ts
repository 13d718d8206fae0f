import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Construct, Extension, TokenizeContext } from "micromark-util-types";
import { DeckleError } from "../../errors.js";
import { foresee, spend } from "../../limits.js";

/** Nested deeper than this, parsers of Markdown overflow their stack. */
const deepest = 512;
/** Events that are moved in the time of one unit of work. */
const eventsPerUnit = 64;
const closingBracket = 93;
const counted = new WeakSet<TokenizeContext>();

/**
 * A construct that is never there: micromark asks for it wherever one could begin, which is where its time goes. The
 * rest goes into searches among what came before, for the other bracket and the other asterisk.
 */
const spending: Construct = {
  name: "spending",
  tokenize(_effects, _ok, nok) {
    if (!counted.has(this)) {
      counted.add(this);
      const slice = this.sliceSerialize.bind(this);
      this.sliceSerialize = (token, expandTabs) => {
        // What is found is spliced in, which moves what stands behind it.
        spend(1 + this.events.length / eventsPerUnit);
        return slice(token, expandTabs);
      };
    }
    return (code) => {
      spend(code === closingBracket ? this.events.length : 1);
      return nok(code);
    };
  },
};

const budgeted: Extension = {
  document: { null: spending },
  flow: { null: spending },
  text: { null: spending },
  string: { null: spending },
};

/** Stands before the transforms of others, which are recursive. */
const depthCheck = { transforms: [checkDepth] };
const bare = { extensions: [budgeted, gfm()], mdastExtensions: [depthCheck, gfmFromMarkdown()] };
const full = {
  extensions: [budgeted, gfm(), frontmatter(["yaml"])],
  mdastExtensions: [depthCheck, gfmFromMarkdown(), frontmatterFromMarkdown(["yaml"])],
};

/**
 * Reads GFM with places, on the time of the document at work; with front matter or without.
 *
 * @throws {DeckleError} of kind `limit` where it is nested deeper than any reader of it could follow
 */
export function parseMarkdown(text: string, withFrontMatter: boolean): Root {
  checkContainers(text);
  foresee(timeToRead(text));
  return fromMarkdown(text, withFrontMatter ? full : bare);
}

/** Marks of quotations and lists at the start of one line: parsers need time and stack for each. */
function checkContainers(text: string): void {
  for (let start = 0; start !== -1 && start < text.length; start = nextLine(text, start)) {
    spend();
    let marks = 0;
    for (let index = start; index < text.length && containerMarks.includes(text[index]!); index += 1) {
      if (text[index] === ">" || (/[*+.)-]/.test(text[index]!) && /[ \t]/.test(text[index + 1] ?? ""))) marks += 1;
    }
    if (marks > deepest) throw tooDeep();
  }
}

/** Pairs of marks, or of cells, that the parser compares in a millisecond on a slow machine: it does so in one go. */
const pairsPerMillisecond = 40_000;

/** Milliseconds that the parser needs for the paragraphs and tables in which every mark meets every other. */
function timeToRead(text: string): number {
  let pairs = 0;
  let marks = 0;
  let cells = 0;
  let widest = 0;
  const close = (): void => {
    pairs += marks ** 2 + cells ** 2 + widest ** 2;
    marks = cells = widest = 0;
  };
  let lineCells = 0;
  let isBlank = true;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (character === "\n") {
      spend();
      if (isBlank) close();
      widest = Math.max(widest, lineCells);
      cells += lineCells;
      lineCells = 0;
      isBlank = true;
    } else if (character === "|") {
      lineCells += 1;
      isBlank = false;
    } else if (character === "*" || character === "_" || character === "~") {
      if (text[index - 1] !== character) marks += 1;
      isBlank = false;
    } else if (character !== " " && character !== "\t" && character !== ">") isBlank = false;
  }
  cells += lineCells;
  widest = Math.max(widest, lineCells);
  close();
  return pairs / pairsPerMillisecond;
}

const containerMarks = " \t>*+-.)0123456789";

function nextLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 ? -1 : end + 1;
}

function checkDepth(root: Nodes): undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    spend(level.length);
    if (depth > deepest) throw tooDeep();
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
}

function tooDeep(): DeckleError {
  return new DeckleError(
    "limit",
    `the Markdown is nested more than ${deepest} deep; if it is plain text, say so with \`--from text\``,
    { limit: "depth" },
  );
}
