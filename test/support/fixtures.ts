import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Options } from "../../src/index.js";

/** One folder of `fixtures/`. */
export interface Fixture {
  name: string;
  folder: string;
  /** File name of the input: `input.html`, `input.txt` or `input.md`. */
  inputName: string;
  input: Uint8Array;
  options: Options;
  /** Expected Markdown; undefined where the file is missing. */
  output: string | undefined;
  /** Expected ledger, in short. */
  removals: ExpectedRemoval[] | undefined;
}

export interface ExpectedRemoval {
  ruleId: string;
  text: string;
  replacement?: string;
}

const root = path.join(import.meta.dirname, "../../fixtures");

export function readFixtures(): Fixture[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readFixture(entry.name));
}

/** Reads `fixtures/<name>`. */
export function readFixture(name: string): Fixture {
  const folder = path.join(root, name);
  const inputName = readdirSync(folder).find((file) => file.startsWith("input."));
  if (!inputName) throw new Error(`fixtures/${name}: expected a file \`input.html\`, \`input.txt\` or \`input.md\``);
  const text = (file: string): string | undefined =>
    existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), "utf8") : undefined;
  const options = text("options.json");
  const removals = text("removals.json");
  return {
    name,
    folder,
    inputName,
    input: readFileSync(path.join(folder, inputName)),
    options: { path: inputName, ...(options ? (JSON.parse(options) as Options) : {}) },
    output: text("output.md"),
    removals: removals ? (JSON.parse(removals) as ExpectedRemoval[]) : undefined,
  };
}
