import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, linesOf, pageOf, readLines, recordsOf, treeOf } from "../corpus/support.js";
import { deckle, deckleProcess } from "../support/command-line.js";

/** Waits for something outside of this process. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const bin = path.join(import.meta.dirname, "../../bin/deckle.js");

describe("deckle on many documents: inputs", () => {
  it("mirrors a folder, whatever the names", async () => {
    const names = ["a.html", "b b.html", "[x].html", "new\nline.html", "deep/er/c.html", "ünï.txt"];
    const folder = treeOf(Object.fromEntries(names.map((name) => [`in/${name}`, pageOf(name)])));
    const bytes = Buffer.concat([Buffer.from(path.join(folder, "in/")), Buffer.from([0xe9]), Buffer.from(".html")]);
    writeFileSync(bytes, pageOf("latin"));
    expect(await deckle(path.join(folder, "in"), "-o", path.join(folder, "out"))).toEqual({
      code: 0,
      out: "",
      err: expect.stringMatching(/^\d+ documents? in .* s/),
    });
    expect(filesIn(path.join(folder, "out"))).toEqual(
      ["%E9.md", "[x].md", "a.md", "b b.md", "deep/er/c.md", "new%0Aline.md", "ünï.md"].toSorted(),
    );
  });

  it("does not follow links out of the tree, nor into a circle", async () => {
    const folder = treeOf({ "in/a.html": pageOf("a"), "secret/b.html": pageOf("b") });
    symlinkSync("../secret", path.join(folder, "in/folder"));
    symlinkSync("../secret/b.html", path.join(folder, "in/file.html"));
    symlinkSync(".", path.join(folder, "in/circle"));
    symlinkSync("a.html", path.join(folder, "in/inside.html"));
    await deckle(path.join(folder, "in"), "-o", path.join(folder, "out"));
    expect(filesIn(path.join(folder, "out"))).toEqual(["a.md", "inside.md"]);
  });

  it("takes a literal path before a pattern, and names from a file", async () => {
    const folder = treeOf({ "[a].html": pageOf("one"), "a.html": pageOf("two"), "b\nc.html": pageOf("three") });
    const out = path.join(folder, "out.ndjson");
    await deckle(path.join(folder, "[a].html"), "-o", out);
    expect(readLines(out).map(({ id }) => path.basename(String(id)))).toEqual(["[a].html"]);
    await deckle(path.join(folder, "[ab].html"), "-o", out);
    expect(readLines(out).map(({ id }) => path.basename(String(id)))).toEqual(["[a].html"].slice(1).concat("a.html"));
    const names = path.join(folder, "names");
    writeFileSync(names, ["b\nc.html", "[a].html"].map((name) => `${path.join(folder, name)}\0`).join(""));
    await deckle("--files-from", names, "-0", "-o", out);
    expect(readLines(out).map(({ id }) => path.basename(String(id)))).toEqual(["b\nc.html", "[a].html"]);
  });

  it("passes the other fields of records through, its own names aside", () => {
    const record = { id: 7, body: pageOf("Mill"), metadata: "mine", url: "https://example.org/mill", tags: ["x"] };
    const { out } = deckleProcess(["--html-field", "body", "--ledger", "--to", "ndjson"], JSON.stringify(record));
    const [first] = linesOf(out);
    expect(first).toMatchObject({
      id: 7,
      tags: ["x"],
      url: "https://example.org/mill",
      metadata: { title: "Mill" },
      input: { metadata: "mine" },
      removals: [{ text: "Home" }],
    });
    expect(first).not.toHaveProperty("body");
    expect(String(first!["markdown"])).toMatch(/^# Mill\n/);
  });

  it("makes a failure record of each line that is none, and goes on", async () => {
    const good = recordsOf(1).trim();
    const bad = ['{"id":"cut","html":"<p>', "[]", '{"id":"empty"}', '{"id":"void","html":""}', "null"];
    const folder = treeOf({
      "in.ndjson": Buffer.concat([
        Buffer.from(`${good}\r\n\n${bad.join("\n")}\n`),
        Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
        Buffer.from(recordsOf(1, "last").trim()),
      ]),
    });
    const at = (name: string): string => path.join(folder, name);
    const { code, err } = await deckle(at("in.ndjson"), "-o", at("out.ndjson"), "--errors", at("errors.ndjson"));
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^\d+ documents in [\s\S]*failures {2}input/),
    });
    expect(readLines(at("out.ndjson")).map(({ id }) => id)).toEqual(["mill-0", "last-0"]);
    const errors = readLines(at("errors.ndjson"));
    expect(errors.map(({ source, kind }) => `${String(source).split(":").pop()} ${String(kind)}`)).toEqual([
      "3 input",
      "4 input",
      "5 input",
      "6 input",
      "7 input",
      "8 input",
    ]);
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/not JSON/),
      expect.stringMatching(/not a JSON object/),
      expect.stringMatching(/no content.*--html-field/),
      expect.stringMatching(/empty/),
      expect.stringMatching(/not a JSON object/),
      expect.stringMatching(/not valid UTF-8/),
    ]);
  });

  it("refuses ids that lead out of the folder, and two documents with one name", async () => {
    const ids = ["../up", "/etc/up", "a/../../up", "C:/up", "a\\..\\up", "same", "same", "fine/one", ""];
    const lines = ids.map((id) => JSON.stringify({ id, html: pageOf("x") })).join("\n");
    const folder = treeOf({ "in/x.ndjson": lines });
    const at = (name: string): string => path.join(folder, name);
    const { code } = await deckle(at("in/x.ndjson"), "-o", at("out"), "--errors", at("errors"));
    expect(code).toBe(1);
    expect(filesIn(at("out"))).toEqual(["fine/one.md", "same.md", expect.stringMatching(/^sha256-\w{32}\.md$/)]);
    expect(readLines(at("errors"))).toHaveLength(6);
    expect(filesIn(folder).filter((name) => !/^(?:in|out)\/|^errors$/.test(name))).toEqual([]);
  });

  it("writes nothing through a link in the output folder", async () => {
    const folder = treeOf({ "in.ndjson": JSON.stringify({ id: "sub/x", html: pageOf("x") }), "else/y": "" });
    mkdirSync(path.join(folder, "out"));
    symlinkSync("../else", path.join(folder, "out/sub"));
    expect((await deckle(path.join(folder, "in.ndjson"), "-o", path.join(folder, "out"))).err).toMatch(/leads out of/);
    expect(filesIn(path.join(folder, "else"))).toEqual(["y"]);
  });
});

describe("deckle on many documents: outputs", () => {
  it("does with results that exist what it is told", async () => {
    const folder = treeOf({ "in/a.html": pageOf("a"), "out/a.md": "old" });
    const args = [path.join(folder, "in"), "-o", path.join(folder, "out")];
    const result = (): string => readFileSync(path.join(folder, "out/a.md"), "utf8");
    expect((await deckle(...args, "--on-exists", "skip")).code).toBe(0);
    expect(result()).toBe("old");
    expect(await deckle(...args, "--on-exists", "error")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/exists/),
    });
    expect(result()).toBe("old");
    await deckle(...args);
    expect(result()).toMatch(/^# a/);
  });

  it("gives the same bytes with any number of workers", async () => {
    const folder = treeOf({ "in.ndjson": recordsOf(30) });
    const out = (name: string): string => path.join(folder, name);
    await deckle(out("in.ndjson"), "-o", out("one"), "--to", "combined", "-j", "1");
    await deckle(out("in.ndjson"), "-o", out("three"), "--to", "combined", "-j", "3", "--stats", out("stats"));
    expect(readFileSync(out("three"), "utf8")).toBe(readFileSync(out("one"), "utf8"));
    expect(readFileSync(out("one"), "utf8")).toMatch(/^<!-- document: mill-0 -->\n\n# mill 0\n/);
    expect(JSON.parse(readFileSync(out("stats"), "utf8"))).toMatchObject({ documents: 30, cleaned: 30, failures: {} });
  });

  it.each([
    [["--resume", "s"], /`--resume` needs `-o`/],
    [["--in-place"], /--in-place.*single files/],
    [["--shard", "3/2", "-o", "x"], /unexpected shard `3\/2`/],
    [["--dedupe", "near"], /`--dedupe` needs `-o`/],
    [["--to", "markdown"], /a place each/],
  ])("refuses what contradicts itself: %j", async (flags, message) => {
    expect(await deckle("x.ndjson", ...flags)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });

  it("ends quietly when its reader closes the pipe", async () => {
    const child = spawn(process.execPath, [bin, "--to", "ndjson"], { stdio: "pipe" });
    let err = "";
    child.stderr.on("data", (data) => (err += String(data)));
    child.stdin.on("error", () => {});
    child.stdin.end(recordsOf(400));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

describe("deckle on many documents: taking up", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("writes what is finished on %s", async (signal) => {
    const folder = treeOf({ "in.ndjson": recordsOf(2000) });
    const out = path.join(folder, "out.ndjson");
    const args = [path.join(folder, "in.ndjson"), "-o", out, "--resume", path.join(folder, "state"), "-j1"];
    const child = spawn(process.execPath, [bin, ...args], { stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    await until(() => existsSync(`${out}.partial`) && statSync(`${out}.partial`).size > 0);
    child.kill(signal);
    const code = await ended;
    expect(code).toBe(signal === "SIGINT" ? 130 : 143);
    expect(existsSync(out)).toBe(false);
    const partial = readFileSync(`${out}.partial`, "utf8");
    expect(partial === "" || partial.endsWith("\n")).toBe(true);
    expect(readLines(path.join(folder, "state")).length - 1).toBe(linesOf(partial).length);
  });
});
