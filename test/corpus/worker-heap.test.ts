import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { prepareHeaps } from "../../src/corpus/worker-heap.js";

describe("prepareHeaps", () => {
  it("bounds the heap of a worker where a bound is asked for", () => {
    expect(prepareHeaps(64)).toEqual({ maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 24 });
    expect(prepareHeaps(Infinity)).toEqual({ maxYoungGenerationSizeMb: 24 });
  });

  it("lets workers clear the young generation themselves", async () => {
    const resourceLimits = prepareHeaps(64);
    const made = `
      const { getHeapSpaceStatistics } = require("node:v8");
      const used = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space").space_used_size;
      for (let kept = [], n = 0; n < 5_000; n += 1) kept = [n, kept.slice(0, 5)];
      const before = used();
      gc({ type: "minor" });
      require("node:worker_threads").parentPort.postMessage(used() < before);`;
    const worker = new Worker(made, { eval: true, resourceLimits });
    expect(await once(worker, "message")).toEqual([true]);
  });
});
