import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { lilconfig } from "lilconfig";
import { DeckleError } from "../errors.js";
import type { Options } from "../settings.js";
import { validateConfig } from "./validate.js";

/** A configuration that was found, as options of the library. */
export interface FoundConfig {
  file: string;
  options: Options;
}

const names = ["deckle.config.yaml", "deckle.config.yml", "deckle.config.json", ".decklerc", "package.json"];

/**
 * Finds the nearest configuration from `folder` upwards, or reads the one that is named. Files in JavaScript are code,
 * so they run only when named.
 *
 * @throws {DeckleError} of kind `config` where it cannot be read or says what does not exist
 */
export async function findConfig(named: string | undefined, folder = process.cwd()): Promise<FoundConfig | undefined> {
  if (named !== undefined) return load(path.resolve(folder, named));
  const text = (_: string, content: string): string => content;
  const search = lilconfig("deckle", {
    searchPlaces: names,
    loaders: { ".yaml": text, ".yml": text, ".json": text, noExt: text },
    packageProp: [],
  });
  let from = folder;
  for (;;) {
    const found = await search.search(from);
    if (!found) return undefined;
    const config =
      path.basename(found.filepath) === "package.json" ? fromPackage(found.filepath) : await load(found.filepath);
    if (config) return config;
    const above = path.dirname(path.dirname(found.filepath));
    if (above === path.dirname(found.filepath)) return undefined;
    from = above;
  }
}

async function load(file: string): Promise<FoundConfig> {
  if (/\.[cm]?js$/.test(file)) {
    const loaded = (await import(pathToFileURL(file).href).catch((error: unknown) => {
      throw new DeckleError("config", `\`${file}\` cannot be loaded: ${(error as Error).message}`, { cause: error });
    })) as { default?: unknown };
    return { file, options: toOptions(validateConfig(file, JSON.stringify(loaded.default ?? {}))) };
  }
  if (path.basename(file) === "package.json") return fromPackage(file) ?? { file, options: {} };
  return { file, options: toOptions(validateConfig(file, read(file))) };
}

function fromPackage(file: string): FoundConfig | undefined {
  const source = read(file);
  if (!source.includes('"deckle"')) return undefined;
  const config = validateConfig(file, source, "deckle");
  return config && { file, options: toOptions(config) };
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new DeckleError("config", `\`${file}\` cannot be read: ${code}`, { cause: error });
  }
}

function toOptions(config: Record<string, unknown>): Options {
  const { rules = {}, $schema: _, ...options } = config as { rules?: Record<string, "on" | "off">; $schema?: string };
  const switched = (state: string): string[] => Object.keys(rules).filter((id) => rules[id] === state);
  return { ...options, enable: switched("on"), disable: switched("off") };
}
