import { VFileMessage } from "vfile-message";
import { DeckleError } from "./errors.js";

/** Bounds on one document. Every bound is finite by default; `Infinity` switches one off. */
export interface Limits {
  /** Bytes of input. Default 20 MB. */
  bytes: number;
  /** Elements of a page. Default 1,000,000. */
  elements: number;
  /** Nesting depth of a page; deeper elements are flattened into their ancestors. Default 512. */
  depth: number;
  /** Length of one attribute value, in characters. Default 1,000,000. */
  attribute: number;
  /** Columns or rows that one table cell may span. Default 100. */
  span: number;
  /** Characters of output. Default 50,000,000. */
  output: number;
  /** Milliseconds for one document. Default 10,000. */
  time: number;
  /**
   * Megabytes by which the heap may grow while one document is cleaned, what is not yet collected included; looked at after
   * units of work. A worker may hold no more than these in all. Default 2048.
   */
  memory: number;
}

export const defaultLimits: Readonly<Limits> = {
  bytes: 20_000_000,
  elements: 1_000_000,
  depth: 512,
  attribute: 1_000_000,
  span: 100,
  output: 50_000_000,
  time: 10_000,
  memory: 2048,
};

/** Looks at the clock once in so many units of work: often enough for a deadline, too seldom to be felt. */
export const workPerLook = 4096;

/** Looks at the heap once in so many looks at the clock: between two, it grows by some tens of megabytes at the most. */
const looksPerHeap = 4;
const megabyte = 1_000_000;

let heapStatistics: (() => { used_heap_size: number }) | undefined;

/** Bytes of the heap in use. The module is asked for late: a small document needs no look at all. */
function usedHeap(): number {
  heapStatistics ??= process.getBuiltinModule("node:v8").getHeapStatistics;
  return heapStatistics().used_heap_size;
}

/** `performance.now()` would load more of Node.js than a command line has time for. */
const uptime = (): number => process.uptime() * 1000;

/** The time and the memory that one document may still take; every loop over input spends from it. */
export class Budget {
  readonly #deadline: number;
  readonly #milliseconds: number;
  readonly #now: () => number;
  readonly #megabytes: number;
  readonly #heap: () => number;
  #sinceLook = 0;
  #spent = 0;
  #looks = 0;
  /** The smallest heap that was seen: what lay there before may be collected meanwhile. */
  #smallest = Infinity;

  /**
   * @param now the clock, in milliseconds; a test's own, or the process's
   * @param heap bytes of the heap in use, in the same way
   */
  constructor(
    { time, memory = Infinity }: { time: number; memory?: number },
    now: () => number = uptime,
    heap: () => number = usedHeap,
  ) {
    this.#milliseconds = time;
    this.#megabytes = memory;
    this.#now = now;
    this.#heap = heap;
    this.#deadline = now() + time;
  }

  /** Units of work so far. */
  get spent(): number {
    return this.#spent + this.#sinceLook;
  }

  /** Counts `work` units (nodes, lines) and throws a `limit` error once the deadline has passed. */
  spend(work = 1): void {
    this.#sinceLook += work;
    if (this.#sinceLook < workPerLook) return;
    this.#spent += this.#sinceLook;
    this.#sinceLook = 0;
    if (this.#now() > this.#deadline) throw outOfTime(`stopped after ${this.#milliseconds} ms`);
    this.#looks += 1;
    if (this.#megabytes !== Infinity && this.#looks % looksPerHeap === 1) this.#weigh();
  }

  #weigh(): void {
    const used = this.#heap();
    this.#smallest = Math.min(this.#smallest, used);
    if (used - this.#smallest > this.#megabytes * megabyte) throw outOfMemory(this.#megabytes);
  }

  /** Throws a `limit` error where work of so many milliseconds would go past the deadline. */
  foresee(milliseconds: number): void {
    if (this.#now() + milliseconds > this.#deadline) {
      throw outOfTime(`it would take more than ${this.#milliseconds} ms to read its Markdown`);
    }
  }
}

function outOfTime(what: string): DeckleError {
  return new DeckleError("limit", `${what}; raise the limit with \`--limit time=…\``, { limit: "time" });
}

/** The error of a document that needs more memory than `limits.memory`. */
export function outOfMemory(megabytes: number): DeckleError {
  return new DeckleError(
    "limit",
    `needs more than ${megabytes} MB of memory; raise the limit with \`--limit memory=…\``,
    { limit: "memory" },
  );
}

/** The budget of the document at work. Documents are cleaned one at a time and without a pause, so one is enough. */
let current: Budget | undefined;

/** Runs `work` on a budget, which every {@link spend} in it is taken from. */
export function withBudget<Result>(budget: Budget, work: () => Result): Result {
  const outer = current;
  current = budget;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** Runs the work on one document within `limits.time` and `limits.memory`; inside of such work, within what is left of it. */
export function withinTime<Result>({ limits }: Pick<Bounds, "limits">, work: () => Result): Result {
  return current ? work() : withBudget(new Budget(limits), work);
}

/** Takes `work` units from the time of the document at work; called in every loop over input. */
export function spend(work = 1): void {
  current?.spend(work);
}

/**
 * Fails before work that nothing can stop once it has begun, where it would not end in the time that is left.
 *
 * @param milliseconds what the work takes at the most
 */
export function foresee(milliseconds: number): void {
  current?.foresee(milliseconds);
}

/** What the bounds need to know of the settings. */
interface Bounds {
  limits: Limits;
  onLimit: "error" | "truncate";
}

/**
 * Holds the input to `limits.bytes`: fails, or cuts it there and says so in `messages`.
 *
 * A string is measured in UTF-16 code units, which never exceed its bytes in UTF-8.
 */
export function boundInput<Input extends string | Uint8Array>(
  input: Input,
  { limits, onLimit }: Bounds,
  messages: VFileMessage[],
): Input | string | Uint8Array {
  if (input.length <= limits.bytes) return input;
  if (onLimit === "error") throw tooLarge(input.length, limits.bytes);
  const reason = `the input is cut after ${limits.bytes} bytes (\`--limit bytes\`)`;
  messages.push(new VFileMessage(reason, { ruleId: "limit-bytes", source: "deckle" }));
  return typeof input === "string" ? input.slice(0, limits.bytes) : input.subarray(0, limits.bytes);
}

/** The error of an input with more bytes than the limit, or more than were read of it. */
export function tooLarge(size: number, most: number): DeckleError {
  return new DeckleError(
    "limit",
    `the input has at least ${size} bytes, more than the limit of ${most}; ` +
      "raise the limit with `--limit bytes=…`, or take what fits with `--on-limit truncate`",
    { limit: "bytes" },
  );
}

/**
 * Holds the output to `limits.output`: fails, or cuts it before the block that does not fit and says so in `messages`. What
 * is far longer was refused before it was written.
 */
export function boundOutput(markdown: string, bounds: Bounds, messages: VFileMessage[]): string {
  const most = bounds.limits.output;
  if (markdown.length <= most) return markdown;
  outputTooLong(bounds, messages);
  const block = markdown.lastIndexOf("\n\n", most - 1);
  const end = block > 0 ? block : markdown.lastIndexOf("\n", most - 1);
  // Without a line that fits, half of the first one; never half of a character.
  const kept =
    end > 0 ? markdown.slice(0, end) : markdown.slice(0, Math.max(0, most - 1)).replace(/[\uD800-\uDBFF]$/, "");
  return kept === "" ? "" : `${kept}\n`;
}

/** What happens where the output is longer than `limits.output`: an error, or one warning. */
export function outputTooLong({ limits, onLimit }: Bounds, messages: VFileMessage[]): void {
  if (onLimit === "error") {
    throw new DeckleError(
      "limit",
      `the output has more than ${limits.output} characters; raise the limit with \`--limit output=…\`, ` +
        "or take what fits with `--on-limit truncate`",
      { limit: "output" },
    );
  }
  if (messages.some(({ ruleId }) => ruleId === "limit-output")) return;
  const reason = `the output is cut after ${limits.output} characters (\`--limit output\`)`;
  messages.push(new VFileMessage(reason, { ruleId: "limit-output", source: "deckle" }));
}
