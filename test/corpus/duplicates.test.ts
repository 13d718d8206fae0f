import * as fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { deckle } from "../support/command-line.js";
import { pageOf, readLines, treeOf } from "./support.js";

describe("duplicates", () => {
  it.each(["exact", "near"])("are left out and named, whatever the order: %s", async (how) => {
    const page = pageOf("The old mill by the river, which stood there for long years");
    const near = page.replace("<p>", "<p>Updated. ");
    const lines = [
      { id: "b", html: page },
      { id: "c", html: page },
      { id: "a", html: page },
      { id: "near", html: near },
      {
        id: "other",
        html: "<article><h1>Another</h1><p>Nothing of this has anything to do with what stands in the rest of them, as it tells of boats.</p></article>",
      },
    ];
    for (const order of [lines, lines.toReversed()]) {
      const folder = treeOf({ "in.ndjson": order.map((line) => `${JSON.stringify(line)}\n`).join("") });
      const at = (name: string): string => path.join(folder, name);
      const { err } = await deckle(at("in.ndjson"), "-o", at("out.ndjson"), "--dedupe", how, "--stats", at("stats"));
      const kept = how === "exact" ? ["a", "near", "other"] : ["near", "other"];
      expect(
        readLines(at("out.ndjson"))
          .map(({ id }) => String(id))
          .toSorted(),
      ).toEqual(kept);
      expect(err).toMatch(/duplicates left out/);
      const { duplicates } = JSON.parse(fs.readFileSync(at("stats"), "utf8")) as { duplicates: { id: string }[] };
      expect(duplicates.map(({ id }) => id)).toEqual(how === "exact" ? ["b", "c"] : ["a", "b", "c"]);
    }
  });
});

describe("duplicates, with any number of workers,", () => {
  it("are the same", async () => {
    const lines = Array.from({ length: 12 }, (_, n) => ({
      id: `m-${n}`,
      html: pageOf(`The old mill by the river, number ${n % 4}`).replace("<p>", n % 3 === 0 ? "<p>Updated. " : "<p>"),
    }));
    const folder = treeOf({ "in.ndjson": lines.map((line) => `${JSON.stringify(line)}\n`).join("") });
    const at = (name: string): string => path.join(folder, name);
    for (const jobs of ["1", "3"]) {
      await deckle(at("in.ndjson"), "-o", at(`${jobs}.ndjson`), "-j", jobs, "--dedupe", "near", "--stats", at(jobs));
    }
    expect(fs.readFileSync(at("3.ndjson"), "utf8")).toBe(fs.readFileSync(at("1.ndjson"), "utf8"));
    const named = (file: string): unknown =>
      (JSON.parse(fs.readFileSync(file, "utf8")) as { duplicates: [] }).duplicates;
    expect(named(at("3"))).toEqual(named(at("1")));
    expect(named(at("1"))).not.toEqual([]);
  });
});
