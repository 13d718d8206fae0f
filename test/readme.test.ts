import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deckleProcess } from "./support/command-line.js";
import * as api from "../src/index.js";

const root = path.join(import.meta.dirname, "..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm)].map(([, language, name, code]) => ({
  language,
  name,
  code: code!,
}));
// Inside of the package, so that the examples can import it by its name.
const folder = path.join(root, "reports", "readme");

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const { name, code } of blocks) if (name) writeFileSync(path.join(folder, name), code);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("README", () => {
  const sessions = blocks.filter(({ language }) => language === "console");
  it.each(sessions.map(({ code }) => [code.split("\n")[0]!, code]))("`%s` prints what it says", (_, code) => {
    for (const session of code.split(/^(?=\$ )/m)) {
      const [command = "", ...output] = session.split("\n");
      const args = command.replace(/^\$ deckle\s*/, "").split(" ");
      expect(deckleProcess(args, "", folder).out).toBe(output.join("\n"));
    }
  });

  const programs = blocks.filter(({ language }) => language === "js");
  it.each(programs.map(({ code }, index) => [index + 1, code]))("program %i prints what it says", (index, code) => {
    const file = path.join(folder, `program-${index}.mjs`);
    writeFileSync(file, code);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    const expected = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text);
    expect(stderr).toBe("");
    expect(stdout.trimEnd().split("\n")).toEqual(expected);
  });

  it("names the exit codes, exports and options that exist", async () => {
    const { exitCodes } = await import("../src/cli/exit.js");
    for (const code of Object.values(exitCodes)) expect(readme).toMatch(new RegExp(`^\\|.*\\b${code}\\b.*\\|`, "m"));
    for (const name of Object.keys(api)) expect(readme).toContain(`\`${name}`);
  });

  it("links to files that exist", () => {
    for (const [, target] of readme.matchAll(/\]\(([^)#:]+)\)/g)) {
      expect(() => readFileSync(path.join(root, target!)), target).not.toThrow(/ENOENT/);
    }
  });
});

describe("the public API", () => {
  it("is these names", () => {
    expect(Object.keys(api).toSorted()).toEqual([
      "DeckleError",
      "clean",
      "createCleaner",
      "rehypeArticle",
      "rehypeResidue",
      "remarkResidue",
    ]);
  });
});
