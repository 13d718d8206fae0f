import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { DeckleError } from "../errors.js";

const chunkSize = 262_144;

/**
 * Writes a file anew with some lines replaced, in flat memory: to a temporary name, then renamed. All other bytes stay as
 * they are, line ends too.
 */
export class LineRewriter {
  // In bytes: not all names are UTF-8.
  readonly #path: Buffer;
  readonly #temporary: Buffer;
  readonly #from: number;
  readonly #to: number;
  readonly #clear = (): void => rmSync(this.#temporary, { force: true });
  #held: Buffer = Buffer.alloc(0);
  /** Number of the line that comes next, from 1. */
  #line = 1;

  constructor(path: string | Buffer) {
    // A link is followed.
    this.#path = realpathSync.native(path, "buffer");
    this.#temporary = Buffer.concat([this.#path, Buffer.from(`.${randomBytes(4).toString("hex")}.tmp`)]);
    this.#from = openSync(path, "r");
    this.#to = openSync(this.#temporary, "wx");
    fchmodSync(this.#to, fstatSync(this.#from).mode);
    process.once("exit", this.#clear);
  }

  /**
   * Replaces a line; lines are replaced in their order.
   *
   * @param before the line as it was read, without its end
   * @throws {DeckleError} of kind `input` where another line stands there now
   */
  replace(number: number, before: Uint8Array, after: Uint8Array): void {
    for (; this.#line < number; this.#line += 1) this.#write(this.#next());
    const line = this.#next();
    this.#line += 1;
    const end = /\r?\n?$/.exec(line.toString("latin1", Math.max(0, line.length - 2)))![0].length;
    if (!line.subarray(0, line.length - end).equals(before)) {
      throw new DeckleError(
        "input",
        `\`${this.#path.toString()}\` changed while it was checked; nothing of it was repaired`,
      );
    }
    this.#write(after);
    this.#write(line.subarray(line.length - end));
  }

  /** Gives the file its name. */
  finish(): void {
    for (let line = this.#next(); line.length > 0; line = this.#next()) this.#write(line);
    this.#close();
    renameSync(this.#temporary, this.#path);
  }

  /** Leaves the file as it was. */
  abandon(): void {
    this.#close();
    this.#clear();
  }

  #close(): void {
    process.off("exit", this.#clear);
    closeSync(this.#from);
    closeSync(this.#to);
  }

  /** The next line with its end; empty at the end of the file. */
  #next(): Buffer {
    const parts: Buffer[] = [];
    for (;;) {
      const end = this.#held.indexOf(0x0a);
      if (end >= 0) {
        parts.push(this.#held.subarray(0, end + 1));
        this.#held = this.#held.subarray(end + 1);
        break;
      }
      if (this.#held.length > 0) parts.push(this.#held);
      const chunk = Buffer.alloc(chunkSize);
      this.#held = chunk.subarray(0, readSync(this.#from, chunk));
      if (this.#held.length === 0) break;
    }
    return Buffer.concat(parts);
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.#to, bytes, at);
  }
}
