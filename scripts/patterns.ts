/** Has each regular expression of `src/` checked for its worst case, and keeps the verdicts: `npm run patterns`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { collectPatterns, judge, type Verdict, verdictsFile } from "../test/patterns/patterns.js";

const milliseconds = 5000;
const known: Record<string, Verdict> = existsSync(verdictsFile)
  ? (JSON.parse(readFileSync(verdictsFile, "utf8")) as Record<string, Verdict>)
  : {};
const verdicts = [...collectPatterns()].map(([key, pattern]) => [key, known[key] ?? judge(pattern, milliseconds)]);
writeFileSync(verdictsFile, `${JSON.stringify(Object.fromEntries(verdicts), null, 2)}\n`);
const open = verdicts.filter(([, verdict]) => verdict !== "linear").length;
process.stdout.write(`${verdicts.length} patterns, ${verdicts.length - open} linear, ${open} undecided\n`);
