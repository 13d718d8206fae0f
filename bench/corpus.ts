/**
 * Many documents: `npm run bench:corpus -- [--size 100MB] [--jobs 2]`. Makes its own pages; needs a built command.
 *
 * Prints the throughput of k workers beside that of k independent processes, the peak of memory over the run (from the
 * process's own account, sampled in /proc where there is one), the time of a WARC file beside that of the same pages as
 * NDJSON, and what the pool costs a single small file.
 */
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { size: { type: "string", default: "20MB" }, jobs: { type: "string", default: "2" } },
});
const units: Readonly<Record<string, number>> = { MB: 1e6, GB: 1e9 };
const [, amount = "20", unit = "MB"] = /^(\d+)(MB|GB)$/.exec(values.size) ?? [];
const size = Number(amount) * (units[unit] ?? 1e6);
const jobs = Number(values.jobs);
const bin = path.join(import.meta.dirname, "../bin/deckle.js");
const folder = mkdtempSync(path.join(tmpdir(), "deckle-bench-"));
const at = (name: string): string => path.join(folder, name);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** A page of about 30 KB, most of it not the article, as pages are. */
function page(number: number): string {
  const links = Array.from(
    { length: 150 },
    (_, n) => `<li class="menu-item"><a href="/section/${n}">Section ${n} of the paper</a></li>`,
  );
  const text = Array.from(
    { length: 30 },
    (_, n) =>
      `<p>In the year ${1900 + ((number * 7 + n) % 100)} the keeper of lock ${number}, a quiet man, wrote down that the water stood ${n} inches <em>above</em> the mark, and that <a href="/b/${n}">the barges</a> of the day had to wait until the evening before they went on.</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>Lock ${number}</title></head><body><header><ul>${links.join("")}</ul></header><main><article><h1>Lock ${number}</h1>${text.join("")}</article></main><footer><ul>${links.join("")}</ul></footer></body></html>`;
}

function make(): number {
  const ndjson = openSync(at("in.ndjson"), "w");
  const warc = openSync(at("in.warc"), "w");
  const parts = Array.from({ length: jobs }, (_, n) => openSync(at(`part-${n}.ndjson`), "w"));
  let written = 0;
  let number = 0;
  for (; written < size; number += 1) {
    const html = page(number);
    const line = `${JSON.stringify({ id: `lock-${number}`, html })}\n`;
    written += writeSync(ndjson, line);
    writeSync(parts[number % jobs]!, line);
    const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
    writeSync(
      warc,
      `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${number}\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`,
    );
  }
  for (const fd of [ndjson, warc, ...parts]) closeSync(fd);
  return number;
}

interface Measured {
  seconds: number;
  /** Megabytes resident at the peak, and the medians of the second and the last quarter of the run. */
  peak: number;
  early: number;
  late: number;
}

function run(...args: string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, [bin, ...args, "--quiet"], { stdio: ["ignore", "ignore", "inherit"] });
  const samples: number[] = [];
  const timer = setInterval(() => {
    try {
      samples.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
    } catch {
      // Not on this system, or just ended.
    }
  }, 50);
  return new Promise((resolve) =>
    child.on("close", () => {
      clearInterval(timer);
      const median = (from: number, to: number): number =>
        samples.slice(samples.length * from, samples.length * to).toSorted((a, b) => a - b)[
          Math.floor((samples.length * (to - from)) / 2)
        ] ?? 0;
      resolve({
        seconds: (performance.now() - start) / 1000,
        peak: Math.max(0, ...samples),
        early: median(0.25, 0.5),
        late: median(0.75, 1),
      });
    }),
  );
}

const describe = ({ seconds, peak, early, late }: Measured): string =>
  `${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB, second quarter ${early.toFixed(0)} MB, last quarter ${late.toFixed(0)} MB`;

try {
  const count = make();
  print(`${count} pages, ${(size / 1e6).toFixed(0)} MB of NDJSON`);
  const one = await run(at("in.ndjson"), "-j1", "-o", at("one.ndjson"));
  print(`1 worker: ${describe(one)}`);
  const workers = await run(at("in.ndjson"), `-j${jobs}`, "-o", at("workers.ndjson"));
  print(`${jobs} workers: ${describe(workers)}`);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: jobs }, (_, n) => run(at(`part-${n}.ndjson`), "-j1", "-o", at(`out-${n}.ndjson`))),
  );
  const processes = (performance.now() - start) / 1000;
  print(
    `${jobs} processes: ${processes.toFixed(1)} s; workers have ${((100 * processes) / workers.seconds).toFixed(0)} % of their throughput`,
  );
  const warc = await run(at("in.warc"), `-j${jobs}`, "-o", at("warc.ndjson"));
  print(`WARC, ${jobs} workers: ${describe(warc)}; ${(warc.seconds / workers.seconds).toFixed(2)} times NDJSON`);

  writeFileSync(at("page.html"), page(0));
  const median = async (...args: string[]): Promise<number> => {
    const times: number[] = [];
    for (let n = 0; n < 7; n += 1) times.push((await run(...args)).seconds);
    return times.toSorted((a, b) => a - b)[3]!;
  };
  const single = await median(at("page.html"));
  const batch = await median(at("page.html"), "--to", "ndjson");
  print(
    `one small file: ${(1000 * single).toFixed(0)} ms alone, ${(1000 * batch).toFixed(0)} ms as a run over many documents`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
