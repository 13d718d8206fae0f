import { isatty } from "node:tty";
import picocolors from "picocolors";
import type { CheckResult } from "../../check/result.js";
import { DeckleError } from "../../errors.js";
import { nearest } from "../../nearest.js";
import { reporters } from "../../report/index.js";
import type { Reporter } from "../../report/reporter.js";
import type { CheckFlags } from "../check.js";
import { writeWhole } from "../io.js";
import type { Streams } from "../messages.js";

/**
 * Plans the reports that are asked for: one goes to standard output, all others to files.
 *
 * @returns what writes them
 * @throws {DeckleError} of kind `usage` for a format that does not exist, and for two on standard output
 */
export function planReports(flags: CheckFlags, streams: Streams): (result: CheckResult) => void {
  const wanted = (flags.format ?? ["stylish"]).map(findReporter);
  const targets = targetsOf(wanted, flags.outputFile ?? []);
  return (result) => {
    for (const reporter of wanted) {
      const target = targets.get(reporter.name);
      const color = target === undefined && (flags.color ?? (picocolors.isColorSupported && isatty(1)));
      const report = reporter.write(result, { color });
      if (target === undefined) streams.out(report);
      else writeWhole(target, report);
    }
  };
}

function findReporter(name: string): Reporter {
  const reporter = reporters.find((one) => one.name === name);
  if (reporter) return reporter;
  const names = reporters.map((one) => one.name);
  throw new DeckleError("usage", `unknown format \`${name}\`${nearest(name, names)} (of ${names.join(", ")})`);
}

function targetsOf(wanted: readonly Reporter[], files: readonly string[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const file of files) {
    const [, name, target] = /^([a-z]+)=(.+)$/s.exec(file) ?? [];
    const only = wanted.length === 1 ? wanted[0]!.name : undefined;
    const meant = name !== undefined && wanted.some((one) => one.name === name) ? name : only;
    if (meant === undefined) {
      throw new DeckleError(
        "usage",
        `\`--output-file ${file}\`: which report? Write \`--output-file ${wanted[0]!.name}=${file}\``,
      );
    }
    targets.set(meant, meant === name ? target! : file);
  }
  const shown = wanted.filter((one) => !targets.has(one.name)).map((one) => one.name);
  if (shown.length > 1) {
    throw new DeckleError(
      "usage",
      `${shown.join(" and ")} cannot both be written to standard output: add \`--output-file ${shown[1]}=<file>\``,
    );
  }
  return targets;
}
