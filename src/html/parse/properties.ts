import type { Properties } from "hast";
import type { Token } from "parse5";
import { find, html, type Info, type Schema, svg } from "property-information";

type Value = string | number | boolean;

const known = new Map<Schema, Map<string, Info | null>>([
  [html, new Map()],
  [svg, new Map()],
]);
/** A page has a few hundred attribute names; the bound keeps hostile pages from growing the map. */
const knownAtMost = 5_000;

/** What is known of an attribute; null for the names that every object inherits, which never become properties. */
function infoOf(schema: Schema, name: string): Info | null {
  const names = known.get(schema)!;
  let info = names.get(name);
  if (info === undefined) {
    info = Object.hasOwn(Object.prototype, name) ? null : find(schema, name);
    if (names.size >= knownAtMost) names.clear();
    names.set(name, info);
  }
  return info;
}

/** The hast properties of an element's attributes: names and values as hast-util-from-parse5 gives them. */
export function propertiesOf(attributes: readonly Token.Attribute[], inSvg: boolean, properties: Properties): void {
  const schema = inSvg ? svg : html;
  for (const attribute of attributes) {
    const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name;
    const info = infoOf(schema, name);
    if (info === null) continue;
    const value = valueOf(info, attribute.value);
    const before = properties[info.property];
    // Class names come from `class`, from `classname`, and from a tag name such as `<p.note>`.
    properties[info.property] =
      info.property === "className" && Array.isArray(before)
        ? [...before, ...((Array.isArray(value) ? value : [value]) as string[])]
        : (value as Value | string[]);
  }
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
