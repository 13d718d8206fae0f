import { expect, it } from "vitest";
import { mojibakeChangesInMarkdown } from "../../../src/markdown/edit/mojibake.js";
import { clean } from "../../../src/index.js";

it("repairs the text on both sides of an address that is a link as it stands", () => {
  const source = "The cafÃ© at www.harbour.example opens again, and the cafÃ© beside it.\n";
  expect(clean(source, { from: "markdown" }).markdown).toBe(
    "The café at www.harbour.example opens again, and the café beside it.\n",
  );
});

it("leaves code and addresses alone", () => {
  expect(mojibakeChangesInMarkdown("Call `cafÃ©` or [it](https://harbour.example/cafÃ©).\n")).toEqual([]);
});
