import { clean } from "../../src/clean.js";
import { DeckleError } from "../../src/errors.js";
import type { Format } from "../../src/settings.js";
import { processorTime } from "./race.js";

/** How the time grows with the size in one family of input. */
export interface Growth {
  family: string;
  /** Milliseconds of processor time for the largest size. */
  milliseconds: number;
  /** Characters of the largest size. */
  size: number;
  /** Of the power by which time grows; 1 is linear. */
  exponent: number;
  /** `ok`, or what it was refused or failed with. */
  outcome: string;
}

/** Cleans inputs of one family at rising sizes, up to `largest` characters. */
export function measureGrowth(family: string, make: (size: number) => string, from: Format, largest: number): Growth {
  const sizes = [largest / 8, largest / 4, largest / 2, largest];
  const points: { size: number; milliseconds: number }[] = [];
  let outcome = "ok";
  run(make(sizes[0]! / 4), from);
  for (const size of sizes) {
    const input = make(size);
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < (size < largest ? 3 : 2); round += 1) {
      const start = processorTime();
      outcome = run(input, from);
      best = Math.min(best, processorTime() - start);
      // A long run needs no second: what else the machine does is a small part of it.
      if (best > 500) break;
    }
    points.push({ size: input.length, milliseconds: best });
    if (best > 15_000) break;
  }
  const last = points.at(-1)!;
  return { family, milliseconds: last.milliseconds, size: last.size, exponent: slope(points), outcome };
}

function run(input: string, from: Format): string {
  try {
    clean(input, { from, limits: { time: Number.POSITIVE_INFINITY } });
    return "ok";
  } catch (error) {
    if (error instanceof DeckleError) return error.limit === undefined ? error.kind : `limit ${error.limit}`;
    return `FAILED ${String(error).slice(0, 60)}`;
  }
}

/** The slope of the straight line through the points, both axes logarithmic. */
function slope(points: readonly { size: number; milliseconds: number }[]): number {
  const logs = points.map(({ size, milliseconds }) => [Math.log(size), Math.log(milliseconds)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, pair) => sum + pair[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0);
  return over / logs.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0);
}
