import { readFileSync } from "node:fs";

/** What one contestant took. */
export interface Time {
  name: string;
  /** Milliseconds of processor time for all pages, in the fastest pass. */
  milliseconds: number;
  /** The same of the thread that runs it, without compiler and garbage collector; on Linux only. */
  mainThread: number | undefined;
  /** Pages on which it threw. */
  failures: number;
}

const warmUps = 2;

/**
 * Times functions over the same inputs, in turns: pass by pass, and within a pass one after the other, so that what else
 * the machine does falls on all of them. Two passes to warm up are not counted.
 */
export async function race<Input>(
  contestants: Readonly<Record<string, (input: Input) => unknown>>,
  inputs: readonly Input[],
  passes: number,
): Promise<Time[]> {
  const times = Object.entries(contestants).map(([name, run]) => ({
    name,
    run,
    milliseconds: Number.POSITIVE_INFINITY,
    mainThread: undefined as number | undefined,
    failures: 0,
  }));
  for (let pass = 0; pass < passes + warmUps; pass += 1) {
    for (const time of times) {
      let failures = 0;
      const thread = mainThreadTime();
      const start = processorTime();
      for (const input of inputs) {
        try {
          // Most are synchronous: to wait for those would be timed, too.
          const result = time.run(input);
          if (result instanceof Promise) await result;
        } catch {
          failures += 1;
        }
      }
      const milliseconds = processorTime() - start;
      if (pass >= warmUps) {
        time.milliseconds = Math.min(time.milliseconds, milliseconds);
        const took = thread === undefined ? undefined : mainThreadTime()! - thread;
        if (took !== undefined) time.mainThread = Math.min(time.mainThread ?? took, took);
      }
      time.failures = failures;
    }
  }
  return times.map(({ name, milliseconds, mainThread, failures }) => ({ name, milliseconds, mainThread, failures }));
}

/** Milliseconds that the process had of the processors: what others take of the machine is not counted. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds that the main thread had of the processors: the kernel tells those of a process's first thread under its own id. */
function mainThreadTime(): number | undefined {
  try {
    return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch {
    return undefined;
  }
}
