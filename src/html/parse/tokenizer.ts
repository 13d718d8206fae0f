/* oxlint-disable no-underscore-dangle -- parse5 names its methods so */
import { html as standard, Token, Tokenizer, type TokenizerOptions, TokenizerMode } from "parse5";
import type { HastParser } from "./parser.js";
import { exclamation, greater, hyphen, isBlank, isLetter, isSpace, lineFeed, question, slash } from "./characters.js";
import { readReference } from "./references.js";
import { isEndTagOf, nameAt, readAttributes } from "./tags.js";
import { spend } from "../../limits.js";

const { getTagID } = standard;
const { TokenType } = Token;

/** Nothing more of the kind in the source. */
const never = Number.POSITIVE_INFINITY;
/** The raw text at hand is parse5's to read. */
const theirs = -2;

/**
 * parse5's tokenizer, with short cuts for what pages are made of: text, tags, comments, scripts and character
 * references are found with `indexOf` and short loops and taken as slices, where parse5 looks at each code point in
 * turn. Whatever is not quite regular goes to parse5 from its first character on, and so do sources with NUL characters.
 * The source must not hold carriage returns.
 *
 * With it, parsing takes about a third of the time of parse5 alone (`npm run bench:speed`). Each search ahead is remembered until it is
 * passed, so that no part of the source is searched twice for the same thing.
 */
export class BulkTokenizer extends Tokenizer {
  readonly #parser: HastParser;
  #source = "";
  #regular = true;
  #nextTag = -1;
  #nextReference = -1;
  #nextCommentEnd = -1;
  /** Where the raw text at hand ends. */
  #rawEnd = -1;

  constructor(options: TokenizerOptions, parser: HastParser) {
    super(options, parser);
    this.#parser = parser;
    // No part of the source is dropped meanwhile: all of it is there already.
    this.preprocessor.bufferWaterline = never;
  }

  override write(source: string, isLast: boolean): void {
    this.#source = source;
    this.#regular = !source.includes("\0");
    super.write(source, isLast);
  }

  /** Offsets alone; what line and column they are is found out at the end. */
  protected override getCurrentLocation(back: number): Token.Location | null {
    if (!this.options.sourceCodeLocationInfo) return null;
    return at(this.preprocessor.offset - back, -1);
  }

  protected override _runParsingLoop(): void {
    if (this.inLoop) return;
    this.inLoop = true;
    while (this.active) {
      spend();
      const { state } = this;
      if (!this.#regular || state > TokenizerMode.PLAINTEXT) this.#step();
      else if (state === TokenizerMode.DATA) this.#data();
      else this.#raw();
    }
    this.inLoop = false;
  }

  /** One code point by parse5's rules. */
  #step(): void {
    this._callState(this._consume());
  }

  /** Gives the code point at `index` to parse5, which takes it from there. */
  #handOver(index: number): void {
    this.preprocessor.pos = index - 1;
    this.currentLocation = this.getCurrentLocation(-1);
    this.#step();
  }

  /** Emits what parse5 has read of a text before a short cut is taken. */
  #settle(): void {
    if (this.currentCharacterToken !== null) this._emitCurrentCharacterToken(this.getCurrentLocation(-1));
  }

  #data(): void {
    this.#settle();
    this.#rawEnd = -1;
    const source = this.#source;
    const start = this.preprocessor.pos + 1;
    const end = this.#findTag(start);
    const read = this.#text(start, end);
    if (read < end || end >= source.length) {
      this.#handOver(read);
      return;
    }
    const code = source.charCodeAt(end + 1);
    const done =
      code === slash ? this.#endTag(end) : code === exclamation ? this.#comment(end) : this.#startTag(end, code);
    if (!done) this.#handOver(end);
  }

  /** Where the next tag, comment or the like begins, or the source ends. */
  #findTag(start: number): number {
    if (this.#nextTag >= start) return this.#nextTag;
    const source = this.#source;
    let index = source.indexOf("<", start);
    while (index !== -1) {
      const code = source.charCodeAt(index + 1);
      if (isLetter(code) || code === slash || code === exclamation || code === question || Number.isNaN(code)) break;
      index = source.indexOf("<", index + 1);
    }
    this.#nextTag = index === -1 ? source.length : index;
    return this.#nextTag;
  }

  #findReference(start: number): number {
    if (this.#nextReference < start) {
      const index = this.#source.indexOf("&", start);
      this.#nextReference = index === -1 ? never : index;
    }
    return this.#nextReference;
  }

  /** Emits the text up to `end`, or to a reference that parse5 has to read; gives where it stopped. */
  #text(start: number, end: number): number {
    if (start >= end) return start;
    const source = this.#source;
    let reference = this.#findReference(start);
    if (reference >= end) {
      this.#emitText(source.slice(start, end), start, end);
      return end;
    }
    let text = "";
    let done = start;
    while (reference < end) {
      const found = this.#parser.takesText ? readReference(source, reference) : undefined;
      text += source.slice(done, reference) + (found === undefined ? "" : found.text);
      done = found === undefined ? reference : found.end;
      if (found === undefined) break;
      reference = this.#findReference(done);
    }
    if (reference >= end) {
      text += source.slice(done, end);
      done = end;
    }
    if (text !== "") this.#emitText(text, start, done);
    return done;
  }

  #emitText(text: string, start: number, end: number): void {
    const parser = this.#parser;
    if (!parser.takesText) {
      this.#emitSplit(text, start);
      return;
    }
    let rest = text;
    let from = start;
    if (parser.skipNextNewLine && text.charCodeAt(0) === lineFeed) {
      // A line feed is one character of the source, too.
      this.#emit(TokenType.WHITESPACE_CHARACTER, "\n", start, start + 1);
      if (text.length === 1) return;
      rest = text.slice(1);
      // To parse5, the line feed is part of the white space that follows it.
      if (!isSpace(rest.charCodeAt(0))) from += 1;
    }
    this.#emit(isBlank(rest) ? TokenType.WHITESPACE_CHARACTER : TokenType.CHARACTER, rest, from, end);
  }

  /** Emits runs of white space and of other characters by turns, as parse5 does. */
  #emitSplit(text: string, start: number): void {
    let from = 0;
    while (from < text.length) {
      const blank = isSpace(text.charCodeAt(from));
      let to = from + 1;
      while (to < text.length && isSpace(text.charCodeAt(to)) === blank) to += 1;
      const type = blank ? TokenType.WHITESPACE_CHARACTER : TokenType.CHARACTER;
      this.#emit(type, text.slice(from, to), start + from, start + to);
      from = to;
    }
  }

  #emit(type: Token.CharacterToken["type"], chars: string, start: number, end: number): void {
    const token: Token.CharacterToken = { type, chars, location: this.#place(start, end) };
    if (type === TokenType.CHARACTER) this.#parser.onCharacter(token);
    else this.#parser.onWhitespaceCharacter(token);
  }

  #place(start: number, end: number): Token.Location | null {
    return this.options.sourceCodeLocationInfo ? at(start, end) : null;
  }

  /** Reads the start tag at `start`; false where parse5 has to. */
  #startTag(start: number, first: number): boolean {
    if (!isLetter(first)) return false;
    const tagName = nameAt(this.#source, start + 1);
    if (tagName === undefined) return false;
    const end = start + 1 + tagName.length;
    const tag = readAttributes(this.#source, end, (index) => this.#findReference(index));
    if (tag === undefined) return false;
    const { attributes: attrs, selfClosing, end: index } = tag;

    this.preprocessor.pos = index;
    this.lastStartTagName = tagName;
    this.#parser.onStartTag({
      type: TokenType.START_TAG,
      tagName,
      tagID: getTagID(tagName),
      selfClosing,
      ackSelfClosing: false,
      attrs,
      location: this.#place(start, index + 1),
    });
    return true;
  }

  /** Reads the end tag at `start`; false where parse5 has to. */
  #endTag(start: number): boolean {
    const source = this.#source;
    if (!isLetter(source.charCodeAt(start + 2))) return false;
    const tagName = nameAt(source, start + 2);
    if (tagName === undefined) return false;
    let index = start + 2 + tagName.length;
    while (isSpace(source.charCodeAt(index))) index += 1;
    if (source.charCodeAt(index) !== greater) return false;
    this.preprocessor.pos = index;
    this.#parser.onEndTag({
      type: TokenType.END_TAG,
      tagName,
      tagID: getTagID(tagName),
      selfClosing: false,
      ackSelfClosing: false,
      attrs: [],
      location: this.#place(start, index + 1),
    });
    return true;
  }

  /** Reads the comment at `start`; false where parse5 has to, or where it is none. */
  #comment(start: number): boolean {
    const source = this.#source;
    const from = start + 4;
    if (!source.startsWith("--", start + 2) || source.charCodeAt(from) === greater) return false;
    if (source.charCodeAt(from) === hyphen && source.charCodeAt(from + 1) === greater) return false;
    if (this.#nextCommentEnd < from) {
      const index = source.indexOf("-->", from);
      this.#nextCommentEnd = index === -1 ? never : index;
    }
    const end = this.#nextCommentEnd;
    if (end === never) return false;
    const data = source.slice(from, end);
    if (data.includes("--!>")) return false;
    this.preprocessor.pos = end + 2;
    this.#parser.onComment({ type: TokenType.COMMENT, data, location: this.#place(start, end + 3) });
    return true;
  }

  /** Reads the text of an element that holds no markup: a title, a script, a style sheet. */
  #raw(): void {
    if (this.#rawEnd === theirs) {
      this.#step();
      return;
    }
    this.#settle();
    const source = this.#source;
    const start = this.preprocessor.pos + 1;
    if (this.#rawEnd < start) {
      this.#rawEnd = this.#findRawEnd(start);
      if (this.#rawEnd === theirs) {
        this.#handOver(start);
        return;
      }
    }
    const end = this.#rawEnd;
    let read = end;
    if (this.state === TokenizerMode.RCDATA) read = this.#text(start, end);
    else if (start < end) this.#emitText(source.slice(start, end), start, end);
    if (read === end && end < source.length && this.#endTag(end)) this.state = TokenizerMode.DATA;
    else this.#handOver(read);
  }

  /** Where the end tag of the open element begins, or the source ends. */
  #findRawEnd(start: number): number {
    const source = this.#source;
    if (this.state === TokenizerMode.PLAINTEXT) return source.length;
    const name = this.lastStartTagName;
    let end = source.indexOf("</", start);
    while (end !== -1 && !isEndTagOf(source, end + 2, name)) end = source.indexOf("</", end + 2);
    if (end === -1) end = source.length;
    if (this.state !== TokenizerMode.SCRIPT_DATA) return end;
    // Within `<!--`, a script may hold another one with its end tag.
    const text = source.slice(start, end);
    return text.includes("<!--") && /<script/i.test(text) ? theirs : end;
  }
}

function at(startOffset: number, endOffset: number): Token.Location {
  return { startLine: 1, startCol: 1, startOffset, endLine: 1, endCol: 1, endOffset };
}
