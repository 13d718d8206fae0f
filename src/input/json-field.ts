/**
 * Puts another text into a field of a JSON object; every other character stays as it is, numbers that JavaScript cannot hold
 * and fields of the same name too.
 *
 * @param json an object, which `JSON.parse` takes
 * @returns undefined where it has no such field with a text
 */
export function withField(json: string, name: string, value: string): string | undefined {
  let found: { start: number; end: number } | undefined;
  for (const { key, start, end } of fieldsOf(json)) if (key === name) found = { start, end };
  if (!found || json[found.start] !== '"') return undefined;
  const literal = JSON.stringify(value);
  const before = json.slice(found.start, found.end);
  // Some writers escape all that is not ASCII.
  // eslint-disable-next-line no-control-regex
  const isAscii = before.includes("\\u") && !/[^\u0000-\u007F]/.test(before);
  const written = isAscii ? literal.replace(/[\u0080-\uFFFF]/g, escape) : literal;
  return json.slice(0, found.start) + written + json.slice(found.end);
}

function escape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The fields of an object, in their order, with where their values stand. */
function* fieldsOf(json: string): Generator<{ key: string; start: number; end: number }> {
  let at = skipSpace(json, json.indexOf("{") + 1);
  while (json[at] === '"') {
    const keyEnd = valueEnd(json, at);
    const start = skipSpace(json, skipSpace(json, keyEnd) + 1);
    const end = valueEnd(json, start);
    yield { key: JSON.parse(json.slice(at, keyEnd)) as string, start, end };
    at = skipSpace(json, skipSpace(json, end) + 1);
  }
}

function skipSpace(json: string, from: number): number {
  let at = from;
  while (at < json.length && " \t\n\r".includes(json[at]!)) at += 1;
  return at;
}

/** Where the value that begins at a place ends. */
function valueEnd(json: string, start: number): number {
  let depth = 0;
  for (let at = start; at < json.length; at += 1) {
    const character = json[at]!;
    if (character === '"') {
      for (at += 1; at < json.length && json[at] !== '"'; at += 1) if (json[at] === "\\") at += 1;
      if (depth === 0) return at + 1;
    } else if ("{[".includes(character)) {
      depth += 1;
    } else if ("}]".includes(character)) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && ", \t\n\r".includes(character)) {
      return at;
    }
  }
  return json.length;
}
