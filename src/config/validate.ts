import { Ajv, type ErrorObject } from "ajv";
import { LineCounter, isNode, parseDocument } from "yaml";
import { DeckleError } from "../errors.js";
import { nearest } from "../nearest.js";
import { configSchema } from "./schema.js";

/**
 * Checks a configuration (YAML, of which JSON is a part) against the schema.
 *
 * @param key the key of the file under which the configuration stands; without it the whole file is the configuration
 * @throws {DeckleError} of kind `config` that names line and column, what was found and what was expected
 */
export function validateConfig(file: string, source: string): Record<string, unknown>;
export function validateConfig(file: string, source: string, key: string): Record<string, unknown> | undefined;
export function validateConfig(file: string, source: string, key?: string): Record<string, unknown> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new DeckleError("config", `${file}:${line}:${col}: ${broken.message}`);
  }
  const base = key === undefined ? [] : [key];
  const whole = (document.toJS() ?? {}) as Record<string, unknown>;
  const config = key === undefined ? whole : whole[key];
  if (config === undefined) return undefined;
  const validate = new Ajv({ allErrors: true }).compile(configSchema());
  if (validate(config)) return config as Record<string, unknown>;

  const error = validate.errors![0]!;
  const unknown = unknownKey(error);
  const path = [
    ...base,
    ...error.instancePath.split("/").slice(1).map(unescapePointer),
    ...(unknown === undefined ? [] : [unknown]),
  ];
  const node = document.getIn(path, true);
  const start = isNode(node) && node.range ? lines.linePos(node.range[0]) : { line: 1, col: 1 };
  throw new DeckleError("config", `${file}:${start.line}:${start.col}: ${explain(error, path)}`);
}

function unknownKey(error: ErrorObject): string | undefined {
  return error.keyword === "additionalProperties" ? String(error.params["additionalProperty"]) : undefined;
}

function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function explain(error: ErrorObject, path: readonly string[]): string {
  const name = path.join(".");
  if (error.keyword === "additionalProperties") {
    const known = Object.keys(
      (error.parentSchema as { properties?: object } | undefined)?.properties ?? knownKeys(error),
    );
    return `unknown key \`${name}\`${nearest(path.at(-1) ?? "", known)}`;
  }
  if (error.keyword === "enum") {
    const allowed = (error.params["allowedValues"] as string[]).map((value) => `\`${value}\``).join(", ");
    return `unexpected value of \`${name}\`, expected one of ${allowed}`;
  }
  return `\`${name}\` ${error.message ?? "is not as expected"}`;
}

function knownKeys(error: ErrorObject): object {
  let schema: unknown = configSchema();
  for (const part of error.schemaPath.split("/").slice(1, -1)) schema = (schema as Record<string, unknown>)[part];
  return (schema as { properties?: object }).properties ?? {};
}
