import type { Cleaned } from "../task.js";

/** What to do where the place of a result is taken. */
export type OnExists = "skip" | "overwrite" | "error";

/** Where the results go. */
export interface Output {
  /** Bytes of all results so far, for the journal; 0 where nothing is kept. */
  readonly offset: number;
  /**
   * Takes a result. The `commit` that it gives makes the result visible, and is called once the journal has it.
   *
   * @param redo whether an interrupted run may have written it: then its place may be taken
   * @throws {WriteError} where nothing more can be written, other errors where only this result cannot
   */
  write(document: Cleaned, redo: boolean): Promise<Placed | "skipped" | undefined> | undefined;
  /** Whether enough waits to be written. */
  readonly full: boolean;
  /** Writes what waits, synchronously. */
  flush(): void;
  /** Ends the run well; `dropped` are the duplicates, by position. */
  finish(dropped: readonly Dropped[]): Promise<void>;
}

/** A result that has its place and is not visible yet. */
export interface Placed {
  /** Its path below the output folder, where that is not the one that its id says. */
  place?: string | undefined;
  commit: () => void;
}

/** A result that is to be taken out again. */
export interface Dropped {
  id: string;
  place?: string | undefined;
  /** Its bytes in the file. */
  start: number;
  end: number;
}
