import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DeckleError } from "../errors.js";
import { importModule } from "../import-module.js";
import { type Config, type ConfigFile, emptyConfig, merge } from "./config.js";
import { parseConfig, type ParsedConfig } from "./parse.js";
import { validateConfig } from "./validate.js";

/**
 * Loads a configuration file with all that it builds on.
 *
 * @param isNamed whether the user named the file: only then files in JavaScript, which are code, run
 * @param key the key under which the configuration stands, as in package.json
 * @returns undefined where the file does not have the key
 * @throws {DeckleError} of kind `config` where it cannot be read, or says what does not exist
 */
export async function loadConfig(
  file: string,
  isNamed: boolean,
  key?: string,
  above: readonly string[] = [],
): Promise<Config | undefined> {
  if (above.includes(file)) {
    throw new DeckleError(
      "config",
      `\`${file}\` extends itself: ${[...above, file].map((one) => path.basename(one)).join(" → ")}`,
    );
  }
  const parsed = parseConfig(file, await read(file, isNamed, above), key);
  if (!parsed) return undefined;
  let lower = emptyConfig;
  for (const [index, name] of namesIn(parsed.value).entries()) {
    const base = await loadConfig(resolveBase(name, file, parsed, index), isNamed, undefined, [...above, file]);
    if (base) lower = merge(lower, { ...base, overrides: base.overrides });
  }
  return merge(lower, validateConfig(parsed, Object.keys(lower.customRules)));
}

function namesIn({ extends: names }: ConfigFile): string[] {
  return [names ?? []].flat().filter((name): name is string => typeof name === "string");
}

/** The file behind a name in `extends`: a path beside the configuration, or the main file of a package. */
function resolveBase(name: string, file: string, parsed: ParsedConfig, index: number): string {
  if (/^\.{0,2}\//.test(name) || path.isAbsolute(name)) return path.resolve(path.dirname(file), name);
  try {
    return createRequire(file).resolve(name);
  } catch (error) {
    const place = parsed.placeOf(["extends", index]) ?? parsed.placeOf(["extends"]);
    throw new DeckleError(
      "config",
      `${place ?? file}: the package \`${name}\` is not found; install it, or name a file with \`./\``,
      {
        cause: error,
      },
    );
  }
}

async function read(file: string, isNamed: boolean, above: readonly string[]): Promise<string> {
  try {
    if (!/\.[cm]?js$/.test(file)) return readFileSync(file, "utf8");
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new DeckleError("config", `\`${file}\` cannot be read: ${code === "ENOENT" ? "no such file" : code}`, {
      cause: error,
    });
  }
  if (!isNamed) {
    throw new DeckleError(
      "config",
      `\`${above[0]}\` extends \`${path.basename(file)}\`, which is code and runs only where you name the configuration: add \`--config ${above[0]}\``,
    );
  }
  try {
    const loaded = await importModule<{ default?: unknown }>(pathToFileURL(file).href);
    return JSON.stringify(loaded.default ?? {}, null, 2);
  } catch (error) {
    throw new DeckleError("config", `\`${file}\` cannot be loaded: ${(error as Error).message}`, { cause: error });
  }
}
