import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
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
 * so they run only where the user names them, or a configuration that extends them.
 *
 * @throws {DeckleError} of kind `config` where it cannot be read or says what does not exist
 */
export async function findConfig(named: string | undefined, folder = process.cwd()): Promise<FoundConfig | undefined> {
  if (named !== undefined) {
    const file = path.resolve(folder, named);
    return found(file, (await load(file, true)) ?? emptyConfig);
  }
  for (const file of placesFrom(folder)) {
    const config = mayHoldConfig(file) ? await load(file, false) : undefined;
    if (config) return found(file, config);
  }
  return undefined;
}

/** Where a configuration may stand: in `folder` and in those above it, up to the user's own or the root. */
function* placesFrom(folder: string): Generator<string> {
  const last = homedir();
  for (let above = folder; ; above = path.dirname(above)) {
    for (const name of names) yield path.join(above, name);
    if (above === last || above === path.dirname(above)) return;
  }
}

/** Whether a file is there and says something. Most projects have a package.json, and few of those mention deckle. */
function mayHoldConfig(file: string): boolean {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // What is there and cannot be read fails with a message when it is loaded.
    return !["ENOENT", "ENOTDIR", "EISDIR"].includes(code);
  }
  return path.basename(file) === "package.json" ? content.includes('"deckle"') : content.trim() !== "";
}

/** Reading and checking a configuration takes more code than all else of a run: it is loaded where there is one. */
async function load(file: string, isNamed: boolean): Promise<Config | undefined> {
  const { loadConfig } = await import("./load.js");
  return loadConfig(file, isNamed, path.basename(file) === "package.json" ? "deckle" : undefined);
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
