import { readFileSync } from "node:fs";
import { clean } from "../clean.js";

/** Runs the command line. */
export async function main(argv: readonly string[] = process.argv): Promise<void> {
  const path = argv[2] ?? "-";
  const input = readFileSync(path === "-" ? 0 : path);
  process.stdout.write(clean(input, { path: path === "-" ? undefined : path }).markdown);
}
