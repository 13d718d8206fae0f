import { spend } from "../../limits.js";

/** Values nest no deeper than this in any state that a program wrote. */
const deepest = 200;
/** Marks a script that is not of the form. */
class Unreadable extends Error {}

/**
 * Reads the state that Nuxt 2 leaves in a page as a call of a function, as `devalue` writes it: values that stand more
 * than once are its arguments.
 *
 *     window.__NUXT__=(function(a,b){b.c=a;return {data:[{title:"A mill is sold",body:a}],other:b}}("Text",{}));
 *
 * Only literals, names of parameters and assignments to their properties are read; nothing is run.
 *
 * @returns undefined where the script is anything else
 */
export function readCalledState(source: string): unknown {
  const start = /^(?:window\.)?[\w$.]+\s*=\s*\(?function\s*\(([\w$,\s]*)\)\s*\{/.exec(source);
  if (!start) return undefined;
  const names = start[1]!.split(",").map((name) => name.trim());
  try {
    // The arguments stand behind the body: it is read once to find them, and again to know what its names mean.
    const body = new Reader(source, start[0].length, new Map());
    body.body();
    const given = new Reader(source, body.at, new Map()).call();
    return new Reader(source, start[0].length, new Map(names.map((name, at) => [name, given[at]]))).body();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

type Scope = ReadonlyMap<string, unknown>;

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", 0: "\0" };

/** A reader of literals, one character after the other. */
class Reader {
  constructor(
    private readonly source: string,
    public at: number,
    private readonly scope: Scope,
  ) {}

  /** `a.b=c;return {…}}` */
  body(): unknown {
    while (!this.take(/return\b\s*/y)) this.assignment();
    const value = this.value(0);
    this.take(/\s*;?\s*/y);
    this.expect("}");
    return value;
  }

  /** `)(x,y)` or `(x,y))` */
  call(): unknown[] {
    this.take(/\s*\)?\s*/y);
    this.expect("(");
    return this.list(")", 0);
  }

  private assignment(): void {
    const target = this.take(/([\w$]+)(?:\.([\w$]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\])\s*=\s*/y);
    if (!target) throw new Unreadable();
    const value = this.value(0);
    const object = this.scope.get(target[1]!);
    const key = target[2] ?? target[3] ?? target[4]!;
    if (typeof object === "object" && object !== null && key !== "__proto__") {
      (object as Record<string, unknown>)[key] = value;
    }
    this.take(/\s*[;,]\s*/y);
  }

  private value(depth: number): unknown {
    spend();
    if (depth > deepest) throw new Unreadable();
    this.take(/\s+/y);
    const mark = this.source[this.at];
    if (mark === "{") return this.object(depth);
    if (mark === "[") {
      this.at += 1;
      return this.list("]", depth + 1);
    }
    if (mark === '"' || mark === "'") return this.string(mark);
    const number = this.take(/-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy);
    if (number) return Number(number[0]);
    if (this.take(/!\s*[01]|void 0\b/y)) return undefined;
    // `new Date(0)`, `Array(3)`, `new Map([…])`: what they hold is read, and forgotten.
    if (this.take(/(?:new\s+)?[A-Z][\w$]*\s*\(/y)) {
      this.list(")", depth + 1);
      return undefined;
    }
    const name = this.take(/[\w$]+/y);
    if (!name) throw new Unreadable();
    return this.scope.get(name[0]);
  }

  private object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    this.at += 1;
    for (;;) {
      this.take(/[\s,]+/y);
      if (this.source[this.at] === "}") break;
      const mark = this.source[this.at];
      const key = mark === '"' || mark === "'" ? this.string(mark) : this.take(/[\w$]+/y)?.[0];
      if (key === undefined) throw new Unreadable();
      this.take(/\s*/y);
      this.expect(":");
      object[key] = this.value(depth + 1);
    }
    this.at += 1;
    return object;
  }

  private list(end: string, depth: number): unknown[] {
    const values: unknown[] = [];
    for (;;) {
      this.take(/[\s,]+/y);
      if (this.source[this.at] === end) break;
      values.push(this.value(depth));
    }
    this.at += 1;
    return values;
  }

  private string(mark: string): string {
    let text = "";
    let from = this.at + 1;
    for (let at = from; at < this.source.length; at += 1) {
      const character = this.source[at]!;
      if (character === mark) {
        this.at = at + 1;
        return text + this.source.slice(from, at);
      }
      if (character !== "\\") continue;
      text += this.source.slice(from, at);
      const next = this.source[at + 1] ?? "";
      const digits = next === "u" ? 4 : next === "x" ? 2 : 0;
      const code = Number.parseInt(this.source.slice(at + 2, at + 2 + digits), 16);
      text += digits === 0 || Number.isNaN(code) ? (escapes[next] ?? next) : String.fromCharCode(code);
      at += 1 + digits;
      from = at + 1;
    }
    throw new Unreadable();
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private expect(character: string): void {
    if (this.source[this.at] !== character) throw new Unreadable();
    this.at += 1;
  }
}
