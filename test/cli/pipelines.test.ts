/** Runs the README's examples for job arrays, GNU parallel and Spark's `RDD.pipe`, with smaller numbers. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { response } from "../corpus/archive-files.js";
import { filesIn, readLines, recordsOf, treeOf } from "../corpus/support.js";
import { deckle } from "../support/command-line.js";

const root = path.join(import.meta.dirname, "../..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");

/** The code block of the README that holds a text. */
function blockWith(text: string): string {
  const blocks = [...readme.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, code]) => code!);
  return blocks.find((code) => code.includes(text))!;
}

/** Runs a script where `deckle` is a command. */
function shell(script: string, folder: string, env: Record<string, string> = {}): string {
  const bin = path.join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    path.join(bin, "deckle"),
    `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, "bin/deckle.js")}' "$@"\n`,
  );
  chmodSync(path.join(bin, "deckle"), 0o755);
  const { status, stderr } = spawnSync("bash", ["-euc", script], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${bin}:${process.env["PATH"]}`, ...env },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringMatching(/error/) });
  return stderr;
}

const hasParallel = /GNU parallel/.test(spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout ?? "");

describe("the README's examples for many machines", () => {
  const records = recordsOf(30);
  const whole = async (folder: string): Promise<string> => {
    await deckle(path.join(folder, "pages.ndjson"), "-o", path.join(folder, "whole.ndjson"), "--quiet");
    return readFileSync(path.join(folder, "whole.ndjson"), "utf8");
  };

  it("job array: tasks, one of them started again, and the merge", async () => {
    const folder = treeOf({ "pages.ndjson": records, "pages.ndjson.gz": gzipSync(records) });
    const task = blockWith("#SBATCH").replaceAll("64", "4");
    const merge = /`(deckle merge [^`]+)`, /.exec(readme.slice(readme.indexOf("#SBATCH")).replace("`.", "`, "))![1]!;
    for (const n of [1, 2, 3, 4, 2]) shell(task, folder, { SLURM_ARRAY_TASK_ID: String(n) });
    shell(merge, folder);
    expect(readFileSync(path.join(folder, "articles.ndjson"), "utf8")).toBe(await whole(folder));
  });

  it.skipIf(!hasParallel)("GNU parallel: a process for each archive, and for each piece of a file", async () => {
    const [archives, pieces] = blockWith("parallel deckle").trim().split("\n") as [string, string];
    const crawl = Object.fromEntries(["a", "b"].map((name) => [`crawl/${name}.warc.gz`, gzipSync(response(name))]));
    const folder = treeOf({ "pages.ndjson": records, ...crawl });
    shell(archives, folder);
    expect(filesIn(path.join(folder, "articles"))).toEqual(["a.warc.ndjson", "b.warc.ndjson"]);
    expect(readLines(path.join(folder, "articles/b.warc.ndjson"))).toMatchObject([{ metadata: { title: "b" } }]);
    shell(pieces.replace("50M", "10k"), folder);
    expect(readFileSync(path.join(folder, "articles.ndjson"), "utf8")).toBe(await whole(folder));
  });

  it("Spark: a process for each partition, started without a shell, with the records on its standard input", async () => {
    const command = /\.pipe\("([^"]+)"\)/.exec(blockWith(".pipe("))![1]!.split(" ").slice(1);
    const folder = treeOf({ "pages.ndjson": records });
    const lines = records.trimEnd().split("\n");
    const bin = path.join(root, "bin/deckle.js");
    const partitions = [lines.slice(0, 11), [], lines.slice(11)].map((part) => {
      const input = part.map((line) => `${line}\n`).join("");
      const { status, stdout } = spawnSync(process.execPath, [bin, ...command], { input, encoding: "utf8" });
      expect(status).toBe(0);
      return stdout;
    });
    expect(partitions.join("")).toBe(await whole(folder));
  });
});
