import { Ajv, type ErrorObject } from "ajv";
import { checkRules } from "../check/rules/index.js";
import { DeckleError } from "../errors.js";
import { nearest } from "../nearest.js";
import { rules } from "../residue/rules/index.js";
import type { ConfigFile } from "./config.js";
import { checkDefinitions } from "./definitions.js";
import type { ParsedConfig } from "./parse.js";
import { configSchema } from "./schema.js";

/**
 * Checks a configuration against the schema, and its own rules beyond that.
 *
 * @param customIds ids of the user's rules in the configurations that it builds on
 * @throws {DeckleError} of kind `config` that names line and column, what was found and what was expected
 */
export function validateConfig(parsed: ParsedConfig, customIds: readonly string[] = []): ConfigFile {
  const { customRules } = parsed.value as { customRules?: unknown };
  const own = typeof customRules === "object" && customRules !== null ? Object.keys(customRules) : [];
  const builtIn = new Set([...rules, ...checkRules].map(({ id }) => id));
  const taken = own.find((id) => builtIn.has(id));
  if (taken !== undefined) {
    const place = parsed.placeOfKey(["customRules", taken]) ?? parsed.file;
    throw new DeckleError("config", `${place}: \`${taken}\` is the id of a built-in rule, expected another`);
  }
  const schema = configSchema([...own, ...customIds]);
  const validate = new Ajv({ allErrors: true, verbose: true }).compile<ConfigFile>(schema);
  if (!validate(parsed.value)) throw asError(parsed, deepest(validate.errors!));
  checkDefinitions(parsed);
  return parsed.value;
}

/** The error that says most: of several, the one that stands deepest; `anyOf` and the like only say that others failed. */
function deepest(errors: readonly ErrorObject[]): ErrorObject {
  const depth = (error: ErrorObject): number => pathOf(error).length;
  return errors.filter(({ keyword }) => keyword !== "anyOf").reduce((a, b) => (depth(b) > depth(a) ? b : a));
}

function asError(parsed: ParsedConfig, error: ErrorObject): DeckleError {
  const path = pathOf(error);
  const place = (isUnknownKey(error) && parsed.placeOfKey(path)) || parsed.placeOf(path) || parsed.file;
  return new DeckleError("config", `${place}: ${explain(error, path)}`);
}

function isUnknownKey({ keyword }: ErrorObject): boolean {
  return keyword === "additionalProperties";
}

/** The path of what is wrong: of an unknown key, that of the key. */
function pathOf(error: ErrorObject): (string | number)[] {
  const path = error.instancePath.split("/").slice(1).map(unescapePointer);
  return isUnknownKey(error) ? [...path, String(error.params["additionalProperty"])] : path;
}

function unescapePointer(part: string): string | number {
  const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(name) ? Number(name) : name;
}

function explain(error: ErrorObject, path: readonly (string | number)[]): string {
  const name = path.join(".");
  if (isUnknownKey(error)) {
    const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
    const what = path.at(-2) === "rules" ? "rule" : "key";
    return `unknown ${what} \`${name}\`${nearest(String(path.at(-1)), known)}`;
  }
  if (error.keyword === "enum") {
    const allowed = (error.params["allowedValues"] as string[]).map((value) => `\`${value}\``).join(", ");
    return `unexpected value of \`${name}\`, expected one of ${allowed}`;
  }
  return `\`${name === "" ? "the configuration" : name}\` ${error.message ?? "is not as expected"}`;
}
