import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { DeckleError } from "../errors.js";
import type { ConfigFile } from "./config.js";

/** A configuration that was read, with the way back to its lines. */
export interface ParsedConfig {
  file: string;
  value: ConfigFile;
  /** `file:line:column` of a value; undefined where there is none at that path. */
  placeOf(path: readonly (string | number)[]): string | undefined;
  /** `file:line:column` of a key. */
  placeOfKey(path: readonly (string | number)[]): string | undefined;
}

/**
 * Reads a configuration: YAML, of which JSON is a part.
 *
 * @param key the key of the file under which the configuration stands; without it the whole file is the configuration
 * @throws {DeckleError} of kind `config` for what is no YAML, with line and column
 */
export function parseConfig(file: string, source: string, key?: string): ParsedConfig | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  // What a module exports has no lines of its own.
  const isCode = /\.[cm]?js$/.test(file);
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return isCode ? file : `${file}:${line}:${col}`;
  };
  const [broken] = document.errors;
  if (broken) throw new DeckleError("config", `${place(broken.pos[0])}: ${broken.message}`);
  const whole = (document.toJS() ?? {}) as Record<string, unknown>;
  const value = key === undefined ? whole : whole[key];
  if (value === undefined) return undefined;
  const base = key === undefined ? [] : [key];
  return {
    file,
    value: value as ConfigFile,
    placeOf(path) {
      const node = document.getIn([...base, ...path], true);
      return isNode(node) && node.range ? place(node.range[0]) : undefined;
    },
    placeOfKey(path) {
      const map = document.getIn([...base, ...path.slice(0, -1)], true) ?? document.contents;
      const pair = isMap(map)
        ? map.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))
        : undefined;
      return pair && isScalar(pair.key) && pair.key.range ? place(pair.key.range[0]) : undefined;
    },
  };
}
