import { failed, secondsLeft, type Summary } from "../corpus/summary.js";

/** Milliseconds between two drawings. */
const interval = 200;

/** A line on standard error that shows how far a run is; for a terminal only. */
export interface ProgressLine {
  show: (summary: Summary) => void;
  clear: () => void;
  onRead: (bytes: number) => void;
}

/** @param total bytes of the whole input; undefined where that is not known */
export function progressLine(total: number | undefined): ProgressLine {
  let last = 0;
  let read = 0;
  const clear = (): void => {
    if (last > 0) process.stderr.write("\r\u001B[2K");
  };
  return {
    clear,
    onRead(bytes) {
      read += bytes;
    },
    show(summary) {
      const now = performance.now();
      if (now - last < interval) return;
      last = now;
      process.stderr.write(`\r\u001B[2K${formatProgress(summary, secondsLeft(summary, read, total))}`);
    },
  };
}

/** How far a run is, in a line. */
export function formatProgress(summary: Summary, left: number | undefined): string {
  const { documents, resumed, seconds } = summary;
  const failures = failed(summary);
  const rate = (documents - resumed) / Math.max(seconds, 0.001);
  const parts = [
    `${documents.toLocaleString("en")} ${documents === 1 ? "document" : "documents"}`,
    `${rate.toFixed(1)} a second`,
  ];
  if (left !== undefined) parts.push(`${formatTime(left)} left`);
  if (failures > 0) parts.push(`${failures} failed`);
  return parts.join(" · ");
}

function formatTime(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
