import type { Element } from "hast";

/** How the items of an ordered list are marked. */
export type Marks = "1" | "a" | "A" | "i" | "I";

const ofStyle: Readonly<Record<string, Marks>> = {
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
};

/** The kind of marks that an `ol` asks for by its `type` or its style. */
export function marksOf({ properties }: Element): Marks {
  const style = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([a-z]+-[a-z]+)/i.exec(String(properties["style"]))?.[1];
  const styled = ofStyle[style?.toLowerCase() ?? ""];
  const type = String(properties["type"]);
  return styled ?? (/^[aAiI]$/.test(type) ? (type as Marks) : "1");
}

/** A number as browsers mark an item with it: letters and Roman numerals only where there are any for it. */
export function markOf(number: number, marks: Marks): string {
  const roman = marks === "i" || marks === "I";
  if (marks === "1" || number < 1 || (roman && number > 3999)) return String(number);
  const mark = roman ? romanOf(number) : lettersOf(number);
  return marks === "A" || marks === "I" ? mark.toUpperCase() : mark;
}

function lettersOf(number: number): string {
  let letters = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const romans = "m1000 cm900 d500 cd400 c100 xc90 l50 xl40 x10 ix9 v5 iv4 i1"
  .split(" ")
  .map((pair) => [pair.replace(/\d+/, ""), Number(pair.replace(/\D+/, ""))] as const);

function romanOf(number: number): string {
  let rest = number;
  let numeral = "";
  for (const [sign, value] of romans) {
    numeral += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return numeral;
}
