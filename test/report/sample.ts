import { checkDocument } from "../../src/check/check.js";
import type { CheckResult } from "../../src/check/result.js";
import { toResult } from "../../src/check/run.js";
import { createCheckSettings } from "../../src/check/settings.js";

/** Documents with findings of each severity, one without, one that cannot be read; names and texts that need escaping. */
export function sampleResult(): CheckResult {
  const settings = createCheckSettings({ preset: "strict", rules: { "short-article": "off" } })("x");
  const check = (file: string, source: string) =>
    checkDocument(source, file, { ...settings, cleaning: { ...settings.cleaning, path: file } });
  return toResult([
    check(
      "old/100%, a & b.md",
      "# The <bridge>\n\n#### Costs\n\n- Advertisement -\n\nThey rose, and on MondayThe mayor\u0092s car was late.\n",
    ),
    check("fine.txt", "The bridge opened on Monday.\n"),
    check(
      "long.txt",
      `${"The bridge that opened on Monday was long, and everybody walked over it. ".repeat(2)}\n\n`.repeat(2),
    ),
    {
      file: "gone.txt",
      format: undefined,
      lines: 0,
      findings: [],
      suppressed: 0,
      failure: { kind: "input", message: "cannot be read: no such file" },
    },
  ]);
}

/** What a report gets where colours are not wanted. */
export const plain = { color: false };
