import path from "node:path";
import { describe, expect, it } from "vitest";
import { deckle, folderOf } from "../support/command-line.js";

const first = "The new bridge over the Orle opened on Monday morning, two years later than planned.";
const last = "Traffic was light in the first hours, the harbour office said, but it grew towards noon.";

async function test(customRules: object) {
  const folder = folderOf({ "deckle.config.json": JSON.stringify({ customRules }) });
  return deckle("rules", "test", "--config", path.join(folder, "deckle.config.json"));
}

describe("deckle rules test", () => {
  it("runs the examples of the configuration's rules", async () => {
    const { code, out } = await test({
      mugs: {
        text: "Buy our mugs…",
        examples: {
          remove: [`${first}\n\n>>> Buy our mugs today\n\n${last}`],
          keep: [`${first}\n\nMugs were sold out.\n\n${last}`],
        },
      },
      house: {
        selector: ".house",
        severity: "off",
        examples: { remove: [`<p>${first}</p>\n>>> <p class="house">Sea air for all</p>\n<p>${last}</p>`] },
      },
      bare: { text: "x" },
    });
    expect([code, out]).toEqual([0, "✓ mugs  2 examples\n✓ house  1 example\n– bare  no examples\n"]);
  });

  it("says what an example shows instead", async () => {
    const { code, out } = await test({
      mugs: {
        pattern: "^buy",
        examples: {
          remove: [`${first}\n\n>>> Our mugs are here\n\n${last}`, first],
          keep: [`${first}\n\nBuy time, not mugs\n\n${last}`],
        },
      },
    });
    expect(code).toBe(1);
    expect(out).toBe(
      [
        "✖ mugs  3 examples",
        "    examples.remove 1: line 3 stays, expected it to go: Our mugs are here",
        "    examples.remove 2: no line starts with `>>>`",
        "    examples.keep 1: line 3 goes, expected it to stay: Buy time, not mugs",
        "",
      ].join("\n"),
    );
  });

  it("needs rules of the user's own", async () => {
    expect(await deckle("rules", "test", "--no-config")).toMatchObject({
      code: 2,
      err: expect.stringContaining("customRules") as string,
    });
  });
});

describe("deckle rules", () => {
  it("shows the checks too", async () => {
    expect((await deckle("rules")).out).toMatch(/ad-marker[^]*glued-words/);
    expect((await deckle("rules", "invisible-characters")).out).toContain("har⟦\\u00AD⟧bour");
    expect(JSON.parse((await deckle("rules", "mojibake", "--json")).out)).toMatchObject([
      { id: "mojibake", severity: "error" },
    ]);
  });
});
