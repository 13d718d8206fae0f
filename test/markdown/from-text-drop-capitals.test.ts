import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";

const rest = "he old lock was closed in spring, and since then the barges have taken the long way round.";
const more = "Nobody likes it, least of all the people who live there and hear the boats every night.";
const linesOf = (text: string): string[] => clean(text, { from: "text" }).markdown.trim().split("\n\n");

describe("first letters on lines of their own", () => {
  it.each([
    ["with a blank line", `T\n\n${rest}\n\n${more}`],
    ["without", `T\n${rest}\n\n${more}`],
  ])("are joined to their word, %s", (_, text) => {
    expect(linesOf(text)).toEqual([`T${rest}`, more]);
  });

  it("are joined behind the sign of a quotation", () => {
    expect(linesOf(`${more}\n\n“T\n\n${rest}”`)).toEqual([more, `“T${rest}”`]);
  });

  it("are joined in other scripts", () => {
    const russian = "арый шлюз закрыли весной, и с тех пор баржи идут вокруг острова длинным путём.";
    expect(linesOf(`${russian}\n\nБ\n\n${russian}`).at(-1)).toBe(`Б${russian}`);
  });

  it.each([
    ["a letter that is a word", `${more}\n\nA\n\n${rest}`],
    ["a letter over a label", `${more}\n\nC\n\nprint it`],
    ["a letter over code", `${more}\n\nC\n\nint main(int argc, char **argv) { return tide(argc); }`],
    ["a letter over a sentence", `${more}\n\nT\n\nThe old lock was closed in spring, and since then nobody has come.`],
  ])("stay where they are %s", (_, text) => {
    expect(linesOf(text).join("\n\n")).not.toMatch(/[AC][a-z]{2,} (?:old|it|main)|TThe/);
  });
});
