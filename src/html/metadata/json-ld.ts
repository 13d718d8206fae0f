import { append } from "../../arrays.js";

/** A node of JSON-LD: its properties as they stand. */
export type JsonNode = Readonly<Record<string, unknown>>;

/** Nodes that one page may hold; lists of products or of comments can be endless. */
const mostNodes = 2000;

/**
 * Reads the nodes of JSON-LD scripts, those in lists and `@graph`s and nested ones included, in document order.
 * Scripts that are no JSON, as far as usual slips cannot be mended, give none.
 */
export function readJsonLd(sources: readonly string[]): JsonNode[] {
  const nodes: JsonNode[] = [];
  for (const source of sources) {
    const open: unknown[] = [parse(source)];
    for (let index = 0; index < open.length && nodes.length < mostNodes; index += 1) {
      const value = open[index];
      if (Array.isArray(value)) append(open, value.slice(0, mostNodes) as unknown[]);
      else if (isNode(value)) {
        nodes.push(value);
        append(
          open,
          Object.values(value).filter((inner) => typeof inner === "object" && inner !== null),
        );
      }
    }
  }
  return nodes;
}

/** Whether a value is an object. */
export function isNode(value: unknown): value is JsonNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(source: string): unknown {
  for (const attempt of [(text: string) => text, mend]) {
    try {
      return JSON.parse(attempt(source.trim())) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** What templates often get wrong: comment wrappers, raw line breaks in strings, commas before a closing bracket. */
function mend(source: string): string {
  return source
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, "")
    .replace(/[\u0000-\u001F]+/g, " ")
    .replace(/,\s*(?=[}\]])/g, "")
    .replace(/;\s*$/, "");
}
