import * as fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { deckle } from "../support/command-line.js";
import { filesIn, pageOf, recordsOf, treeOf } from "./support.js";

const shards = [1, 2, 3] as const;

/** Runs three shards and a run without shards; gives the paths of files in their folder. */
async function ranIn(
  input: string,
  { flags = [], to = "ndjson" }: { flags?: readonly string[]; to?: string },
): Promise<(name: string) => string> {
  const folder = treeOf({ "in.ndjson": input });
  const at = (name: string): string => path.join(folder, name);
  await deckle(at("in.ndjson"), "-o", at("whole"), "--to", to, "--stats", at("whole.stats"), ...flags);
  for (const n of shards) {
    await deckle(at("in.ndjson"), "--shard", `${n}/3`, "-o", at(`part-${n}`), "--to", to, ...flags);
  }
  return at;
}

const stats = (file: string): object => ({
  ...(JSON.parse(fs.readFileSync(file, "utf8")) as object),
  seconds: 0,
  slowest: [],
});
const contents = (folder: string): string[][] =>
  filesIn(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")]);

describe("deckle merge: files", () => {
  it.each(["ndjson", "combined"])("gives what one run gives, and its summary: %s", async (to) => {
    const at = await ranIn(`${recordsOf(6)}{bad\n`, { to });
    const parts = ["part-2", "part-1", "part-3"].map(at);
    expect(await deckle("merge", ...parts, "-o", at("merged"), "--stats", at("stats"))).toEqual({
      code: 0,
      out: "",
      err: `7 documents of 3 shards written to ${at("merged")}\n`,
    });
    expect(fs.readFileSync(at("merged"), "utf8")).toBe(fs.readFileSync(at("whole"), "utf8"));
    expect(stats(at("stats"))).toEqual(stats(at("whole.stats")));
  });

  it("refuses parts of which one is missing, twice there or damaged", async () => {
    const at = await ranIn(recordsOf(7), {});
    const merge = (...parts: string[]) => deckle("merge", ...parts.map(at), "-o", at("merged"));
    expect((await merge("part-1", "part-3")).err).toMatch(/shards missing: 2\/3/);
    expect((await merge("part-1", "part-1", "part-2", "part-3")).err).toMatch(/shard 1 is there twice/);
    fs.appendFileSync(at("part-2"), "more");
    expect((await merge("part-1", "part-2", "part-3")).err).toMatch(/not as long as its manifest says/);
    const manifest = fs.readFileSync(at("part-3.manifest"), "utf8").trim().split("\n");
    fs.writeFileSync(at("part-3.manifest"), `${manifest.slice(0, -1).join("\n")}\n`);
    expect((await merge("part-1", "part-2", "part-3")).err).toMatch(/did not come to its end/);
    fs.writeFileSync(at("part-3.manifest"), `${[...manifest.slice(0, 2), ...manifest.slice(3)].join("\n")}\n`);
    expect((await merge("part-1", "part-2", "part-3")).err).toMatch(/is in no part|the parts have/);
    expect(fs.existsSync(at("merged"))).toBe(false);
    expect(fs.existsSync(at("merged.partial"))).toBe(false);
  });

  it("refuses to write over a part, and shards to write over each other", async () => {
    const at = await ranIn(recordsOf(3), {});
    const parts = shards.map((n) => at(`part-${n}`));
    expect(await deckle("merge", ...parts, "-o", at("part-1"))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/is one of the parts/),
    });
    expect(await deckle(at("in.ndjson"), "--shard", "2/3", "-o", at("part-1"), "--to", "ndjson")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/holds shard 1\/3 already/),
    });
  });
});

describe("deckle merge: folders", () => {
  const names = ["deep/er/a.html", "A.html", "a.html", "https://example.org/x/", "https://example.org/x/"];
  const input = [...names, "a.html", "b c.html"]
    .map((id, index) => `${JSON.stringify({ id, html: pageOf(`Mill ${index}`) })}\n`)
    .join("");

  it("gives the tree that one run gives, and says what has no place in it", async () => {
    const at = await ranIn(input, { to: "markdown" });
    // As a pattern finds them: the manifests among them.
    const parts = filesIn(path.dirname(at("x"))).flatMap((name) =>
      /^part-\d\.manifest$/.test(name) ? [at(name.replace(".manifest", "")), at(name)] : [],
    );
    const { code, err } = await deckle("merge", ...parts, "-o", `${at("merged")}/`);
    expect(contents(at("merged"))).toEqual(contents(at("whole")));
    expect(filesIn(at("merged")).length).toBe(6);
    // The second `a.html` met the first one in its own shard, as in a run without shards.
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^7 documents of 3 shards written to/) });
  });

  it("says which document lost its place to one of another shard", async () => {
    const ids = Array.from({ length: 7 }, (_, n) => `same.${["html", "htm", "txt", "md"][n % 4]}`);
    const lines = [...new Set(ids)].map((id) => `${JSON.stringify({ id, html: pageOf(id) })}\n`).join("");
    const at = await ranIn(lines, { to: "markdown" });
    const { code, err } = await deckle("merge", ...shards.map((n) => at(`part-${n}`)), "-o", at("merged"));
    expect(code).toBe(1);
    expect(err).toMatch(/^same\.\w+ {2}error {2}`same\.md` is already the result of another document/);
    expect(contents(at("merged"))).toEqual(contents(at("whole")));
  });

  it("refuses parts with a result missing or changed, and a folder that holds something", async () => {
    const at = await ranIn(recordsOf(7), { to: "markdown" });
    const merge = () => deckle("merge", ...shards.map((n) => at(`part-${n}`)), "-o", at("merged"));
    const [one] = filesIn(at("part-1"));
    fs.appendFileSync(path.join(at("part-1"), one!), "more");
    expect((await merge()).err).toMatch(/the result of `mill-\d` is not as long as the manifest says/);
    fs.rmSync(path.join(at("part-1"), one!));
    expect((await merge()).err).toMatch(/the result of `mill-\d` is not there/);
    expect(fs.existsSync(at("merged"))).toBe(false);
    fs.mkdirSync(at("merged"));
    fs.writeFileSync(path.join(at("merged"), "x"), "");
    expect(await merge()).toMatchObject({ code: 2, err: expect.stringMatching(/name a folder that is new or empty/) });
  });
});

describe("deckle merge: duplicates", () => {
  const doubled = (count: number): string =>
    Array.from({ length: count }, (_, n) => {
      const page = pageOf(`The old mill number ${n} by the river, which stood there for long years`);
      return [
        { id: `b-${n}`, html: page },
        { id: `a-${n}`, html: page },
        { id: `near-${n}`, html: page.replace("<p>", "<p>Updated. ") },
      ]
        .map((record) => `${JSON.stringify(record)}\n`)
        .join("");
    }).join("");

  it.each([
    ["exact", "ndjson"],
    ["near", "ndjson"],
    ["near", "markdown"],
  ])("are left out across shards, as one run leaves them out: %s, %s", async (how, to) => {
    const at = await ranIn(doubled(2), { to, flags: ["--dedupe", how] });
    const parts = shards.map((n) => at(`part-${n}`));
    const { err } = await deckle("merge", ...parts, "-o", at("merged"), "--stats", at("stats"));
    expect(err).toMatch(/, \d+ duplicates left out\n$/);
    const read = (name: string): unknown => (to === "ndjson" ? fs.readFileSync(at(name), "utf8") : contents(at(name)));
    expect(read("merged")).toEqual(read("whole"));
    expect(stats(at("stats"))).toEqual(stats(at("whole.stats")));
    expect(stats(at("stats"))).toHaveProperty("duplicates.length");
  });

  it("are not merged with parts that were not looked through", async () => {
    const at = await ranIn(doubled(2), { flags: ["--dedupe", "near"] });
    await deckle(at("in.ndjson"), "--shard", "2/3", "-o", at("part-2"), "--to", "ndjson");
    expect((await deckle("merge", ...shards.map((n) => at(`part-${n}`)), "-o", at("merged"))).err).toMatch(
      /other dedupe: `none`, now `near`/,
    );
  });
});
