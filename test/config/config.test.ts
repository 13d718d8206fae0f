import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { findConfig } from "../../src/config/find.js";
import { configSchema } from "../../src/config/schema.js";
import { folderOf } from "../support/command-line.js";

/** Loads `deckle.config.yaml` with this content, beside other files. */
async function load(content: string, files: Readonly<Record<string, string>> = {}) {
  const folder = folderOf({ "deckle.config.yaml": content, ...files });
  return (await findConfig("deckle.config.yaml", folder))!;
}

/** The message of the error that a configuration gives, without its folder. */
async function errorOf(content: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  try {
    await load(content, files);
    return "no error";
  } catch (error) {
    return (error as Error).message.replace(/[^ `]*deckle-test-[^/]*\//g, "");
  }
}

describe("errors of the configuration", () => {
  it.each([
    ["rules:\n  ad-markr: off\n", "deckle.config.yaml:2:3: unknown rule `rules.ad-markr`, did you mean `ad-marker`?"],
    [
      "rules:\n  ad-marker: loud\n",
      "deckle.config.yaml:2:14: unexpected value of `rules.ad-marker`, expected one of `off`, `on`, `info`, `warning`, `error`",
    ],
    ["profil: precise\n", "deckle.config.yaml:1:1: unknown key `profil`, did you mean `profile`?"],
    [
      "profile: [\n",
      "deckle.config.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    [
      "overrides:\n  - files: [a]\n    rules: {glued-word: off}\n",
      "deckle.config.yaml:3:13: unknown rule `overrides.0.rules.glued-word`, did you mean `glued-words`?",
    ],
    [
      "customRules:\n  promo:\n    pattern: 'a('\n",
      "deckle.config.yaml:3:14: `customRules.promo.pattern` is no regular expression of RE2: missing closing ): `a(`",
    ],
    [
      "customRules:\n  promo:\n    text: a\n    selector: '..'\n",
      "deckle.config.yaml:4:15: `customRules.promo.selector` is no CSS selector: ",
    ],
    [
      "customRules:\n  promo: {}\n",
      "deckle.config.yaml:2:3: the rule `promo` looks for nothing, expected `text`, `pattern` or `selector`",
    ],
    [
      "customRules:\n  ad-marker: {text: a}\n",
      "deckle.config.yaml:2:3: `ad-marker` is the id of a built-in rule, expected another",
    ],
    [
      "customRules:\n  promo: {text: a, place: middle}\n",
      "deckle.config.yaml:2:27: unexpected value of `customRules.promo.place`, expected one of `head`, `between`, `tail`",
    ],
    ["check: {maxWarnings: -1}\n", "deckle.config.yaml:1:22: `check.maxWarnings` must be >= 0"],
    [
      "extends: no-such-package\n",
      "deckle.config.yaml:1:10: the package `no-such-package` is not found; install it, or name a file with `./`",
    ],
    ["extends: ./deckle.config.yaml\n", "`deckle.config.yaml` extends itself: deckle.config.yaml → deckle.config.yaml"],
  ])("point to the place: %j", async (content, message) => {
    expect(await errorOf(content)).toContain(message);
  });

  it("point into the file that is extended", async () => {
    const files = { "base.yaml": "rules:\n  nonsense: off\n" };
    expect(await errorOf("extends: ./base.yaml\n", files)).toContain("base.yaml:2:3: unknown rule `rules.nonsense`");
  });

  it("point into package.json", async () => {
    const folder = folderOf({ "package.json": '{\n  "name": "x",\n  "deckle": { "profile": "loud" }\n}\n' });
    await expect(findConfig("package.json", folder)).rejects.toThrow(
      /package\.json:3:26: unexpected value of `profile`/,
    );
  });
});

describe("extends", () => {
  it("puts the file on top of what it extends", async () => {
    const { config, options } = await load("extends: [./a.yaml, ./b.json]\nrules: {ad-marker: warning, house: off}\n", {
      "a.yaml": "profile: precise\nrules: {ad-marker: off}\ncustomRules: {house: {text: a}}\nlimits: {bytes: 5}\n",
      "b.json":
        '{"profile": "complete", "overrides": [{"files": ["x"], "rules": {"ad-marker": "on"}}], "limits": {"time": 7}}',
    });
    expect(config.rules).toEqual({ "ad-marker": "warning", house: "off" });
    expect(options).toMatchObject({
      profile: "complete",
      enable: ["ad-marker"],
      disable: ["house"],
      limits: { bytes: 5, time: 7 },
    });
    expect(options.rules?.map(({ id }) => id)).toEqual(["house"]);
    expect(config.overrides).toHaveLength(1);
  });

  it("takes packages, in YAML, JSON or JavaScript", async () => {
    const folder = folderOf({ "deckle.config.json": '{"extends": "deckle-config-harbour"}' });
    const shared = path.join(folder, "node_modules/deckle-config-harbour");
    mkdirSync(shared, { recursive: true });
    writeFileSync(path.join(shared, "package.json"), '{"name": "deckle-config-harbour", "main": "index.cjs"}');
    writeFileSync(path.join(shared, "index.cjs"), 'module.exports = {customRules: {mugs: {text: "Mugs"}}};');
    const found = await findConfig("deckle.config.json", folder);
    expect(found?.options.rules?.map(({ id }) => id)).toEqual(["mugs"]);
  });
});

describe("JavaScript", () => {
  const code = 'globalThis.deckleRan = (globalThis.deckleRan ?? 0) + 1;\nexport default { profile: "precise" };\n';
  const ran = (): unknown => (globalThis as { deckleRan?: number }).deckleRan;

  it.each([
    ["deckle.config.yaml", "extends: ./base.mjs\n"],
    [".decklerc", "extends: [./base.mjs]\n"],
    ["package.json", '{"deckle": {"extends": "./base.mjs"}}'],
    ["deckle.config.yaml", "extends: ./middle.yaml\n"],
  ])("does not run where it is found, by way of %s", async (name, content) => {
    const folder = folderOf({ [name]: content, "middle.yaml": "extends: ./base.mjs\n", "base.mjs": code });
    await expect(findConfig(undefined, folder)).rejects.toThrow(
      /is code and runs only where you name the configuration/,
    );
    expect(ran()).toBeUndefined();
  });

  it("is not looked for", async () => {
    const folder = folderOf({ "deckle.config.js": code, "deckle.config.mjs": code, "deckle.config.cjs": code });
    expect((await findConfig(undefined, folder))?.file.startsWith(folder) ?? false).toBe(false);
    expect(ran()).toBeUndefined();
  });

  it("runs where it is named, or what extends it is", async () => {
    const folder = folderOf({ "a.yaml": "extends: ./base.mjs\n", "base.mjs": code });
    expect((await findConfig("a.yaml", folder))?.options.profile).toBe("precise");
    expect((await findConfig("base.mjs", folder))?.options.profile).toBe("precise");
    expect(ran()).toBe(1);
  });
});

describe("the schema", () => {
  it("is one, and describes every key", () => {
    const schema = configSchema() as { properties: Record<string, { description?: string; enum?: unknown }> };
    expect(new Ajv().validateSchema(schema)).toBe(true);
    for (const [key, { description }] of Object.entries(schema.properties)) expect(description, key).toMatch(/\.$/);
  });
});
