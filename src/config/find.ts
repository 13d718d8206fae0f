import path from "node:path";
import { lilconfig } from "lilconfig";
import { rules as residueRules } from "../residue/rules/index.js";
import type { Options } from "../settings.js";
import { type Config, emptyConfig } from "./config.js";

/** A configuration that was found, with the options of the library in it. */
export interface FoundConfig {
  file: string;
  config: Config;
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
  if (named !== undefined) {
    const file = path.resolve(folder, named);
    return found(file, (await load(file)) ?? emptyConfig);
  }
  const text = (_: string, content: string): string => content;
  const search = lilconfig("deckle", {
    searchPlaces: names,
    loaders: { ".yaml": text, ".yml": text, ".json": text, noExt: text },
    packageProp: [],
  });
  let from = folder;
  for (;;) {
    const next = await search.search(from);
    if (!next) return undefined;
    const config = mayHoldConfig(next.filepath, next.config) ? await load(next.filepath) : undefined;
    if (config) return found(next.filepath, config);
    const above = path.dirname(path.dirname(next.filepath));
    if (above === path.dirname(next.filepath)) return undefined;
    from = above;
  }
}

/** Most projects have a package.json, and few of those say anything to deckle. */
function mayHoldConfig(file: string, content: unknown): boolean {
  return path.basename(file) !== "package.json" || typeof content !== "string" || content.includes('"deckle"');
}

/** Reading and checking a configuration takes more code than all else of a run: it is loaded where there is one. */
async function load(file: string): Promise<Config | undefined> {
  const { loadConfig } = await import("./load.js");
  return loadConfig(file, path.basename(file) === "package.json" ? "deckle" : undefined);
}

async function found(file: string, config: Config): Promise<FoundConfig> {
  const { rules, customRules, overrides: _, preset: __, check: ___, ...options } = config;
  const ids = [...residueRules.map(({ id }) => id), ...Object.keys(customRules)].filter(
    (id) => rules[id] !== undefined,
  );
  const own =
    Object.keys(customRules).length > 0 ? (await import("../residue/own/define.js")).defineRules(customRules) : [];
  return {
    file,
    config,
    options: {
      ...options,
      ...(own.length > 0 && { rules: own }),
      enable: ids.filter((id) => rules[id] !== "off"),
      disable: ids.filter((id) => rules[id] === "off"),
    },
  };
}
