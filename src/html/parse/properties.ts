import type { Properties } from "hast";
import type { Token } from "parse5";
import { bitOf } from "./asked.js";
import { find, html, type Info, type Schema, svg } from "property-information";

type Value = string | number | boolean;

/** What is known of an attribute, with the bit of its property. */
interface Known {
  info: Info;
  bit: number;
}

const known = new Map<Schema, Map<string, Known | null>>([
  [html, new Map()],
  [svg, new Map()],
]);
/** A page has a few hundred attribute names; the bound keeps hostile pages from growing the map. */
const knownAtMost = 5_000;

/** What is known of an attribute; null for the names that every object inherits, which never become properties. */
function knownOf(schema: Schema, name: string): Known | null {
  const names = known.get(schema)!;
  let found = names.get(name);
  if (found === undefined) {
    const info = Object.hasOwn(Object.prototype, name) ? null : find(schema, name);
    found = info && { info, bit: bitOf(info.property) };
    if (names.size >= knownAtMost) names.clear();
    names.set(name, found);
  }
  return found;
}

/**
 * Adds the hast properties of an element's attributes: names and values as hast-util-from-parse5 gives them.
 *
 * @returns which of the `asked` ones they are
 */
export function addProperties(attributes: readonly Token.Attribute[], inSvg: boolean, properties: Properties): number {
  const schema = inSvg ? svg : html;
  let bits = 0;
  for (const attribute of attributes) {
    const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name;
    const found = knownOf(schema, name);
    if (found === null) continue;
    const { info, bit } = found;
    bits |= bit;
    const value = valueOf(info, attribute.value);
    const before = properties[info.property];
    // Class names come from `class`, from `classname`, and from a tag name such as `<p.note>`.
    properties[info.property] =
      info.property === "className" && Array.isArray(before)
        ? [...before, ...((Array.isArray(value) ? value : [value]) as string[])]
        : (value as Value | string[]);
  }
  return bits;
}

function valueOf(info: Info, value: string): Value | Value[] {
  if (info.spaceSeparated) return items(info, spaces(value));
  if (info.commaSeparated) return items(info, commas(value));
  if (info.commaOrSpaceSeparated) return items(info, spaces(commas(value).join(" ")));
  return primitive(info, value);
}

function items(info: Info, values: string[]): Value[] {
  return info.number || info.boolean || info.overloadedBoolean ? values.map((value) => primitive(info, value)) : values;
}

function primitive(info: Info, value: string): Value {
  if (info.number && value !== "" && !Number.isNaN(Number(value))) return Number(value);
  const truth = info.boolean || info.overloadedBoolean;
  return truth && (value === "" || value.toLowerCase() === info.property.toLowerCase()) ? true : value;
}

const space = /[ \t\n\r\f]+/;

function spaces(value: string): string[] {
  const trimmed = value.trim();
  if (trimmed === "") return [];
  return space.test(trimmed) ? trimmed.split(space) : [trimmed];
}

function commas(value: string): string[] {
  const values = value.split(",").map((one) => one.trim());
  if (values.at(-1) === "") values.pop();
  return values;
}
