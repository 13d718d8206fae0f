import { failed, type Summary } from "../corpus/summary.js";

/** Milliseconds between two drawings. */
const interval = 200;

/** A line on standard error that shows how far a run is; for a terminal only. */
export function progressLine(): { show: (summary: Summary) => void; clear: () => void } {
  let last = 0;
  const clear = (): void => {
    if (last > 0) process.stderr.write("\r\u001B[2K");
  };
  return {
    clear,
    show(summary) {
      const now = performance.now();
      if (now - last < interval) return;
      last = now;
      const { documents, resumed, seconds } = summary;
      const failures = failed(summary);
      const rate = (documents - resumed) / Math.max(seconds, 0.001);
      const parts = [`${documents.toLocaleString("en")} documents`, `${rate.toFixed(1)} a second`];
      if (failures > 0) parts.push(`${failures} failed`);
      process.stderr.write(`\r\u001B[2K${parts.join(" · ")}`);
    },
  };
}
