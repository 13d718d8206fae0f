import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { deckle, deckleProcess, folderOf } from "../support/command-line.js";

const first = "The new bridge over the Orle opened on Monday morning, two years later than planned.";
const last = "Traffic was light in the first hours, the harbour office said, but it grew towards noon.";
const ad = "- Advertisement -";
const bad = `${first}\n\n${ad}\n\n${last}\n`;
const good = `${first}\n\n${last}\n`;

/** Runs `deckle check` in a folder with these files. */
async function check(files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]) {
  const folder = folderOf(files);
  return { folder, ...(await checkIn(folder, ...args)) };
}

async function checkIn(folder: string, ...args: string[]) {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await deckle("check", ...args);
  } finally {
    process.chdir(before);
  }
}

describe("deckle check", () => {
  it("reports each finding with file, line, column, severity and rule, and fails", async () => {
    const { code, out } = await check({ "a.txt": bad, "b.md": good }, ".", "--format", "compact");
    expect(out).toBe("a.txt:3:1  error  Unexpected residue: label of a lost advertisement  ad-marker\n");
    expect(code).toBe(1);
  });

  it("shows a character reference as it is written", async () => {
    const file = path.join(folderOf({ "a.txt": "The mayor's car &amp;amp; bicycle stood there.\n" }), "a.txt");
    const { out } = await deckle("check", file, "-f", "compact");
    expect(out).toContain("`&amp;`, expected `&`");
  });

  it("passes where nothing is found, and says so", async () => {
    const { code, out } = await check({ "a.txt": good }, "a.txt");
    expect([code, out]).toEqual([0, "✓ 1 document checked, nothing found\n"]);
  });

  it("takes files, folders and patterns, each document once; names with brackets are names first", async () => {
    const files = {
      "a[1].txt": bad,
      "b.md": bad,
      "c.html": `<article><p>${first}</p><p>${ad}</p><p>${last}</p></article>`,
      "d.pdf": "%PDF",
    };
    const { out } = await check(files, "a[1].txt", "*.md", ".", "--format", "compact");
    expect(out.split("\n").map((line) => line.split(":")[0])).toEqual(["a[1].txt", "b.md", "c.html", ""]);
  });

  it("takes records of newline-delimited JSON", async () => {
    const records = [
      { text: good },
      { id: 7, text: "" },
      { html: `<article><p>${first}</p><p>${ad}</p><p>${last}</p></article>` },
    ];
    const { out } = await check(
      { "a.ndjson": records.map((one) => JSON.stringify(one)).join("\n") },
      ".",
      "--format",
      "compact",
    );
    expect(out.split("\n")).toEqual([
      "a.ndjson#2:1:1  error  the input is empty, expected HTML, plain text or Markdown  input",
      expect.stringMatching(/^a\.ndjson#3:1:\d+ {2}error .* ad-marker$/),
      "",
    ]);
    const broken = await check(
      { "a.jsonl": `nonsense\n${JSON.stringify({ body: bad })}\n` },
      "a.jsonl",
      "--text-field",
      "body",
      "-f",
      "compact",
    );
    expect(broken.out).toMatch(
      /^a\.jsonl#1:1:1 {2}error {2}the line is not JSON: .*\na\.jsonl#2:3:1 {2}error .*ad-marker\n$/,
    );
    expect(broken.code).toBe(1);
  });

  it("gives the same report with any number of workers, from any container", async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ id: `n${n}`, text: n % 3 === 0 ? good : bad }));
    const folder = folderOf({
      "a.ndjson.gz": gzipSync(many.map((one) => JSON.stringify(one)).join("\n")),
      ...Object.fromEntries(many.map(({ id, text }) => [`file-${id}.txt`, text])),
    });
    const reportWith = async (...args: string[]) => (await checkIn(folder, ".", "-f", "json", ...args)).out;
    const one = await reportWith("-j1");
    expect(
      (JSON.parse(one) as { documents: { findings: unknown[] }[] }).documents.filter(
        ({ findings }) => findings.length === 1,
      ),
    ).toHaveLength(52);
    expect(await reportWith("-j3")).toBe(one);
    expect(await reportWith("-j2", "--cache")).toBe(one);
    expect(await reportWith("-j2", "--cache")).toBe(one);
  });

  it("finds fault with a folder without documents", async () => {
    const { code, err } = await check({ "a.pdf": "x" }, ".");
    expect([code, err]).toEqual([66, expect.stringContaining("no documents found in `.`")]);
  });

  it("reads standard input", () => {
    const { code, out } = deckleProcess(["check", "-", "--format", "compact", "--no-config"], bad);
    expect([code, out]).toEqual([
      1,
      "<stdin>:3:1  error  Unexpected residue: label of a lost advertisement  ad-marker\n",
    ]);
  });

  it("tells what is wrong with its arguments before it reads anything", async () => {
    expect(await deckle("check", "nowhere")).toEqual({
      code: 66,
      out: "",
      err: expect.stringContaining("`nowhere`: no such file or folder") as string,
    });
    expect((await deckle("check", ".", "--format", "sarf")).err).toContain(
      "unknown format `sarf`, did you mean `sarif`?",
    );
    expect((await deckle("check", ".", "--format", "sarif,json")).err).toContain("--output-file json=<file>");
    expect((await deckle("check", ".", "--disable", "glued-word")).err).toContain("did you mean `glued-words`?");
    expect((await deckle("check", ".", "--max-warnings", "few")).code).toBe(2);
  });

  it("writes several reports at once", async () => {
    const { folder, out } = await check(
      { "a.txt": bad },
      ".",
      "-f",
      "compact",
      "-f",
      "sarif",
      "-f",
      "junit",
      "--output-file",
      "sarif=out/a.sarif",
      "--output-file",
      "junit=out/b=c.xml",
    );
    expect(out).toMatch(/^a\.txt:3:1/);
    expect(JSON.parse(readFileSync(path.join(folder, "out/a.sarif"), "utf8"))).toHaveProperty("version", "2.1.0");
    expect(readFileSync(path.join(folder, "out/b=c.xml"), "utf8")).toContain("<testsuites");
  });

  it("fails by severity and by the number of warnings", async () => {
    const files = { "a.txt": `${first} Nobody came on MondayThe mayor did.\n\n${last}\n` };
    expect((await check(files, ".")).code).toBe(1);
    expect((await check(files, ".", "--fail-on", "error")).code).toBe(0);
    expect((await check(files, ".", "--max-warnings", "1")).code).toBe(0);
    expect((await check(files, ".", "--max-warnings", "0")).code).toBe(1);
    expect((await check({ "a.txt": bad }, ".", "--fail-on", "never")).code).toBe(0);
    expect((await check({ "a.txt": bad }, ".", "--disable", "ad-marker")).code).toBe(0);
  });

  it("says which of several files cannot be read, and checks the others", async () => {
    const { code, out } = await check({ "a.txt": bad, "b.txt": "" }, ".", "--format", "compact");
    expect(out).toMatch(/a\.txt:3:1[^]*b\.txt:1:1 {2}error {2}the input is empty/);
    expect(code).toBe(1);
    expect((await check({ "b.txt": "" }, "b.txt")).code).toBe(66);
    expect((await check({ "a.txt": bad }, "a.txt", "--limit", "bytes=10")).code).toBe(4);
  });
});

describe("--fix", () => {
  it("takes out residue and mends characters, and reports what is left", async () => {
    const { folder, code, out } = await check(
      { "a.txt": `${bad.replace("Monday", "Mon\u00ADday")}\n${ad}\n`, "b.txt": good },
      ".",
      "--fix",
    );
    expect(readFileSync(path.join(folder, "a.txt"), "utf8")).toBe(good);
    expect([code, out]).toEqual([0, "✓ 2 documents checked, nothing found\n"]);
  });

  it("keeps line ends, byte order mark and what it cannot repair", async () => {
    const source = `\uFEFF${`${bad}\nNobody came on MondayThe mayor did.\n`.replaceAll("\n", "\r\n")}`;
    const { folder, code } = await check({ "a.txt": source }, ".", "--fix");
    const fixed = readFileSync(path.join(folder, "a.txt"), "utf8");
    expect(fixed).toBe(source.replace(`${ad}\r\n\r\n`, ""));
    expect(code).toBe(1);
  });

  it("repairs a page in its source", async () => {
    const page = `<html><body><article><h1>The bridge</h1><p>${first}</p>\n<p class="x">${ad}</p>\n<p>${last}</p></article></body></html>`;
    const { folder } = await check({ "a.html": page }, ".", "--fix");
    expect(readFileSync(path.join(folder, "a.html"), "utf8")).toBe(page.replace(`<p class="x">${ad}</p>`, ""));
  });

  it("shows the difference instead, when asked", async () => {
    const { folder, out } = await check({ "a.txt": bad }, ".", "--fix-dry-run");
    expect(out).toContain(`--- a.txt`);
    expect(out).toContain(`-${ad}\n`);
    expect(readFileSync(path.join(folder, "a.txt"), "utf8")).toBe(bad);
  });
});

describe("the baseline", () => {
  it("lets old findings pass, also moved ones, and fails for new ones", async () => {
    const { folder, code, err } = await check({ "a.txt": bad }, ".", "--update-baseline");
    expect([code, err]).toEqual([
      0,
      "1 finding of 1 document written to .deckle-baseline.json; use it with `--baseline .deckle-baseline.json`\n",
    ]);
    const again = (): ReturnType<typeof deckle> =>
      checkIn(folder, "a.txt", "--baseline", ".deckle-baseline.json", "--format", "compact");
    expect((await again()).code).toBe(0);
    writeFileSync(path.join(folder, "a.txt"), `Harbour news of the week, by the harbour office\n\n${bad}`);
    expect((await again()).code).toBe(0);
    writeFileSync(path.join(folder, "a.txt"), `${bad}\n${ad}\n`);
    expect(await again()).toMatchObject({ code: 1, out: expect.stringMatching(/^a\.txt:7:1 .*\n$/) as string });
  });

  it("is the usual one where it is pruned and none is named; without one, nothing is written", async () => {
    const { folder } = await check({ "a.txt": bad, "b.txt": bad }, ".", "--update-baseline");
    const before = readFileSync(path.join(folder, ".deckle-baseline.json"), "utf8");
    expect(await checkIn(folder, ".", "--prune-baseline")).toMatchObject({
      code: 0,
      err: "0 findings taken out of .deckle-baseline.json\n",
    });
    expect(readFileSync(path.join(folder, ".deckle-baseline.json"), "utf8")).toBe(before);
    const other = await check({ "a.txt": bad }, ".", "--prune-baseline");
    expect(other).toMatchObject({ code: 2, err: expect.stringMatching(/does not exist; write it/) as string });
    expect(existsSync(path.join(other.folder, ".deckle-baseline.json"))).toBe(false);
  });

  it("forgets what is gone when pruned", async () => {
    const { folder } = await check({ "a.txt": bad, "b.txt": bad }, ".", "--update-baseline");
    writeFileSync(path.join(folder, "a.txt"), good);
    const args = [".", "--baseline", ".deckle-baseline.json"];
    expect((await checkIn(folder, ...args, "--prune-baseline")).err).toBe(
      "1 finding taken out of .deckle-baseline.json\n",
    );
    expect((await checkIn(folder, ...args)).code).toBe(0);
    writeFileSync(path.join(folder, "a.txt"), bad);
    expect((await checkIn(folder, ...args)).code).toBe(1);
  });

  it("must be there, and be one", async () => {
    expect((await check({ "a.txt": bad }, ".", "--baseline", "b.json")).err).toContain(
      "does not exist; write it with `--update-baseline`",
    );
    expect(await check({ "a.txt": bad, "b.json": "[]" }, ".", "--baseline", "b.json")).toMatchObject({ code: 2 });
  });
});

describe("--cache", () => {
  it("gives the same report from the cache, and checks again what has changed", async () => {
    const { folder, out } = await check({ "a.txt": bad, "b.txt": good }, ".", "--cache", "--format", "json");
    const file = path.join(folder, ".deckle-cache");
    // A result that only the cache can know.
    writeFileSync(file, readFileSync(file, "utf8").replace("label of a lost advertisement", "from the cache"));
    const warm = await checkIn(folder, ".", "--cache", "--format", "json");
    expect(warm.out).toBe(out.replace("label of a lost advertisement", "from the cache"));
    expect((await checkIn(folder, ".", "--cache", "--preset", "strict")).out).not.toContain("from the cache");
    writeFileSync(path.join(folder, "a.txt"), `${bad}\n`);
    expect((await checkIn(folder, ".", "--cache")).out).not.toContain("from the cache");
    writeFileSync(file, "broken");
    expect((await checkIn(folder, ".", "--cache")).code).toBe(1);
  });
});

describe("--changed", () => {
  it("checks only files that differ from a commit, and new ones", async () => {
    const folder = folderOf({ "old.txt": bad, "edited.txt": good });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
        cwd: folder,
        stdio: "ignore",
      });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "first");
    writeFileSync(path.join(folder, "edited.txt"), bad);
    mkdirSync(path.join(folder, "sub"));
    writeFileSync(path.join(folder, "sub/new.txt"), bad);
    const files = async (...args: string[]) =>
      (await checkIn(folder, ...args, "-f", "compact")).out.split("\n").map((line) => line.split(":")[0]);
    expect(await files("--changed")).toEqual(["edited.txt", "sub/new.txt", ""]);
    expect(await files(".", "--changed", "HEAD")).toEqual(["edited.txt", "sub/new.txt", ""]);
    git("commit", "-qam", "second");
    expect(await files(".", "--changed", "HEAD~1")).toEqual(["edited.txt", "sub/new.txt", ""]);
    expect((await checkIn(folder, ".", "--changed=nonsense")).err).toContain("`--changed nonsense`: ");
  });

  it("needs a repository", async () => {
    const outside = folderOf({});
    process.env["GIT_CEILING_DIRECTORIES"] = path.dirname(outside);
    onTestFinished(() => {
      delete process.env["GIT_CEILING_DIRECTORIES"];
    });
    expect((await checkIn(outside, "--changed")).code).toBe(2);
  });
});

describe("the configuration", () => {
  it("sets preset, severities, overrides, and what fails", async () => {
    const config =
      "preset: strict\nrules: {ad-marker: warning}\noverrides: [{files: [old/], rules: {ad-marker: off}}]\ncheck: {failOn: error}\n";
    const folder = folderOf({ "deckle.config.yaml": config, "a.txt": bad });
    mkdirSync(path.join(folder, "old"));
    writeFileSync(path.join(folder, "old/b.txt"), bad);
    const { code, out } = await checkIn(folder, ".", "--format", "compact");
    expect([code, out.split("\n").filter((line) => line.includes("ad-marker")).length]).toEqual([0, 1]);
    expect(existsSync(path.join(folder, ".deckle-cache"))).toBe(false);
  });

  it("brings rules of its own, with severity and message", async () => {
    const config =
      "customRules:\n  harbour-promo:\n    text: Harbour shop…\n    severity: warning\n    message: advertises the shop\n";
    const { out } = await check(
      { "deckle.config.yaml": config, "a.txt": bad.replace(ad, "Harbour shop: mugs") },
      ".",
      "--format",
      "compact",
    );
    expect(out).toBe("a.txt:3:1  warning  Unexpected residue: advertises the shop  harbour-promo\n");
  });
});
