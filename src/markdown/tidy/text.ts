import { joinsLines } from "../from-text/shapes.js";

/** What text is looked through for before it is tidied: most holds none of it. */
export const untidy = /[\u0000-\u001F\u0085\u2028\u2029\u00AD\u200B\u2060\uFEFF]| {2}/;
// Soft hyphens and their kin only say where a line may break. In scripts without spaces they part words, and stay.
const breakHint =
  /[\u00AD\u2060\uFEFF]+|(?<![\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}])\u200B+/gu;
const spaces = /[ \t\n\r\f\v\u0085\u2028\u2029]+/g;

/** A text with white space folded, and without characters that nobody sees. No-break spaces and joiners stay. */
export function tidyText(value: string): string {
  if (!untidy.test(value)) return value;
  return (
    value
      .replace(breakHint, "")
      .replace(spaces, (run, at: number, whole: string) => {
        // A line break in the source between characters of a script without spaces is none in the text.
        const within = /[\n\r]/.test(run) && joinsLines(whole[at - 1] ?? "", whole[at + run.length] ?? "");
        return within ? "" : " ";
      })
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000E-\u001F]/g, "")
  );
}
