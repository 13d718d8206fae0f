import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/main.js";

/** What a run of the command line gave. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line within this process. */
export async function deckle(...args: string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** Runs the built command as a process of its own, for what needs one: standard input, pipes, signals. */
export function deckleProcess(args: readonly string[], input: string | Uint8Array, cwd?: string): Ran {
  const bin = path.join(import.meta.dirname, "../../bin/deckle.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { input, cwd, encoding: "utf8" });
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** Makes a folder with these files for one test, removed after it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "deckle-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}
