import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** Milliseconds of a whole process: the median and the fastest of `rounds`, commands in turns. */
export function measureColdStart(page: string, rounds: number): { name: string; median: number; fastest: number }[] {
  const folder = mkdtempSync(path.join(tmpdir(), "deckle-bench-"));
  const file = path.join(folder, "page.html");
  writeFileSync(file, page);
  const commands: Record<string, string[]> = {
    "node -e 0": ["-e", "0"],
    "deckle page.html": [path.join(root, "bin/deckle.js"), file],
    "deckle --version": [path.join(root, "bin/deckle.js"), "--version"],
  };
  const times = Object.keys(commands).map((name) => ({ name, all: [] as number[] }));
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const { name, all } of times) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, commands[name]!, { encoding: "utf8", cwd: folder });
      if (status !== 0) throw new Error(`\`${name}\` failed: ${stderr}; run \`npm run build\` first`);
      if (round >= 2) all.push(performance.now() - start);
    }
  }
  rmSync(folder, { recursive: true });
  return times.map(({ name, all }) => {
    const sorted = all.toSorted((a, b) => a - b);
    return { name, median: sorted[sorted.length >> 1]!, fastest: sorted[0]! };
  });
}
