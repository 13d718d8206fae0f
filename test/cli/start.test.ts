import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { deckleProcess, folderOf } from "../support/command-line.js";

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

  it("imports the user's configuration in JavaScript, with and without compiled code", () => {
    const file = path.join(
      folderOf({ "own.config.mjs": 'export default { profile: "precise" };\n' }),
      "own.config.mjs",
    );
    const { out } = deckleProcess(["--config", file, "--print-config"], "");
    expect(JSON.parse(out)).toMatchObject({ options: { profile: "precise" } });
    const plain = `require("./dist/bin/cli.cjs").run(["--config", ${JSON.stringify(file)}, "--print-config"], { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) })`;
    expect(JSON.parse(node(plain).out)).toMatchObject({ options: { profile: "precise" } });
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

  it("loads nothing of Node.js that cleaning a document does without", () => {
    const page = path.join(root, "fixtures/night-ferry-page/input.html");
    const code = `process.argv = [process.execPath, "deckle", ${JSON.stringify(page)}];
      const before = new Set(process.moduleLoadList);
      require("./bin/load.js").load().main().then(() => {
        const loaded = process.moduleLoadList.filter((name) => !before.has(name)).map((name) => name.split(" ").at(-1));
        console.error(loaded.filter((name) => /^(?:crypto|net|tty|child_process|worker_threads|fs\\/promises|perf_hooks)$/.test(name)).join());
      });`;
    const { out, err } = node(code);
    expect(err).toBe("\n");
    expect(out).toContain("\n## ");
  });

  it("writes all of a long document into a pipe whose reader is slow", () => {
    const code = `const { writeFileSync } = require("node:fs");
      const file = require("node:path").join(require("node:os").tmpdir(), \`deckle-start-\${process.pid}.txt\`);
      writeFileSync(file, "A line about the harbour and its boats, once more.\\n\\n".repeat(8_000));
      const { spawn } = require("node:child_process");
      const child = spawn(process.execPath, ["bin/deckle.js", file]);
      let length = 0;
      setTimeout(() => child.stdout.on("data", (data) => (length += data.length)), 300);
      child.on("close", (status) => { require("node:fs").rmSync(file); console.log(status, length); });`;
    expect(node(code)).toEqual({ out: `0 ${52 * 8_000 - 1}\n`, err: "" });
  });
});
