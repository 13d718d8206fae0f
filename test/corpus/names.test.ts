import fc from "fast-check";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pathOfId } from "../../src/corpus/source/names.js";
import { DeckleError } from "../../src/index.js";
import { deckle } from "../support/command-line.js";
import { filesIn, pageOf, treeOf } from "./support.js";

/** What a name must not be on one file system or another. */
function isPortable(name: string): boolean {
  return (
    Buffer.byteLength(name) <= 220 &&
    !/[<>:"|?*\\\u0000-\u001F]|[. ]$|^$/.test(name) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
  );
}

describe("the path of an id", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "..",
      ".",
      "/",
      "\\",
      "C:",
      "con",
      "NUL.txt",
      "Com1.md",
      "a",
      "ä".repeat(150),
      "\0",
      "%2e%2e",
      "//",
      "~",
      " ",
      "x. ",
      "?q=1",
      "😀",
    ),
    fc.string({ maxLength: 8 }),
  );
  const id = fc
    .tuple(fc.constantFrom("", "https://example.org/", "http://../", "/"), fc.array(piece, { maxLength: 8 }))
    .map(([start, rest]) => start + rest.join(""));

  it("lies in the folder, of names that every file system takes; or is refused", () => {
    fc.assert(
      fc.property(id, (one) => {
        let name: string;
        try {
          name = pathOfId(one, ".md");
        } catch (error) {
          expect(error).toBeInstanceOf(DeckleError);
          return;
        }
        expect(path.normalize(path.join("/out", name)).startsWith("/out/")).toBe(true);
        expect(name.split("/").filter((part) => !isPortable(part))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["con.html", "%63on.md"],
    ["aux .html", "%61ux .md"],
    ["CONIN$.txt", "%43ONIN$.md"],
    ["a\uD800.html", "a\uFFFD.md"],
    ["aux/nul", "%61ux/%6Eul.md"],
    ["what: is it?", "what%3A is it%3F.md"],
    ["console.html", "console.md"],
    ["https://example.org/nul", "example.org/%6Eul.md"],
  ])("%s is %s", (one, expected) => {
    expect(pathOfId(one, ".md")).toBe(expected);
  });

  it.each(["../x", "a/../../x", "/etc/passwd", "C:\\x", "a\0b", ""])("refuses %j", (one) => {
    expect(() => pathOfId(one, ".md")).toThrow(/names no file inside the output folder/);
  });
});

describe("names that differ in case alone", () => {
  it("get a file each, also where the file system tells them not apart", async () => {
    const folder = treeOf({
      "in.ndjson": ["Mill", "mill", "MILL"].map((id) => `${JSON.stringify({ id, html: pageOf(id) })}\n`).join(""),
    });
    const out = path.join(folder, "out");
    expect(await deckle(path.join(folder, "in.ndjson"), "-o", `${out}/`)).toMatchObject({ code: 0 });
    const names = filesIn(out);
    expect(names).toHaveLength(3);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  });
});
