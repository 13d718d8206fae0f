import type { VFile } from "vfile";
import type { DeckleData } from "./data.js";

/** Adds to what the plugins before have left. */
export function record(file: VFile, data: DeckleData): void {
  const before = file.data.deckle ?? {};
  file.data.deckle = { ...before, ...data, removals: [...(before.removals ?? []), ...(data.removals ?? [])] };
}
