import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { describeRules } from "../src/check/rule-info.js";
import type { CheckResult } from "../src/check/result.js";
import { addressOf, home } from "../src/documentation.js";
import { clean } from "../src/index.js";
import { sarif } from "../src/report/sarif.js";
import { sampleResult } from "./report/sample.js";

const root = path.join(import.meta.dirname, "..");

/** Whether the address is that of a chapter in a file of this repository. */
function exists(url: string): boolean {
  const [file = "", id = ""] = url.slice(home.length).split("#");
  return existsSync(path.join(root, file)) && readFileSync(path.join(root, file), "utf8").includes(`\n## ${id}\n`);
}

describe("the addresses of documentation", () => {
  it("begin where package.json says that the repository is", () => {
    const { homepage = "" } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      homepage?: string;
    };
    expect(home).toBe(homepage);
  });

  it("lead to a chapter for every rule", () => {
    expect(describeRules().filter(({ url }) => !exists(url!))).toEqual([]);
    expect(exists(addressOf("no-such-rule", true))).toBe(false);
  });

  it("stand in the messages of cleaning", () => {
    const { messages } = clean("Advertisement\n\nSponsored\n\nAdvertisement\n\nA word.\n".repeat(3), { from: "text" });
    const urls = messages.flatMap(({ url }) => url ?? []);
    expect(urls.every(exists)).toBe(true);
  });

  it("stand in SARIF as links where they are whole, and in its help", () => {
    const result = sampleResult();
    const whole: CheckResult = {
      ...result,
      rules: result.rules.map((rule) => ({ ...rule, url: addressOf(rule.id, false, "https://example.org/deckle/") })),
    };
    const rulesOf = (of: CheckResult): { id: string; helpUri?: string; help: { markdown: string } }[] =>
      (JSON.parse(sarif.write(of, { color: false })) as { runs: { tool: { driver: { rules: [] } } }[] }).runs[0]!.tool
        .driver.rules;
    for (const { id, helpUri } of rulesOf(whole)) {
      expect(helpUri).toBe(`https://example.org/deckle/src/check/rules/README.md#${id}`);
    }
    for (const { id, help } of rulesOf(result)) expect(help.markdown).toContain(`/rules/README.md#${id})`);
  });
});
