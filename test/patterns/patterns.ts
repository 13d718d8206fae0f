import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "@babel/parser";
import { checkSync } from "recheck";

const root = path.join(import.meta.dirname, "../..");

/** A regular expression literal of deckle. */
export interface Pattern {
  source: string;
  flags: string;
  /** Where it stands first: `src/limits.ts:12`. */
  place: string;
}

/** Every regular expression literal in `src/`, each once. */
export function collectPatterns(): Map<string, Pattern> {
  const patterns = new Map<string, Pattern>();
  for (const name of readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const { tokens } = parse(readFileSync(path.join(root, "src", name), "utf8"), {
      sourceType: "module",
      plugins: ["typescript"],
      tokens: true,
    });
    for (const { type, value, loc } of tokens as Token[]) {
      if (type.label !== "regexp") continue;
      const { pattern, flags } = value as { pattern: string; flags: string };
      const place = `src/${name.replaceAll(path.sep, "/")}:${loc.start.line}`;
      const key = `/${pattern}/${flags}`;
      if (!patterns.has(key)) patterns.set(key, { source: pattern, flags, place });
    }
  }
  return patterns;
}

interface Token {
  type: { label: string };
  value: unknown;
  loc: { start: { line: number } };
}

/** `linear`: no input takes more than a time in proportion to it. `unknown`: the checker found neither proof nor attack. */
export type Verdict = "linear" | "unknown" | `vulnerable: ${string}`;

/** Asks recheck; up to `milliseconds`. */
export function judge({ source, flags }: Pattern, milliseconds: number): Verdict {
  // A sticky pattern is tried at one place only; recheck does not know.
  const tried = flags.includes("y") ? `^(?:${source})` : source;
  const result = checkSync(tried, flags.replaceAll(/[dgy]/g, ""), { timeout: milliseconds });
  if (result.status === "safe") return "linear";
  if (result.status === "unknown") return "unknown";
  return `vulnerable: ${result.complexity.summary}, by ${JSON.stringify(result.attack.pattern.slice(0, 200))}`;
}

export const verdictsFile = path.join(import.meta.dirname, "verdicts.json");
