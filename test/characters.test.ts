import { describe, expect, it } from "vitest";
import { narrow } from "../src/characters/narrow.js";
import { certainRepairs, repairText } from "../src/characters/repair.js";
import { clean } from "../src/index.js";
import { checkDocument } from "./support/document-laws.js";

const sentence = "The ferry left Marrow Sound in the autumn of 2013, with nine passengers and a crate of hens.";

describe("text that was decoded wrongly", () => {
  it.each([
    ["The mayorâ€™s cafÃ© is open.", "The mayor’s café is open."],
    ["They donÃ¢â‚¬â„¢t know.", "They don’t know."],
    ["Die BrÃ¼cke ist gesperrt, schÃ¶n groÃŸ.", "Die Brücke ist gesperrt, schön groß."],
    ["ÐŸÑ€Ð¸Ð²ÐµÑ‚ from the river", "Привет from the river"],
    ["The mayor\u00E2\0\u20AC\u2122s", "The mayor’s"],
    ["It isn’t the mayorâ€™s", "It isn’t the mayor’s"],
  ])("is mended where that is certain: %s", (text, expected) => {
    expect(repairText(text)).toBe(expected);
  });

  it.each([
    "An apostrophe that shows as â€™ was decoded wrongly.",
    "You see cafÃ© where café was meant.",
    "Das war ein Spaß… und «CAFÉ» hieß das Haus, à la carte.",
    "NÃO É SÓ ISSO: “IRMÔ, disse ele; a manhã… e a mãe.",
    "Der Groß\u00ADbrand auf der Fähre, die Straß\u00ADe und das Ma\u00ADß.",
    "A quotation with a byte lost: â€ and no more.",
  ])("is left alone where it is not: %s", (text) => {
    expect(certainRepairs(text)).toEqual([]);
    expect(repairText(text)).toBe(text);
  });

  it.each([
    [
      "html",
      `<title>The mayorâ€™s ferry</title><article><h1>The mayorâ€™s ferry</h1><p>${sentence}</p><p>The mayorâ€™s <b>cafÃ©</b> is open, and <code>donâ€™t</code> is code.</p><p>${sentence}</p></article>`,
    ],
    ["text", `The mayorâ€™s ferry\n\n${sentence}\n\nThe mayorâ€™s cafÃ© is open.\n\n${sentence}`],
    [
      "markdown",
      `# The mayorâ€™s ferry\n\n${sentence}\n\nThe mayorâ€™s **cafÃ©** [is](/cafÃ©) open, and \`donâ€™t\` is code.\n\n<x onclick=y>The boyâ€™s</x>\n\n${sentence}`,
    ],
  ] as const)("is in the ledger, word by word: %s", (from, input) => {
    const result = checkDocument(input, { from, frontMatter: false })!;
    expect(result.markdown).toContain("# The mayor’s ferry");
    expect(result.markdown).toMatch(/The mayor’s (?:\*\*)?café/);
    if (from !== "text") expect(result.markdown).toContain("`donâ€™t`");
    const mended = result.removals.filter(({ ruleId }) => ruleId === "mojibake");
    expect(mended.length).toBeGreaterThanOrEqual(3);
    for (const { text, replacement = "" } of mended) expect(text.length).toBeLessThan(replacement.length + 10);
    expect(result.metadata.title).toBe("The mayor’s ferry");
  });

  it("is left alone where a first repair would bring a second one to light", () => {
    const text = Buffer.from("\u00ED เปิดสะพานใหม่ข้ามแม่น้ำออร์เล", "utf8").toString("latin1");
    for (let at = 1; at < text.length; at += 1) {
      const damaged = text.slice(0, at) + text.slice(at + 1);
      const repaired = repairText(damaged);
      expect(repairText(repaired)).toBe(repaired);
    }
  });

  it("is mended at once where a soft hyphen that is not written kept a line from being certain", () => {
    const latin = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
    const line = `\u00E0\u00AD ${latin("नया पुल खुला")}`;
    expect(repairText(line)).toBe("\u00E0\u00AD नया पुल खुला");
    checkDocument(`${line}\n\n${sentence}\n\n${sentence}\n`, { from: "text" });
  });

  it("that is residue when read rightly goes, with its entry", () => {
    const input = `${sentence}\n\n- PublicitÃ© -\n\n${sentence} And on Friday the next one will follow it.`;
    const result = checkDocument(input, { from: "text", language: "fr" })!;
    expect(result.markdown).not.toContain("Publicit");
    expect(result.removals.map(({ text }) => text)).toContain("- PublicitÃ© -");
  });

  it("in a page of windows-1252 with pieces in UTF-8 is read piece by piece", () => {
    const utf8 = new TextEncoder().encode("<p>The mayor’s café is open.</p>");
    const latin = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
    const page = [
      ...latin(`<meta charset=windows-1252><article><p>${sentence}</p><p>Br\u00FCcke</p>`),
      ...utf8,
      ...latin("</article>"),
    ];
    const { markdown } = clean(Uint8Array.from(page), { from: "html", extract: false });
    expect(markdown).toContain("Brücke");
    expect(markdown).toContain("The mayor’s café is open.");
  });
});

describe("narrow", () => {
  it.each(["", "Harbour", "Ærø, “quoted”", "naïve \u00FF\u0080\0", "é".repeat(2_000), "港", "\uD83D", "😀"])(
    "gives the same text: %j",
    (text) => {
      expect(narrow(text)).toBe(text);
      // A piece of a text with wider characters, as those of a page are.
      expect(narrow(`“${text}`.slice(1))).toBe(text);
    },
  );
});
