import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "@babel/parser";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../src");

/**
 * Who may import whom, by the longest prefix of a file's path. A room's own files are always allowed; `*` stands for the
 * small files at the top that know nothing: arrays, characters, documentation, errors, ledger, limits, settings, nearest, version.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  arrays: [],
  errors: [],
  characters: [],
  documentation: [],
  "import-module": [],
  ledger: [],
  nearest: [],
  version: [],
  limits: ["errors"],
  settings: ["errors", "limits", "nearest", "residue/rules", "residue/rule", "residue/select"],
  input: ["*"],
  "residue/lexicon": [],
  "residue/rules": ["ledger", "residue/rule", "residue/block", "residue/lexicon", "residue"],
  residue: ["*", "html/page", "markdown/from-text"],
  html: ["*", "residue/lexicon", "markdown/from-text", "markdown/url-policy"],
  markdown: [
    "*",
    "html/metadata",
    "html/page",
    "residue/source",
    "residue/adapters/markdown-lines",
    "residue/comments",
    "residue/lexicon",
  ],
  clean: ["*", "input", "html", "markdown", "residue"],
  cleaner: ["*", "clean"],
  plugins: ["*", "html", "markdown", "residue"],
  index: ["*", "clean", "cleaner", "html/metadata", "markdown", "plugins"],
  config: ["*", "residue", "check"],
  check: ["*", "clean", "input", "html", "residue", "markdown", "config", "corpus"],
  report: ["*", "clean", "check", "input", "html", "residue"],
  corpus: ["*", "clean", "cleaner", "input", "report", "config"],
  cli: ["*", "clean", "cleaner", "input", "html", "residue", "config", "check", "report", "corpus"],
};
const leaves = [
  "arrays",
  "characters",
  "documentation",
  "errors",
  "import-module",
  "ledger",
  "limits",
  "settings",
  "nearest",
  "version",
];

function moduleOf(file: string): string {
  return path
    .relative(root, file)
    .replaceAll(path.sep, "/")
    .replace(/\.(?:d\.)?[tj]s$/, "");
}

function roomOf(module: string): string {
  const rooms = Object.keys(mayImport).filter((room) => module === room || module.startsWith(`${room}/`));
  return rooms.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => path.join(root, name));

const imports = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((match) => ({
    from: moduleOf(file),
    to: moduleOf(path.resolve(path.dirname(file), match[1]!)),
  })),
);

describe("architecture", () => {
  it("has a room for every file", () => {
    expect(files.map(moduleOf).filter((module) => roomOf(module) === "")).toEqual([]);
  });

  it("imports downwards only", () => {
    const wrong = imports.filter(({ from, to }) => {
      const room = roomOf(from);
      const allowed = (mayImport[room] ?? []).flatMap((name) => (name === "*" ? leaves : [name]));
      return (
        !to.startsWith(`${room}/`) && to !== room && !allowed.some((name) => to === name || to.startsWith(`${name}/`))
      );
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("has one removal function: nothing but the ledger sets a removal", () => {
    const setters = files.filter((file) => /\.removal\s*(?:\?\?)?=[^=]/.test(readFileSync(file, "utf8")));
    expect(setters.map(moduleOf)).toEqual(["ledger/ledger"]);
  });

  it("touches files and the process only in cli, config, input, corpus and check", () => {
    const allowed = /^(?:cli|config|input|corpus|check|version)(?:\/|$)/;
    const touching = files.filter((file) =>
      /from "node:(?:fs|child_process|net|http|https|os|worker_threads)|\bprocess\.(?:exit|std|argv|env|cwd)/.test(
        readFileSync(file, "utf8"),
      ),
    );
    expect(touching.map(moduleOf).filter((module) => !allowed.test(module))).toEqual([]);
  });

  it("opens no network connection", () => {
    const networked = files.filter((file) =>
      /from "(?:node:)?(?:net|tls|https?|http2|dgram|undici)"|\bfetch\(/.test(readFileSync(file, "utf8")),
    );
    expect(networked.map(moduleOf)).toEqual([]);
  });

  it("spreads no array into arguments, as one that grows with the input ends the stack: `append` and `greatest` do not", () => {
    const bounded = new Set(["check/settings", "corpus/workers", "residue/lexicon/trie"]);
    const spreading = files
      .filter((file) => /[(,]\s*\.\.\.(?!\w+:)/.test(readFileSync(file, "utf8")))
      .filter((file) =>
        spreadsIntoArguments(parse(readFileSync(file, "utf8"), { sourceType: "module", plugins: ["typescript"] })),
      );
    expect(spreading.map(moduleOf).filter((module) => !bounded.has(module))).toEqual([]);
  });
});

/** Whether a syntax tree holds a call with a spread argument. */
function spreadsIntoArguments(tree: object): boolean {
  const open: object[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const { type, arguments: given } = node as { type?: string; arguments?: { type: string }[] };
    if (type !== "NewExpression" && given?.some((argument) => argument.type === "SpreadElement")) return true;
    for (const value of Object.values(node))
      if (typeof value === "object" && value !== null) open.push(value as object);
  }
  return false;
}
