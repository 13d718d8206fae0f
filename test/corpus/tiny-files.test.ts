import path from "node:path";
import { describe, expect, it } from "vitest";
import { deckle } from "../support/command-line.js";
import { filesIn, treeOf } from "./support.js";

describe("many tiny files", () => {
  it("each have their result", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [`in/${n % 20}/${n}.txt`, `Line ${n} of the mill.\n`]),
    );
    const folder = treeOf(files);
    expect((await deckle(path.join(folder, "in"), "-o", path.join(folder, "out"))).code).toBe(0);
    expect(filesIn(path.join(folder, "out"))).toHaveLength(2000);
  });
});
