import { spawn } from "node:child_process";
import * as fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { defaultFields } from "../../src/corpus/job.js";
import { GrowingFile } from "../../src/corpus/output/files.js";
import { type Run, runCorpus } from "../../src/corpus/run.js";
import { filesIn, recordsOf, treeOf } from "../corpus/support.js";
import { deckle, deckleProcess } from "../support/command-line.js";

const bin = path.join(import.meta.dirname, "../../bin/deckle.js");
/** Kills of a run, at moments that differ from run to run: `DECKLE_KILLS=20` tries as many. */
const kills = Number(process.env["DECKLE_KILLS"] ?? 3);

function kill(args: readonly string[], milliseconds: number): Promise<unknown> {
  const child = spawn(process.execPath, [bin, ...args], { stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  return new Promise((resolve) =>
    child.on("exit", () => {
      clearTimeout(timer);
      resolve(undefined);
    }),
  );
}

describe("taking up a run", () => {
  const patience = 60_000 + kills * 10_000;
  it.each(["tree", "file"])(
    "gives what an undisturbed run gives, whenever it was killed: %s",
    { timeout: patience },
    async (kind) => {
      const lines = `${recordsOf(60)}{bad\n${recordsOf(60, "barn")}`;
      const folder = treeOf({ "in.ndjson": lines });
      const at = (name: string): string => path.join(folder, name);
      const output = (run: string): string[] => [
        "-o",
        at(kind === "tree" ? run : `${run}.ndjson`),
        "--errors",
        at(`${run}.errors`),
      ];
      const contents = (run: string): unknown =>
        kind === "tree"
          ? filesIn(at(run)).map((name) => [name, fs.readFileSync(path.join(at(run), name), "utf8")])
          : fs.readFileSync(at(`${run}.ndjson`), "utf8");
      await deckle(at("in.ndjson"), ...output("whole"));
      for (let n = 0; n < kills; n += 1) {
        const args = [at("in.ndjson"), ...output(`cut-${n}`), "--resume", at(`state-${n}`), "-j1"];
        const moment = 150 + ((n + Math.random()) * 1000) / kills;
        await kill(args, moment);
        expect(deckleProcess(args, "").code).toBe(1);
        expect(contents(`cut-${n}`), `killed after ${moment} ms`).toEqual(contents("whole"));
        expect(fs.readFileSync(at(`cut-${n}.errors`), "utf8")).toBe(fs.readFileSync(at("whole.errors"), "utf8"));
      }
    },
  );

  it("refuses other options, another input and a file that is no state", async () => {
    const folder = treeOf({ "in.ndjson": recordsOf(3), other: "{}\n" });
    const at = (name: string): string => path.join(folder, name);
    const args = [at("in.ndjson"), "-o", at("out.ndjson"), "--resume"];
    await deckle(...args, at("state"));
    expect((await deckle(...args, at("state"))).code).toBe(0);
    // As an interrupted run leaves it: no end, and the output under its temporary name.
    const state = fs.readFileSync(at("state"), "utf8").trim().split("\n");
    fs.writeFileSync(at("state"), `${state.slice(0, -1).join("\n")}\n`);
    fs.renameSync(at("out.ndjson"), at("out.ndjson.partial"));
    expect(await deckle(...args, at("state"), "--profile", "complete")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/other options or another configuration.*remove it to begin anew/),
    });
    fs.writeFileSync(at("old"), fs.readFileSync(at("state"), "utf8").replace(/"deckle":"[^"]+"/, '"deckle":"0.0.1"'));
    expect(await deckle(...args, at("old"))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/state of a run with deckle 0\.0\.1, and this is \d/),
    });
    fs.writeFileSync(at("in.ndjson"), recordsOf(3, "barn"));
    expect(await deckle(...args, at("state"))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/input is not what it was/),
    });
    expect(await deckle(...args, at("other"))).toMatchObject({ code: 2, err: expect.stringMatching(/no state/) });
  });

  it("cuts a torn end off when the disk is full", () => {
    const folder = treeOf({});
    const file = path.join(folder, "out");
    let room = 8;
    const writeSync = ((fd: number, bytes: Buffer, from: number, length: number, at: number) => {
      if (room === 0) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      const size = Math.min(room, length);
      room -= size;
      return fs.writeSync(fd, bytes, from, size, at);
    }) as typeof fs.writeSync;
    const growing = new GrowingFile(file, 0, { ...fs, writeSync });
    growing.add("five\n");
    growing.flush();
    growing.add("six\n");
    expect(() => growing.flush()).toThrow(/`.*out` cannot be written: the disk is full/);
    expect(fs.readFileSync(file, "utf8")).toBe("five\n");
  });
});

describe("a disk that fills", () => {
  it("ends the run with what was done, to be taken up when there is room", async () => {
    const folder = treeOf({ "in.ndjson": recordsOf(40) });
    const at = (name: string): string => path.join(folder, name);
    await deckle(at("in.ndjson"), "-o", at("whole.ndjson"));
    const output = at("out.ndjson");
    const run = (room: number): Run => {
      const writeSync = ((fd: number, bytes: Buffer, from: number, length: number, place: number) => {
        if (place + length > room) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
        return fs.writeSync(fd, bytes, from, length, place);
      }) as typeof fs.writeSync;
      return {
        inputs: { paths: [at("in.ndjson")], options: {} },
        job: {
          options: {},
          config: undefined,
          fields: defaultFields,
          form: "ndjson",
          ledger: false,
          dedupe: undefined,
        },
        target: { kind: "file", path: output, onExists: "overwrite" },
        header: { deckle: "1", options: "", inputs: [], output, form: "ndjson" },
        pool: { jobs: 1 },
        state: { file: at("state"), resume: true },
        fileSystem: { ...fs, writeSync },
      };
    };
    // The buffer of the output is written late: the state file is the first that meets the end of the disk.
    for (const room of [300, 2000]) {
      await expect(runCorpus(run(room))).rejects.toThrow(/cannot be written: the disk is full/);
      expect(fs.existsSync(output)).toBe(false);
    }
    await runCorpus(run(Infinity));
    expect(fs.readFileSync(output, "utf8")).toBe(fs.readFileSync(at("whole.ndjson"), "utf8"));
  });
});
