import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";
import { replayLedger } from "../../support/laws.js";

const prose = "The old lock was closed in spring, and since then the barges have taken the long way round the island.";

function headingOf(line: string): string {
  const source = `# Locks\n\n${prose}\n\n${line}\n\n${prose}\n`;
  const result = clean(source, { from: "markdown" });
  replayLedger(source, result);
  expect(clean(result.markdown, { from: "markdown" }).markdown).toBe(result.markdown);
  return result.markdown.split("\n")[4]!;
}

describe("links of headings to themselves in Markdown", () => {
  it.each([
    ['## Setting up[¶](#setting-up "Permalink to this headline")', "## Setting up"],
    ["## [](#gates-and-sluices)Gates and Sluices", "## Gates and Sluices"],
    ["### Water levels [#](#water-levels)", "### Water levels"],
    ['## Betrieb[\u200B](#betrieb "Direkter Link zur Überschrift")', "## Betrieb"],
    ["## 闸门 [🔗](#%E9%97%B8%E9%97%A8)", "## 闸门"],
    ["## Costs[](#costs) and fees", "## Costs and fees"],
  ])("goes from %s", (line, expected) => {
    expect(headingOf(line)).toBe(expected);
  });

  it.each([
    "## Locks of the north[1](#fn1)",
    "## [Gates and Sluices](#gates)",
    "## Gates[*](#note)",
    "## [](#empty)",
    "## Signs [#](signs.html)",
    "Write `## Setup[¶](#setup)` where the converter leaves it, and look at what the renderer makes of it.",
  ])("stays in %s", (line) => {
    expect(headingOf(line)).toBe(line);
  });

  it("stays in code", () => {
    const source = `# Locks\n\n${prose}\n\n\`\`\`md\n## Setup[¶](#setup)\n\`\`\`\n`;
    expect(clean(source, { from: "markdown" }).markdown).toBe(source);
  });
});
