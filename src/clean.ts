import type { Root, RootContent } from "mdast";
import { repairText } from "./characters/repair.js";
import { VFileMessage } from "vfile-message";
import { addressOf } from "./documentation.js";
import { detached } from "./ledger/detached.js";
import { DeckleError } from "./errors.js";
import { joinLedgers } from "./residue/join-ledgers.js";
import { findArticle } from "./html/article.js";
import type { Located } from "./html/locate/locate.js";
import type { Metadata } from "./html/metadata/metadata.js";
import { keepDirectives, keptDirectives } from "./html/page/directives.js";
import type { Page, Part } from "./html/page/page.js";
import { sweep } from "./html/page/sweep.js";
import { readableText, textBetween } from "./html/page/text.js";
import { parseHtml } from "./html/parse/parse.js";
import { settleSources } from "./html/standardize/sources.js";
import { decode } from "./input/decode.js";
import { detect } from "./input/detect.js";
import type { Removal } from "./ledger/ledger.js";
import { boundInput, boundOutput, outputTooLong, withinTime } from "./limits.js";
import { mojibakeChangesInMarkdown } from "./markdown/edit/mojibake.js";
import { editMarkdown } from "./markdown/edit-markdown.js";
import { editText } from "./markdown/edit-text.js";
import { withFrontMatter } from "./markdown/front-matter.js";
import { fromText } from "./markdown/from-text/from-text.js";
import { cutToFit, mayFit } from "./markdown/output-size.js";
import { stringify } from "./markdown/stringify.js";
import { tidy } from "./markdown/tidy.js";
import { toMdast } from "./markdown/to-mdast.js";
import { blocksFromLines } from "./residue/adapters/from-lines.js";
import { blocksFromPage } from "./residue/adapters/from-page.js";
import { shownText } from "./residue/adapters/inline.js";
import type { BlockDocument } from "./residue/block.js";
import { isDirective, mayHoldDirectives, obeyDirectives } from "./residue/comments.js";
import { carryOut } from "./residue/carry-out.js";
import { isAboutArticle } from "./residue/about-article.js";
import { lexiconOf } from "./residue/lexicon/lexicon.js";
import { findResidue, type Residue } from "./residue/engine.js";
import { withSelected } from "./residue/own/select.js";
import { settle } from "./residue/settle.js";
import { type Line, splitLines, sweepLines } from "./residue/source.js";
import { type Format, type Options, resolveSettings, type Settings } from "./settings.js";
import { append } from "./arrays.js";

/** What {@link clean} gives. */
export interface CleanResult {
  /** The article as Markdown (GFM): UTF-8, LF, one newline at the end. */
  markdown: string;
  /** The ledger: everything removed or rewritten, in the order of the input. */
  removals: Removal[];
  metadata: Metadata;
  /** Warnings, such as removals that the guard refused. */
  messages: VFileMessage[];
  /** The format that was detected or given. */
  format: Format;
  /** What was taken as the article and why; for HTML only. */
  located?: Pick<Located, "reason" | "candidates">;
}

/**
 * Cleans one document.
 *
 * @param input the document: a string, or bytes to be decoded
 * @throws {DeckleError} `no-article` where the input holds none, `limit` where a limit is reached, `usage` for
 *   contradicting options, `input` where the bytes are not a text
 */
export function clean(input: string | Uint8Array, options: Options = {}): CleanResult {
  return cleanWith(input, resolveSettings(options));
}

/** {@link clean} with settings that were resolved once for many documents. */
export function cleanWith(input: string | Uint8Array, settings: Settings): CleanResult {
  return withinTime(settings, () => cleanInTime(input, settings));
}

/** So often what was written is read again where each time something goes: more than any document was seen to need. */
const mostReadings = 20;

function cleanInTime(input: string | Uint8Array, settings: Settings, reading = 0): CleanResult {
  const examined = examine(input, settings);
  const { messages, format } = examined;
  if (format !== "text" && mayHoldDirectives(examined.source)) letPass(examined);
  carryOut(examined.residue, examined.targets);
  const settled =
    "page" in examined
      ? settle(
          examined,
          examined.targets,
          settings,
          () => writePage(examined, settings),
          (part) => readableText(examined.page, part),
        )
      : settle(
          examined,
          examined.targets,
          settings,
          () => writeLines(examined, settings),
          ({ text }) => (format === "markdown" ? shownText(text) : text),
        );
  const { markdown, removals } =
    reading < mostReadings && !holdsPinned(examined) && mayChange(settled, settings, format)
      ? readAgain(examined, settled.written, settings, reading)
      : settled.written;
  const { located, metadata } = examined;
  const whole = settings.frontMatter ? withFrontMatter(markdown, metadata) : markdown;
  const written = boundOutput(whole, settings, messages);
  // Nothing of the page itself: a result may be kept long after it.
  const taken = located && { located: { reason: located.reason, candidates: located.candidates } };
  return { ...detached({ markdown: written, removals, metadata, ...taken }), messages, format };
}

/** Whether the user said of a part of a page that it stays, which what is written of it does not say. */
function holdsPinned(examined: Examined): boolean {
  return "page" in examined && examined.page.parts.some(({ pinned }) => pinned);
}

/** Whether a second run over what was written would change it. */
function mayChange({ written, isOpen }: Settled, settings: Settings, format: Format): boolean {
  if (isOpen) return true;
  // What is written anew holds nothing unsafe, but words that meet in it may show what each alone left in doubt.
  if (format !== "markdown") return mojibakeChangesInMarkdown(written.markdown).length > 0;
  // What is edited may be read differently for what went.
  if (written.removals.length === 0) return false;
  const lines = splitLines(written.markdown);
  return editMarkdown(lines, lines, settings).markdown !== written.markdown;
}

interface Settled {
  written: Written;
  isOpen: boolean;
}

/**
 * What is written of a document that a second run would change is cleaned as that run would do it, until nothing changes:
 * each time something goes, or is written so that it means one thing only. The ledger tells it in terms of the input.
 */
function readAgain(examined: Examined, written: Written, settings: Settings, reading: number): Written {
  const options: Settings = {
    ...settings,
    from: "markdown",
    frontMatter: false,
    positions: false,
    limits: { ...settings.limits, bytes: Infinity },
  };
  const { markdown, removals } = cleanInTime(written.markdown, options, reading + 1);
  const first = {
    removals: written.removals,
    visible:
      "page" in examined
        ? textBetween(examined.page, 0, examined.page.parts.length)
        : examined.lines.map(({ text }) => text).join("\n"),
    isVerbatim: examined.format === "markdown",
    shown: shownText,
  };
  return { markdown, removals: joinLedgers(first, removals) };
}

/** Obeys the comments of a document that let residue pass; on a page, those in its article. */
function letPass(examined: Examined): void {
  const { source, residue } = examined;
  if (!("page" in examined)) {
    examined.residue = obeyDirectives(source, residue, examined.targets, ({ offset }) => offset);
    return;
  }
  const startOf = ({ node }: Part): number | undefined => node.position?.start.offset;
  const kept = new Set(keptDirectives(examined.page).map(startOf));
  examined.residue = obeyDirectives(source, residue, examined.targets, startOf, ({ start }) => kept.has(start));
}

/** A document up to the decision what goes, before anything goes: what `clean` writes and `check` reports. */
export type Examined = ExaminedPage | ExaminedLines;

interface ExaminedBase {
  /** The decoded input. */
  source: string;
  messages: VFileMessage[];
  metadata: Metadata;
  document: BlockDocument;
  residue: Residue;
}

/** An examined page: the parts outside of the article, and its chrome, are marked as removed. */
export interface ExaminedPage extends ExaminedBase {
  format: "html";
  page: Page;
  located: Located;
  /** The parts of each block, by block index. */
  targets: Part[][];
}

/** An examined text or Markdown source. */
export interface ExaminedLines extends ExaminedBase {
  format: "text" | "markdown";
  lines: Line[];
  located?: undefined;
  /** The lines of each block, by block index. */
  targets: Line[][];
}

/** Reads a document and decides what should go; marks no residue. Throws as {@link clean} does. */
export function examine(input: string | Uint8Array, settings: Settings): Examined {
  return withinTime(settings, () => examineInTime(input, settings));
}

function examineInTime(input: string | Uint8Array, settings: Settings): Examined {
  const messages: VFileMessage[] = [];
  const { text: source, doubt } = decode(boundInput(input, settings, messages), settings.encoding);
  if (doubt !== undefined) messages.push(new VFileMessage(doubt, { ruleId: "encoding", source: "deckle" }));
  const format = settings.from ?? detect(source, settings.path);
  if (format === "html") return examinePage(source, messages, settings);
  const lines = splitLines(source);
  const { document, lines: targets } = blocksFromLines(lines, format, settings.language);
  const residue = findResidue(document, settings);
  append(messages, refusals(residue));
  const metadata = document.title === undefined ? {} : { title: repairText(document.title) };
  return { source, messages, metadata, document, residue, format, lines, targets };
}

function examinePage(source: string, messages: VFileMessage[], settings: Settings): ExaminedPage {
  const isDirected = mayHoldDirectives(source);
  const tree = parseHtml(source, settings.positions || isDirected, settings, messages);
  if (isDirected) keepDirectives(tree, isDirective);
  const { page, metadata, located } = findArticle(tree, settings);
  if (located.roots.length === 0) {
    throw new DeckleError("no-article", `no article found: ${located.reason}; \`--no-extract\` takes all of the page`);
  }
  const { document: blocks, parts: targets } = blocksFromPage(page, metadata.title, settings.language);
  const document = withSelected(blocks, targets, page, settings.rules);
  const residue = findResidue(document, settings);
  append(messages, refusals(residue));
  return { source, messages, metadata, document, residue, format: "html", page, located, targets };
}

interface Written {
  markdown: string;
  removals: Removal[];
}

function writePage({ page, messages }: ExaminedPage, settings: Settings): Written {
  settleSources(page, settings);
  const { tree, removals } = sweep(page);
  const article = toMdast(tree, settings);
  const markdown = write(article, settings, messages);
  // A page that has no structure but paragraphs is structured as the text it is.
  const bare = article.children.every(isPlainParagraph) && detect(markdown) === "text";
  return { markdown: bare ? write(fromText(splitLines(markdown)), settings, messages) : markdown, removals };
}

function isPlainParagraph(node: RootContent): boolean {
  return node.type === "paragraph" && node.children.every(({ type }) => type === "text" || type === "break");
}

function writeLines({ lines, format, document, messages }: ExaminedLines, settings: Settings): Written {
  const { kept, removals } = sweepLines(lines, settings.positions);
  const edited = format === "text" ? editText(kept, lines, settings) : editMarkdown(kept, lines, settings);
  const inOrder = [...removals, ...edited.removals].toSorted((a, b) => a.at.start - b.at.start);
  const markdown =
    "markdown" in edited ? edited.markdown : write(structured(edited.lines, document), settings, messages);
  return { markdown, removals: inOrder };
}

function structured(lines: readonly Line[], { languages }: BlockDocument): Root {
  const lexicon = lexiconOf(languages);
  return fromText(lines, (text) => isAboutArticle(lexicon, text));
}

/** What the guard refused, as warnings. */
function refusals({ refused }: Residue): VFileMessage[] {
  return refused.map(({ rule, from, to }) => {
    const reason = `kept ${to - from + 1} blocks that \`${rule.id}\` found: with them, too much of the text would go`;
    const message = new VFileMessage(reason, { ruleId: rule.id, source: "deckle" });
    return Object.assign(message, { url: addressOf(rule.id, true) });
  });
}

/** Writes a tree, of which no more than fits `limits.output`. */
function write(tree: Root, settings: Settings, messages: VFileMessage[]): string {
  tidy(tree, settings);
  const { output } = settings.limits;
  if (!mayFit(tree, output)) {
    outputTooLong(settings, messages);
    cutToFit(tree, output);
  }
  return stringify(tree);
}
