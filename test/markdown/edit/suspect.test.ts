import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSuspect } from "../../../src/markdown/edit/suspect.js";
import { unsafeChanges } from "../../../src/markdown/edit/unsafe.js";

const pieces =
  "` `` ``` ~~~ ```js \\ \\` < > <br> <b> </b> <sup> <script> </script> <div> <a\u0020href=x> <!-- --> <https://e.org> <https://e`org> " +
  "https://e.org/( www.e.org/ a@e.org [a] [^a] ]( ](x) ](x`y) ](javascript:x) ![ ![a](data:image/png;base64,AA==) ](data:image/png;base64,AA==) ](data:text/html,x) <i> </sub> ][ ]: | |---| - + 1. > # --- === a `x` `<i>` ! * _ $$";
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...pieces.split(" ")) },
  { weight: 2, arbitrary: fc.constantFrom(" ", "  ", "    ", "\t") },
  { weight: 3, arbitrary: fc.constantFrom("\n", "\n\n") },
);

describe("isSuspect", () => {
  it("never clears a text of which something must go", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (parts) => {
        const text = parts.join("");
        fc.pre(!isSuspect(text));
        expect(unsafeChanges(text)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    "See <https://example.org/a> and H<sub>2</sub>O.",
    "| a | b |\n| --- | --- |\n| one<br>two | x |",
    "```html\n<script>alert(1)</script>\n```\n\nText.",
    "Call `<T>(a)` of [`<List>`](list.md) twice.",
    "<sub>Photo: the harbour office</sub>\n\n- <b>Tarn</b>: a town",
    "[![A boat](data:image/png;base64,AA==)](boat.html)",
  ])("needs no parser for %j", (text) => {
    expect(isSuspect(text)).toBe(false);
  });

  it.each([
    "<br>\n<https://example.org>",
    "[A boat](data:image/png;base64,AA==)",
    "\\![A boat](data:image/png;base64,AA==)",
    "![A boat](data:image/svg+xml;base64,AA==)",
    "<sub> \n<i class=x>",
    "<b>Tarn</b> <i class=x>",
    "- a\n  ```\n  x\nb <script>x</script>",
    "`a\n\n<i class=x>`",
    "[a](x`y) <i class=x> `",
    "---\n```\n---\n<script>x</script>",
  ])("has %j parsed", (text) => {
    expect(isSuspect(text)).toBe(true);
  });
});
