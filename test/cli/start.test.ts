import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");

/** Runs code in a process of its own, as compiled code only fits the flags of the process that made it. */
function node(code: string): { out: string; err: string } {
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", code], { cwd: root, encoding: "utf8", env: {} });
  return { out: stdout, err: stderr };
}

const shows = `({ run }) => run(["--version"], { out: (text) => process.stdout.write(text), err: () => {} })`;

describe("the start of the command line", () => {
  it("takes the compiled code that the build left", () => {
    const code = `const { cacheFile, compile } = require("./bin/load.js");
      console.log(compile(fs.readFileSync(cacheFile)).cachedDataRejected);`;
    expect(node(code)).toEqual({ out: "false\n", err: "" });
  });

  it("compiles the source where the compiled code is of another Node.js", () => {
    const code = `const { compile, runScript } = require("./bin/load.js");
      const script = compile(Buffer.from("made by another one"));
      console.log(script.cachedDataRejected);
      void (${shows})(runScript(script));`;
    expect(node(code)).toEqual({ out: expect.stringMatching(/^true\n\d+\.\d+\.\d+\n$/) as string, err: "" });
  });

  it("does without compiled code", () => {
    const code = `Object.defineProperty(process.versions, "v8", { value: "0.0" });
      void (${shows})(require("./bin/load.js").load());`;
    expect(node(code)).toEqual({ out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string, err: "" });
  });
});
