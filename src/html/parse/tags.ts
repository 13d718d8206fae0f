import type { Token } from "parse5";
import { apostrophe, equals, greater, isSpace, quotation, slash } from "./characters.js";
import { decodeAttribute } from "./references.js";

/** How many attributes of a tag are compared with each other before a set does it. */
const fewAttributes = 16;

/** The part of a start tag behind its name. */
export interface TagRest {
  attributes: Token.Attribute[];
  selfClosing: boolean;
  /** Index of the `>`. */
  end: number;
}

/**
 * Reads the attributes of a start tag from behind its name on; undefined where the tag is not quite regular.
 *
 * @param findReference gives the next `&` from an index on
 */
export function readAttributes(
  source: string,
  start: number,
  findReference: (index: number) => number,
): TagRest | undefined {
  const attributes: Token.Attribute[] = [];
  let names: Set<string> | undefined;
  let index = start;
  let code = source.charCodeAt(index);
  for (;;) {
    while (isSpace(code)) code = source.charCodeAt((index += 1));
    if (code === greater) return { attributes, selfClosing: false, end: index };
    if (code === slash) {
      code = source.charCodeAt((index += 1));
      if (code !== greater) continue;
      return { attributes, selfClosing: true, end: index };
    }
    if (Number.isNaN(code) || code === equals) return undefined;
    const name = nameAt(source, index);
    if (name === undefined) return undefined;
    code = source.charCodeAt((index += name.length));
    while (isSpace(code)) code = source.charCodeAt((index += 1));
    let value: string | undefined = "";
    if (code === equals) {
      do code = source.charCodeAt((index += 1));
      while (isSpace(code));
      const quoted = code === quotation || code === apostrophe;
      if (quoted) index += 1;
      const end = quoted ? source.indexOf(code === quotation ? '"' : "'", index) : endOfUnquoted(source, index);
      if (end === -1) return undefined;
      value = source.slice(index, end);
      if (findReference(index) < end) value = decodeAttribute(value);
      if (value === undefined) return undefined;
      index = quoted ? end + 1 : end;
      code = source.charCodeAt(index);
    }
    // The first of several attributes of one name counts.
    if (attributes.length < fewAttributes) {
      if (has(attributes, name)) continue;
    } else {
      names ??= new Set(attributes.map((attribute) => attribute.name));
      if (names.has(name)) continue;
      names.add(name);
    }
    attributes.push({ name, value });
  }
}

/**
 * The name of a tag or an attribute at `start`, lower-cased; undefined where parse5 has to read it. A tag's name may hold
 * `=`: this ends before it, and parse5 reads the tag.
 */
export function nameAt(source: string, start: number): string | undefined {
  let upper = false;
  let foreign = false;
  let index = start;
  let code = source.charCodeAt(index);
  while (!isSpace(code) && code !== greater && code !== slash && code !== equals && !Number.isNaN(code)) {
    if (code >= 65 && code <= 90) upper = true;
    else if (code > 127) foreign = true;
    code = source.charCodeAt((index += 1));
  }
  const name = source.slice(start, index);
  if (!upper) return name;
  // Only ASCII letters are lower-cased in HTML.
  return foreign ? undefined : name.toLowerCase();
}

/** Where the unquoted attribute value at `start` ends; -1 where the source does. */
function endOfUnquoted(source: string, start: number): number {
  let index = start;
  let code = source.charCodeAt(index);
  while (!isSpace(code) && code !== greater) {
    if (Number.isNaN(code)) return -1;
    code = source.charCodeAt((index += 1));
  }
  return index;
}

function has(attributes: readonly Token.Attribute[], name: string): boolean {
  for (const attribute of attributes) {
    if (attribute.name === name) return true;
  }
  return false;
}

/** Whether the end tag of the element `name` has its name at `start`. */
export function isEndTagOf(source: string, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if ((source.charCodeAt(start + index) | 0x20) !== name.charCodeAt(index)) return false;
  }
  const code = source.charCodeAt(start + name.length);
  return isSpace(code) || code === slash || code === greater;
}
