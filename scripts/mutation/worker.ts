/** Runs the tests of the engine with one fault after the other, and tells what became of each. */
import { parentPort, workerData } from "node:worker_threads";
import type { Test } from "./tests.js";

/** What the instrumented code looks at: the fault that is switched on, and how often it may be met. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** What a worker is given. */
export interface Order {
  /** The bundle of tests and instrumented sources. */
  bundle: string;
  /** A fault that is there from the beginning, or those to try one after the other; neither: only the coverage is taken. */
  fixed?: string;
  faults?: readonly { id: string; tests: readonly number[]; hits: number }[];
}

/** What a worker tells. */
export type Report =
  | { kind: "coverage"; coverage: NonNullable<Switch["mutantCoverage"]>; failed: readonly string[] }
  | { kind: "start"; id: string }
  | { kind: "end"; id: string; killedBy: string | undefined };

/** More than so many times the hits of an ordinary run are a loop without end. */
const mostHits = 100;

const { bundle, fixed, faults } = workerData as Order;
const tell = (report: Report): void => parentPort!.postMessage(report);
const state: Switch = {};
Object.assign(globalThis, { __stryker__: state });
if (fixed !== undefined) {
  tell({ kind: "start", id: fixed });
  state.activeMutant = fixed;
}

/** The first test that fails, or why they cannot even be collected. */
async function firstFailure(tests: readonly Test[]): Promise<string | undefined> {
  for (const { name, run } of tests) {
    try {
      await run();
    } catch {
      return name;
    }
  }
  return undefined;
}

async function load(): Promise<readonly Test[] | undefined> {
  try {
    return ((await import(bundle)) as { collected: Test[] }).collected;
  } catch (error) {
    if (fixed === undefined) throw error;
    return undefined;
  }
}

const tests = await load();
if (fixed !== undefined) {
  tell({ kind: "end", id: fixed, killedBy: tests ? await firstFailure(tests) : "(loading)" });
} else if (faults) {
  for (const { id, tests: covering, hits } of faults) {
    tell({ kind: "start", id });
    Object.assign(state, { activeMutant: id, hitCount: 0, hitLimit: hits * mostHits });
    const killedBy = await firstFailure(covering.map((index) => tests![index]!));
    state.activeMutant = undefined;
    tell({ kind: "end", id, killedBy });
  }
} else {
  const failed: string[] = [];
  for (const [index, { name, run }] of tests!.entries()) {
    state.currentTestId = String(index);
    try {
      await run();
    } catch (error) {
      failed.push(`${name}: ${(error as Error).message}`);
    }
  }
  tell({ kind: "coverage", coverage: state.mutantCoverage ?? { static: {}, perTest: {} }, failed });
}
