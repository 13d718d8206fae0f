import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { damaged, deviations, runDamaged } from "../support/damaged.js";
import { deckle, deckleProcess, folderOf } from "../support/command-line.js";

describe("damaged input has its stated outcome", () => {
  it.each(damaged)("$name", async (one) => {
    const outcome = await runDamaged(one);
    expect(deviations(one, outcome), JSON.stringify(outcome)).toEqual([]);
  });

  it("is never written over while it is compressed", async () => {
    const { bytes } = damaged.find(({ name }) => name === "gzip of two members")!;
    const folder = folderOf({ "a.txt.gz": bytes });
    const { code, err } = await deckle("--in-place", `${folder}/a.txt.gz`);
    expect(code).toBe(66);
    expect(err).toContain("is compressed, and `--in-place` would write plain text over it");
    expect(readFileSync(`${folder}/a.txt.gz`).equals(bytes)).toBe(true);
  });

  it("through standard input, too: compressed, cut and endless", () => {
    const gzip = damaged.find(({ name }) => name === "gzip of two members")!;
    expect(deckleProcess([], gzip.bytes)).toMatchObject({ code: 0, out: expect.stringContaining("Brücke") as string });
    const cut = damaged.find(({ name }) => name === "gzip that ends too early")!;
    expect(deckleProcess([], cut.bytes)).toMatchObject({ code: 66, out: "" });
    const long = deckleProcess(["--limit", "bytes=100000"], "The boats came in. ".repeat(100_000));
    expect(long).toMatchObject({ code: 4, out: "" });
    expect(long.err).toContain("more than the limit of 100000");
  });
});
