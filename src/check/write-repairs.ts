import { pathOf, type SourceItem } from "../corpus/task.js";
import { LineRewriter } from "./line-rewriter.js";
import type { Repairs } from "./session.js";

/** What {@link writeRepairs} needs of the command line. */
export interface RepairTargets {
  /** Writes a file whole or not at all. */
  write: (file: string | Buffer, content: Uint8Array) => void;
  /** Takes the document from standard input. */
  print: (text: string) => void;
  refuse: Repairs["refuse"];
}

/** Repairs that are written: files as wholes, records when the next file begins or all is done. */
export interface WrittenRepairs extends Repairs {
  /** Ends well: the last file of records gets its name. */
  finish(): void;
  /** Ends after an error: a file of records that is not whole stays as it was. */
  abandon(): void;
}

/** Writes repaired documents where they came from. */
export function writeRepairs({ write, print, refuse }: RepairTargets): WrittenRepairs {
  let records: { file: string; rewriter: LineRewriter } | undefined;
  const finish = (): void => {
    records?.rewriter.finish();
    records = undefined;
  };
  const rewriterOf = (path: string | Uint8Array): LineRewriter => {
    const file = Buffer.from(path).toString("latin1");
    if (records?.file !== file) {
      finish();
      records = { file, rewriter: new LineRewriter(typeof path === "string" ? path : Buffer.from(path)) };
    }
    return records.rewriter;
  };
  return {
    refuse,
    finish,
    take(item: SourceItem, _name, { after, bytes }) {
      if (item.kind === "file") write(pathOf(item), bytes);
      else if (item.kind === "line") rewriterOf(item.place!.file).replace(item.place!.number, item.bytes, bytes);
      else print(after);
    },
    abandon() {
      records?.rewriter.abandon();
      records = undefined;
    },
  };
}
