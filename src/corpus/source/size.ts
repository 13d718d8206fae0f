import { statSync } from "node:fs";
import { walk } from "./walk.js";

/** Bytes of all files that the paths name; undefined where that is not known before they are read. */
export function sizeOf(paths: readonly string[]): number | undefined {
  let size = 0;
  for (const one of paths) {
    const stats = one === "-" ? undefined : statSync(one, { throwIfNoEntry: false });
    if (!stats) return undefined;
    if (!stats.isDirectory()) size += stats.size;
    else
      for (const found of walk(one)) {
        if (found.kind === "found") size += statSync(found.path, { throwIfNoEntry: false })?.size ?? 0;
      }
  }
  return size;
}
