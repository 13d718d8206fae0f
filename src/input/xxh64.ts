/**
 * XXH64 with the seed 0, by which a zstd frame tells whether what came out of it is what went in.
 * Source: the xxHash algorithm's specification, 0.1.1, "XXH64 algorithm description".
 */

const prime1 = 0x9e3779b185ebca87n;
const prime2 = 0xc2b2ae3d27d4eb4fn;
const prime3 = 0x165667b19e3779f9n;
const prime4 = 0x85ebca77c2b2ae63n;
const prime5 = 0x27d4eb2f165667c5n;

/** Bytes that are taken in at once. */
const stripe = 32;

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);
const turn = (value: bigint, bits: bigint): bigint => wrap(value << bits) | (value >> (64n - bits));
const round = (sum: bigint, lane: bigint): bigint => wrap(turn(wrap(sum + wrap(lane * prime2)), 31n) * prime1);
const merge = (hash: bigint, sum: bigint): bigint => wrap(wrap((hash ^ round(0n, sum)) * prime1) + prime4);

/** The hash of bytes that come piece by piece. */
export class Xxh64 {
  /** Four sums of 64 bits, each as its low and its high half: products of BigInt take four times as long. */
  readonly #sums = new Int32Array(8);
  #size = 0;
  readonly #held = new Uint8Array(stripe);

  constructor() {
    for (const [at, sum] of [prime1 + prime2, prime2, 0n, -prime1].entries()) {
      this.#sums[2 * at] = Number(BigInt.asIntN(32, sum));
      this.#sums[2 * at + 1] = Number(BigInt.asIntN(32, sum >> 32n));
    }
  }

  update(bytes: Uint8Array): void {
    const waiting = this.#size % stripe;
    this.#size += bytes.length;
    let at = 0;
    if (waiting > 0) {
      at = Math.min(stripe - waiting, bytes.length);
      this.#held.set(bytes.subarray(0, at), waiting);
      if (waiting + at < stripe) return;
      this.#take(this.#held);
    }
    const end = at + Math.floor((bytes.length - at) / stripe) * stripe;
    this.#take(bytes.subarray(at, end));
    this.#held.set(bytes.subarray(end));
  }

  #take(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length; at += stripe) {
      for (let sum = 0; sum < 8; sum += 2) {
        addLane(this.#sums, sum, view.getInt32(at + 4 * sum, true), view.getInt32(at + 4 * sum + 4, true));
      }
    }
  }

  digest(): bigint {
    const half = (at: number): bigint => BigInt(this.#sums[at]! >>> 0);
    const [one, two, three, four] = [0, 2, 4, 6].map((at) => half(at) | (half(at + 1) << 32n)) as Sums;
    let hash = prime5;
    if (this.#size >= stripe) {
      hash = wrap(turn(one, 1n) + turn(two, 7n) + turn(three, 12n) + turn(four, 18n));
      for (const sum of [one, two, three, four]) hash = merge(hash, sum);
    }
    hash = wrap(hash + BigInt(this.#size));
    const left = this.#size % stripe;
    const view = new DataView(this.#held.buffer);
    let at = 0;
    for (; at + 8 <= left; at += 8) {
      hash = wrap(turn(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * prime1 + prime4);
    }
    if (at + 4 <= left) {
      hash = wrap(turn(hash ^ wrap(BigInt(view.getUint32(at, true)) * prime1), 23n) * prime2 + prime3);
      at += 4;
    }
    for (; at < left; at += 1) hash = wrap(turn(hash ^ wrap(BigInt(view.getUint8(at)) * prime5), 11n) * prime1);
    hash = wrap((hash ^ (hash >> 33n)) * prime2);
    hash = wrap((hash ^ (hash >> 29n)) * prime3);
    return hash ^ (hash >> 32n);
  }
}

type Sums = [bigint, bigint, bigint, bigint];

const low1 = Number(BigInt.asIntN(32, prime1));
const high1 = Number(BigInt.asIntN(32, prime1 >> 32n));
const low2 = Number(BigInt.asIntN(32, prime2));
const high2 = Number(BigInt.asIntN(32, prime2 >> 32n));

/** `round` in halves: sum = turn(sum + lane * prime2, 31) * prime1. */
function addLane(sums: Int32Array, at: number, low: number, high: number): void {
  const product = Math.imul(low, low2) >>> 0;
  const sumLow = (product + (sums[at]! >>> 0)) | 0;
  const carry = sumLow >>> 0 < product ? 1 : 0;
  const sumHigh =
    (highOfProduct(low, low2) + Math.imul(low, high2) + Math.imul(high, low2) + sums[at + 1]! + carry) | 0;
  const turnedLow = (sumLow << 31) | (sumHigh >>> 1);
  const turnedHigh = (sumHigh << 31) | (sumLow >>> 1);
  sums[at] = Math.imul(turnedLow, low1);
  sums[at + 1] = (highOfProduct(turnedLow, low1) + Math.imul(turnedLow, high1) + Math.imul(turnedHigh, low1)) | 0;
}

/** The high half of the product of two numbers without sign. */
function highOfProduct(a: number, b: number): number {
  const [lowA, highA, lowB, highB] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = (Math.imul(highA, lowB) >>> 0) + (Math.imul(lowA, lowB) >>> 16);
  const other = (Math.imul(lowA, highB) >>> 0) + (middle & 0xffff);
  return (Math.imul(highA, highB) + (middle >>> 16) + (other >>> 16)) | 0;
}
