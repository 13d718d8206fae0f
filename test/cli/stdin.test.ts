import { execFileSync, spawn } from "node:child_process";
import { closeSync, constants, openSync, writeSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { folderOf } from "../support/command-line.js";

const bin = path.join(import.meta.dirname, "../../bin/deckle.js");

describe.skipIf(process.platform === "win32")("standard input", () => {
  it("is waited for, also where the pipe does not block and its writer is slow", async () => {
    const pipe = path.join(folderOf({}), "pipe");
    execFileSync("mkfifo", [pipe]);
    const from = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const to = openSync(pipe, constants.O_WRONLY);
    const child = spawn(process.execPath, [bin, "--from", "text"], { stdio: [from, "pipe", "pipe"] });
    const written = Promise.all([text(child.stderr!), text(child.stdout!)]);
    closeSync(from);
    for (const part of [
      "The night boat\n\nIt left the harbour in the evening,",
      " with nine people and a crate of hens.\n",
    ]) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      writeSync(to, part);
    }
    closeSync(to);
    expect(await written).toEqual([
      "",
      "# The night boat\n\nIt left the harbour in the evening, with nine people and a crate of hens.\n",
    ]);
  });
});
