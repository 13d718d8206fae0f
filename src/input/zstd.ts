/**
 * zstd data of one or several frames (RFC 8878), with what fzstd leaves out: the checksum of each frame's content. Node's
 * own zstd, where there is one, gives the first frame only.
 */
import { Decompress } from "fzstd";
import { Xxh64 } from "./xxh64.js";

const nothing = new Uint8Array();
const magicOfFrames = 0xfd2fb528;
/** With any last four bits. */
const magicOfSkippable = 0x184d2a50;

/** Decompresses step by step. */
export class ZstdInflater {
  readonly #out: (piece: Uint8Array) => void;
  #frame: Frame;

  /** @param out told of each piece as soon as it comes out; it may throw to end the work */
  constructor(out: (piece: Uint8Array) => void) {
    this.#out = out;
    this.#frame = new Frame(out);
  }

  /**
   * Takes bytes in.
   *
   * @throws {Error} where they are damaged, or what came out of a frame has another checksum than the frame says
   */
  feed(chunk: Uint8Array): void {
    for (let rest = chunk; rest.length > 0;) {
      rest = rest.subarray(this.#frame.feed(rest));
      if (this.#frame.ended) this.#frame = new Frame(this.#out);
    }
  }

  /**
   * Says that there are no more bytes.
   *
   * @throws {Error} where they end amid a frame
   */
  end(): void {
    if (this.#frame.begun) throw new Error("unexpected EOF");
  }
}

/**
 * Decompresses whole bytes.
 *
 * @param limit the most bytes that may come out
 * @throws {Error} as {@link ZstdInflater}; {RangeError} where more comes out
 */
export function inflateZstd(bytes: Uint8Array, limit: number): Uint8Array {
  const out: Uint8Array[] = [];
  let size = 0;
  const inflater = new ZstdInflater((piece) => {
    size += piece.length;
    if (size > limit) throw new RangeError("too large");
    out.push(piece);
  });
  // In steps: what is too much is met before all of it is there.
  for (let at = 0; at < bytes.length; at += 65_536) inflater.feed(bytes.subarray(at, at + 65_536));
  inflater.end();
  return Buffer.concat(out);
}

/** A frame, also one that is to be passed over. */
class Frame {
  begun = false;
  ended = false;
  readonly #walk = walkFrame();
  readonly #decoder: Decompress;
  readonly #hash = new Xxh64();
  /** Bytes until the next part, those of a part that came already, and whether they are looked at. */
  #missing: number;
  #held: Uint8Array = nothing;
  #isRead: boolean;

  constructor(out: (piece: Uint8Array) => void) {
    this.#decoder = new Decompress((piece) => {
      if (piece.length === 0) return;
      this.#hash.update(piece);
      // fzstd goes on to use its buffer.
      out(piece.slice());
    });
    const { size, isRead } = this.#walk.next(nothing).value as Part;
    this.#missing = size;
    this.#isRead = isRead;
  }

  /** Takes bytes in up to the end of the frame; gives how many. */
  feed(chunk: Uint8Array): number {
    this.begun = true;
    let at = 0;
    let checksum: number | undefined;
    while (at < chunk.length && !this.ended) {
      const step = Math.min(this.#missing, chunk.length - at);
      if (this.#isRead) this.#held = Buffer.concat([this.#held, chunk.subarray(at, at + step)]);
      this.#missing -= step;
      at += step;
      while (this.#missing === 0 && !this.ended) {
        const { value, done } = this.#walk.next(this.#held);
        this.#held = nothing;
        if (done) {
          this.ended = true;
          checksum = value;
        } else {
          this.#missing = value.size;
          this.#isRead = value.isRead;
        }
      }
    }
    this.#decoder.push(chunk.subarray(0, at));
    if (!this.ended) return at;
    this.#decoder.push(nothing, true);
    if (checksum !== undefined && BigInt.asUintN(32, this.#hash.digest()) !== BigInt(checksum)) {
      throw new Error("what comes out has not the checksum that it had");
    }
    return at;
  }
}

/** A part of a frame. */
interface Part {
  size: number;
  /** Whether its bytes say what comes next. */
  isRead: boolean;
}

/** Asks for the parts of a frame, one after the other; gives its checksum, where it has one. */
function* walkFrame(): Generator<Part, number | undefined, Uint8Array> {
  const magic = number(yield { size: 4, isRead: true });
  if (magic >>> 4 === magicOfSkippable >>> 4) {
    yield { size: number(yield { size: 4, isRead: true }), isRead: false };
    return undefined;
  }
  // No frame begins here: that is for the decoder to say.
  if (magic !== magicOfFrames) yield { size: Infinity, isRead: false };
  const descriptor = number(yield { size: 1, isRead: true });
  const isSingle = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3]!;
  const contentSize = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
  yield { size: (isSingle ? 0 : 1) + dictionary + contentSize, isRead: false };
  for (let isLast = false; !isLast;) {
    const block = number(yield { size: 3, isRead: true });
    isLast = (block & 1) === 1;
    const isRepeated = ((block >> 1) & 3) === 1;
    yield { size: isRepeated ? 1 : block >> 3, isRead: false };
  }
  return (descriptor & 4) === 0 ? undefined : number(yield { size: 4, isRead: true });
}

function number(bytes: Uint8Array): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUIntLE(0, bytes.length);
}
