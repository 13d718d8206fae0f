/**
 * Puts faults into the rule engine and looks whether its tests find them: `npm run mutate [-- file…]`. With `--list`,
 * prints the faults that none found.
 *
 * The faults are Stryker's. All of them are compiled into one bundle with the tests and switched on one at a time, so that
 * a fault costs the tests that reach it instead of a start of the test runner. What is read once, as a module is loaded,
 * has a thread of its own for each fault.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { build } from "esbuild";
import type { Order, Report } from "./mutation/worker.js";

/** The rule engine: all that decides what goes, without the rules and the words. */
const engine = "below carry-out engine guard reading runs select settle shape signs source".split(" ");
const tests = "test/residue/engine";
const reports = "reports";
/** Share of the faults that must be found, in percent. */
const goal = 85;
/** Milliseconds after which the tests of one fault are taken to hang. */
const patience = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean", default: false } },
});
const files = positionals.length > 0 ? positionals : engine.map((name) => `src/residue/${name}.ts`);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

type Status = "killed" | "timeout" | "survived" | "not reached";
interface Fault {
  id: string;
  file: string;
  line: number;
  kind: string;
  was: string;
  becomes: string;
  isStatic: boolean;
  status: Status;
  killedBy?: string | undefined;
}

const started = performance.now();
const { bundle, faults } = await prepare();
const { coverage, failed } = await takeCoverage();
if (failed.length > 0) {
  print(`the tests fail without a fault:\n${failed.join("\n")}`);
  process.exit(1);
}
const reaching = new Map<string, { tests: number[]; hits: number }>();
for (const [test, hits] of Object.entries(coverage.perTest)) {
  for (const [id, count] of Object.entries(hits)) {
    const known = reaching.get(id) ?? { tests: [], hits: 0 };
    known.tests.push(Number(test));
    known.hits = Math.max(known.hits, count);
    reaching.set(id, known);
  }
}
const byId = new Map(faults.map((fault) => [fault.id, fault]));
for (const fault of faults) fault.isStatic = coverage.static[fault.id] !== undefined;
await runReached();
for (const fault of faults) if (fault.isStatic) await runOrder({ bundle, fixed: fault.id }, fault);
const score = summarize();
process.exitCode = score >= goal ? 0 : 1;

/** Compiles the instrumented sources and the tests into one file. */
async function prepare(): Promise<{ bundle: string; faults: Fault[] }> {
  const quiet = (): void => {};
  const logger = { isDebugEnabled: () => false, isTraceEnabled: () => false, debug: quiet, info: quiet, warn: quiet };
  const sources = files.map((name) => ({
    name: path.resolve(name),
    mutate: true,
    content: readFileSync(name, "utf8"),
  }));
  const instrumenter = new Instrumenter(logger as unknown as ConstructorParameters<typeof Instrumenter>[0]);
  const instrumented = await instrumenter.instrument(sources, { plugins: null, excludedMutations: [], ignorers: [] });
  const contents = new Map(instrumented.files.map(({ name, content }) => [name, content]));
  const entry = readdirSync(tests)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `import ${JSON.stringify(`./${tests}/${name}`)};`)
    .join("\n");
  mkdirSync(path.join(reports, "mutation"), { recursive: true });
  const outfile = path.resolve(reports, "mutation", "bundle.js");
  await build({
    stdin: { contents: `${entry}\nexport { collected } from "./scripts/mutation/tests.js";`, resolveDir: "." },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    // Tests are imported for what they do; the package says that its modules do nothing by themselves.
    ignoreAnnotations: true,
    logLevel: "error",
    plugins: [
      {
        name: "faults",
        setup(plugin) {
          plugin.onResolve({ filter: /^vitest$/ }, () => ({ path: path.resolve("scripts/mutation/tests.ts") }));
          plugin.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
            const content = contents.get(file);
            return content === undefined ? undefined : { contents: content, loader: "ts" };
          });
        },
      },
    ],
  });
  const found = instrumented.mutants.map(({ id, fileName, location, mutatorName, replacement }): Fault => {
    const lines = readFileSync(fileName, "utf8")
      .split("\n")
      .slice(location.start.line, location.end.line + 1);
    const last = lines.length - 1;
    lines[last] = lines[last]!.slice(0, location.end.column);
    lines[0] = lines[0]!.slice(location.start.column);
    return {
      id,
      file: path.relative(".", fileName),
      line: location.start.line + 1,
      kind: mutatorName,
      was: lines.join(" ").replace(/\s+/g, " "),
      becomes: replacement.replace(/\s+/g, " "),
      isStatic: false,
      status: "not reached",
    };
  });
  return { bundle: pathToFileURL(outfile).href, faults: found };
}

function startWorker(order: Order): Worker {
  const source = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(new URL("mutation/worker.ts", import.meta.url).href)}); });`;
  return new Worker(source, { eval: true, workerData: order });
}

function takeCoverage(): Promise<Extract<Report, { kind: "coverage" }>> {
  return new Promise((resolve, reject) => {
    const worker = startWorker({ bundle });
    worker.on("message", (report: Report) => {
      if (report.kind === "coverage") resolve(report);
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("the tests ended without a report")));
  });
}

/** Tries all faults that are reached while tests run; after one that hangs or ends the thread, a new one takes the rest. */
async function runReached(): Promise<void> {
  let open = faults.flatMap(({ id, isStatic }) => {
    const reached = reaching.get(id);
    return reached && !isStatic ? [{ id, ...reached }] : [];
  });
  while (open.length > 0) {
    await runOrder({ bundle, faults: open });
    open = open.filter(({ id }) => byId.get(id)!.status === "not reached");
  }
}

function runOrder(order: Order, only?: Fault): Promise<void> {
  return new Promise((resolve) => {
    const worker = startWorker(order);
    let current: Fault | undefined = only;
    let timer: NodeJS.Timeout | undefined;
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void worker.terminate(), patience);
    };
    watch();
    worker.on("message", (report: Report) => {
      watch();
      if (report.kind === "start") current = byId.get(report.id);
      if (report.kind !== "end") return;
      const fault = byId.get(report.id)!;
      fault.status = report.killedBy === undefined ? "survived" : "killed";
      fault.killedBy = report.killedBy;
      current = undefined;
    });
    worker.on("error", () => {});
    worker.on("exit", () => {
      clearTimeout(timer);
      if (current) current.status = "timeout";
      resolve();
    });
  });
}

/** Prints the share of the faults that were found, by file, and gives that of all. */
function summarize(): number {
  print(`${"".padEnd(24)}faults  found  hang  survive  not reached  score`);
  const row = (name: string, some: readonly Fault[]): number => {
    const count = (status: Status): number => some.filter((fault) => fault.status === status).length;
    const [killed, timeout, survived, unreached] = [
      count("killed"),
      count("timeout"),
      count("survived"),
      count("not reached"),
    ];
    const share = some.length === 0 ? 100 : (100 * (killed + timeout)) / some.length;
    print(
      `${name.padEnd(24)}${String(some.length).padStart(6)}${String(killed).padStart(7)}${String(timeout).padStart(6)}` +
        `${String(survived).padStart(9)}${String(unreached).padStart(13)}${share.toFixed(1).padStart(7)}`,
    );
    return share;
  };
  for (const file of files)
    row(
      path.basename(file),
      faults.filter((fault) => fault.file === path.relative(".", file)),
    );
  const total = row("all", faults);
  if (values.list) {
    for (const { file, line, kind, was, becomes, status } of faults) {
      if (status !== "survived" && status !== "not reached") continue;
      print(`${file}:${line}  ${status}  ${kind}: ${was.slice(0, 110)}  →  ${becomes.slice(0, 110)}`);
    }
  }
  if (existsSync(reports)) writeFileSync(path.join(reports, "mutation.json"), JSON.stringify(faults, null, 1));
  print(`${((performance.now() - started) / 1000).toFixed(0)} s`);
  return total;
}
