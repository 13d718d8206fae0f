import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { deckle, deckleProcess, folderOf } from "../support/command-line.js";
import { filler } from "../support/html.js";

const text = `The mill is sold\n\n- Advertisement -\n\n${filler(3)}\n`;
const cleaned = `# The mill is sold\n\n${filler(3)}\n`;
const page = `<title>The mill is sold</title><nav><a href="/">Home</a></nav><article><h1>The mill is sold</h1><p>${filler(4)}</p></article>`;

describe("deckle", () => {
  it("writes the result to standard output and nothing else", async () => {
    const folder = folderOf({ "a.txt": text });
    expect(await deckle(path.join(folder, "a.txt"))).toEqual({ code: 0, out: cleaned, err: "" });
  });

  it("reads standard input where no file is given, and for `-`", () => {
    expect(deckleProcess([], text)).toEqual({ code: 0, out: cleaned, err: "" });
    expect(deckleProcess(["-"], text)).toEqual({ code: 0, out: cleaned, err: "" });
  });

  it("writes several documents into a folder, their tree mirrored", async () => {
    const folder = folderOf({ "a.txt": text, "b.html": page });
    mkdirSync(path.join(folder, "in"));
    writeFileSync(path.join(folder, "in", "c.txt"), text);
    const out = path.join(folder, "out");
    const inputs = ["a.txt", "b.html", "in/c.txt"].map((name) => path.relative(process.cwd(), path.join(folder, name)));
    const { code, err } = await deckle(...inputs, "-o", out);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^\d+ documents? in .* s/) });
    const written = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(written.map(({ name }) => name).toSorted()).toEqual(["a.md", "b.md", "c.md"]);
  });

  it("writes nothing above the folder, whatever the names of the inputs are", async () => {
    const folder = folderOf({ "a.txt": text, "b.txt": text });
    const out = path.join(folder, "one", "two", "out");
    const outside = ["a.txt", "b.txt"].map((name) => path.relative(process.cwd(), path.join(folder, name)));
    expect(outside.every((name) => name.startsWith(".."))).toBe(true);
    expect((await deckle(...outside, "-o", out)).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(["a.txt", "b.txt", "one"]);
    expect(readdirSync(path.join(folder, "one", "two"))).toEqual(["out"]);
  });

  it("follows no symbolic link out of the folder, and overwrites nothing behind one", async () => {
    const folder = folderOf({ "kept.md": "kept" });
    for (const name of ["in", "in/sub", "out", "elsewhere"]) mkdirSync(path.join(folder, name));
    for (const name of ["a.txt", "sub/b.txt"]) writeFileSync(path.join(folder, "in", name), text);
    const [first, second] = ["in/a.txt", "in/sub/b.txt"].map((name) =>
      path.relative(process.cwd(), path.join(folder, name)),
    ) as [string, string];
    const mirrored = path.join(folder, "out", path.normalize(`/${path.dirname(second)}`));
    mkdirSync(path.dirname(mirrored), { recursive: true });
    symlinkSync(path.join(folder, "elsewhere"), mirrored);
    symlinkSync(path.join(folder, "kept.md"), path.join(path.dirname(mirrored), "a.md"));
    const { code, err } = await deckle(first, second, "-o", path.join(folder, "out"));
    expect(code).toBe(1);
    expect(err).toMatch(/sub` is a link that leads out of the output folder/);
    expect(readdirSync(path.join(folder, "elsewhere"))).toEqual([]);
    expect(readFileSync(path.join(folder, "kept.md"), "utf8")).toBe("kept");
    expect(existsSync(path.join(path.dirname(mirrored), "a.md"))).toBe(true);
  });

  it("writes over the input with `--in-place`", async () => {
    const folder = folderOf({ "a.txt": text });
    const file = path.join(folder, "a.txt");
    expect((await deckle(file, "--in-place")).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(cleaned);
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  it("refuses an address that links cannot be resolved against", async () => {
    const file = path.join(folderOf({ "a.html": page }), "a.html");
    const { code, err } = await deckle(file, "--url", "courier.example/mill");
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(/unexpected address `courier/) as string,
    });
  });

  it("writes to standard output for `-o -`", async () => {
    const folder = folderOf({ "a.txt": text });
    expect(await deckle(path.join(folder, "a.txt"), "-o", "-")).toEqual({ code: 0, out: cleaned, err: "" });
  });

  it("writes into a folder that is there", () => {
    const folder = folderOf({ "a.txt": text });
    const out = path.join(folder, "out");
    mkdirSync(out);
    expect(deckleProcess(["a.txt", "-o", "out"], "", folder)).toEqual({ code: 0, out: "", err: "" });
    expect(readdirSync(out)).toEqual(["a.md"]);
  });

  it("follows a link and leaves the permissions of what it writes over", async () => {
    const folder = folderOf({ "a.txt": text });
    const file = path.join(folder, "a.txt");
    const link = path.join(folder, "link.txt");
    chmodSync(file, 0o600);
    symlinkSync("a.txt", link);
    expect((await deckle(link, "--in-place")).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, "utf8")).toBe(cleaned);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === "win32")("writes to what is no file, and leaves it there", () => {
    const folder = folderOf({ "a.txt": text, "a.ndjson": `${JSON.stringify({ id: "a", text })}\n` });
    // A link stands for the device, so that a failing test replaces the link alone.
    const link = path.join(folder, "out");
    symlinkSync("/dev/null", link);
    for (const args of [["a.txt"], ["a.ndjson", "--to", "ndjson"], ["a.txt", "--report", "out"]]) {
      expect(deckleProcess([...args, "-o", "out"], "", folder)).toEqual({
        code: 0,
        out: "",
        err: expect.stringMatching(/^$|^\d+ documents? in .* s/),
      });
      expect(statSync(link).isCharacterDevice()).toBe(true);
    }
  });

  it("writes what `--to` names", async () => {
    const file = path.join(folderOf({ "a.txt": text }), "a.txt");
    expect((await deckle(file, "--to", "html")).out).toMatch(/^<h1>The mill is sold<\/h1>\n<p>/);
    expect((await deckle(file, "--to", "text")).out).toBe(`The mill is sold\n\n${filler(3)}\n`);
    expect(JSON.parse((await deckle(file, "--to", "json")).out)).toMatchObject({
      markdown: cleaned,
      format: "text",
      removals: [{ ruleId: "ad-marker", text: "- Advertisement -", source: { start: { line: 3, column: 1 } } }],
    });
  });

  it("writes the ledger to a file with `--report`", async () => {
    const folder = folderOf({ "a.txt": text });
    const report = path.join(folder, "removed.json");
    await deckle(path.join(folder, "a.txt"), "--report", report);
    const { documents } = JSON.parse(readFileSync(report, "utf8")) as { documents: unknown[] };
    expect(documents).toMatchObject([{ format: "text", removals: [{ ruleId: "ad-marker" }] }]);
  });

  it("shows what it would change with `--diff`, and nothing where that is nothing", async () => {
    const folder = folderOf({ "a.txt": text, "b.md": cleaned });
    expect((await deckle(path.join(folder, "a.txt"), "--diff")).out).toContain("\n-- Advertisement -\n");
    expect((await deckle(path.join(folder, "b.md"), "--diff")).out).toBe("");
  });

  it("writes front matter on request", async () => {
    const file = path.join(folderOf({ "a.html": page }), "a.html");
    expect((await deckle(file, "--front-matter")).out).toMatch(/^---\ntitle: The mill is sold\n---\n\n# The mill/);
  });

  it("takes the format that `--from` names", async () => {
    const file = path.join(folderOf({ "a.txt": page }), "a.txt");
    expect((await deckle(file, "--from", "html")).out).not.toContain("<nav>");
  });
});

describe("deckle, of bad input,", () => {
  const files = {
    "empty.txt": "",
    "binary.bin": Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7]),
    "links.html": `<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>`,
    "good.txt": text,
  };

  it.each([
    ["an empty file", ["empty.txt"], 66, /empty\.txt {2}error {2}the input is empty/],
    ["a binary file", ["binary.bin"], 66, /binary\.bin {2}error {2}.*looks like binary data.*--encoding/],
    ["a missing file", ["missing.txt"], 66, /missing\.txt {2}error {2}cannot be read: no such file/],
    [
      "an address",
      ["https://courier.example/ferry"],
      66,
      /fetches nothing: `curl -s "https:\/\/courier\.example\/ferry" \| deckle/,
    ],
    ["a page without an article", ["links.html"], 3, /links\.html {2}error {2}no article found.*--no-extract/],
    ["an unknown encoding", ["good.txt", "--encoding", "utf-9"], 2, /unexpected encoding `utf-9`/],
    [
      "an unknown rule",
      ["good.txt", "--disable", "ad-marke"],
      2,
      /unknown rule `ad-marke`, did you mean `ad-marker`\?/,
    ],
    ["an unknown flag", ["good.txt", "--frob"], 2, /unknown option '--frob'/],
    ["an unknown format", ["good.txt", "--from", "pdf"], 2, /html.*text.*markdown/],
    ["an unknown limit", ["good.txt", "--limit", "size=1"], 2, /expected one of bytes/],
    ["a limit reached", ["good.txt", "--limit", "bytes=10"], 4, /limit of 10.*--on-limit truncate/],
    ["contradicting flags", ["good.txt", "--in-place", "-o", "x"], 2, /contradict each other/],
    [
      "rules both ways",
      ["good.txt", "--enable", "ad-marker", "--disable", "ad-marker"],
      2,
      /both enabled and disabled/,
    ],
    ["several without a place", ["good.txt", "empty.txt"], 2, /2 documents need a place each/],
    ["a broken selector", ["links.html", "--keep", "p:::"], 2, /unexpected selector `p:::`/],
  ])("says in one line what is wrong: %s", async (_, args, code, message) => {
    const folder = folderOf(files);
    const ran = await deckle(
      ...args.map((arg) => (arg in files || arg === "missing.txt" ? path.join(folder, arg) : arg)),
    );
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toMatch(message);
    expect(ran.err).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
  });

  it("touches no output where a document fails, and goes on with the others", async () => {
    const folder = folderOf(files);
    const out = path.join(folder, "out");
    const inputs = ["empty.txt", "good.txt"].map((name) => path.relative(process.cwd(), path.join(folder, name)));
    const { code, err } = await deckle(...inputs, "-o", out);
    expect(code).toBe(1);
    expect(err).toContain("empty.txt");
    const written = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(written.map(({ name }) => name)).toEqual(["good.md"]);
  });

  it("cleans a page that was cut off in the middle", async () => {
    const file = path.join(folderOf({ "cut.html": page.slice(0, -40) }), "cut.html");
    const { code, out } = await deckle(file);
    expect(code).toBe(0);
    expect(out).toMatch(/^# The mill is sold\n\nThe harbour master/);
  });
});

describe("deckle explain", () => {
  it("says what was kept and why, and what was removed, where and why", async () => {
    const folder = folderOf({ "a.html": page, "a.txt": text });
    const { out } = await deckle("explain", path.join(folder, "a.html"));
    expect(out).toMatch(/Article: `.*article` has the best score/);
    expect(out).toMatch(/outside-article \(locate\)/);
    expect((await deckle("explain", path.join(folder, "a.txt"))).out).toMatch(/3:1 +ad-marker \(residue, /);
  });

  it("names the document that cannot be read", async () => {
    expect(await deckle("explain", "nowhere.html")).toEqual({
      code: 66,
      out: "",
      err: "nowhere.html  error  cannot be read: no such file  input\n",
    });
  });

  it("cleans as `deckle` does: explaining is not a mode", async () => {
    const file = path.join(folderOf({ "a.html": page }), "a.html");
    const json = JSON.parse((await deckle(file, "--to", "json")).out) as { markdown: string };
    expect(json.markdown).toBe((await deckle(file)).out);
  });
});

describe("deckle rules", () => {
  it("lists all rules, one a line", async () => {
    const { code, out } = await deckle("rules");
    expect(code).toBe(0);
    expect(out).toMatch(/^ad-marker /m);
  });

  it("shows one with its examples, and the nearest for a name that is none", async () => {
    expect((await deckle("rules", "ad-marker")).out).toContain("Left alone");
    expect(await deckle("rules", "ad-markr")).toMatchObject({
      code: 2,
      err: expect.stringContaining("`ad-marker`") as string,
    });
  });

  it("names the command that was meant, and refuses a language that is none", async () => {
    expect(await deckle("explian", "page.html")).toMatchObject({
      code: 2,
      err: expect.stringContaining("no command and no file is named `explian`, did you mean `explain`?") as string,
    });
    const folder = folderOf({ "a.txt": "The boats came in before noon, and nobody knew why." });
    expect(await deckle(path.join(folder, "a.txt"), "--language", "xx-!!")).toMatchObject({
      code: 2,
      err: expect.stringContaining("unexpected language `xx-!!`, expected a BCP 47 tag") as string,
    });
  });
});
