import { remove, type Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import type { Page, Part } from "../page/page.js";
import { replace, reshape } from "../page/sweep.js";
import { textOf } from "../page/text.js";
import { above, standing } from "./walk.js";

const why: Why = {
  ruleId: "item-number",
  stage: "convert",
  reason: "the number that the page wrote into an item of a list, which the list itself has",
};

/**
 * Takes the numbers off items that pages write into them to draw them large, in a box of their own or before the text: the
 * list counts by itself. All the items must be numbered in order; a list with bullets whose numbers have boxes is an
 * ordered one.
 */
export function standardizeItemNumbers(page: Page): void {
  for (const list of standing(page)) {
    if (list.name !== "ol" && list.name !== "ul") continue;
    const items = list.children.filter(({ name, size }) => name === "li" && size > 0);
    if (items.length < 2) continue;
    const first = Number.parseInt(attribute(list, "start") || "1", 10);
    const numbers = items.map((item, index) => numberOf(page, item, first + index));
    if (numbers.includes(undefined)) continue;
    const boxed = numbers.every((number) => number!.name !== "");
    if (!boxed && list.name === "ul") continue;
    if (list.name === "ul") reshape(list, "ol", first === 1 ? {} : { start: first });
    for (const number of numbers) takeOff(number!);
  }
}

/** The box that holds an item's number and nothing else, or the text that begins with it; undefined where neither does. */
function numberOf(page: Page, item: Part, number: number): Part | undefined {
  const text = page.parts.slice(item.index + 1, item.end).find(({ name, size }) => name === "" && size > 0);
  if (text?.node.type !== "text") return undefined;
  const [, digits, point, rest] = /^\s*0?(\d{1,4})([.)]?)\s*(.*)$/s.exec(text.node.value) ?? [];
  if (Number(digits) !== number) return undefined;
  if (rest !== "")
    return point !== "" && /^\s/.test(text.node.value.slice(text.node.value.indexOf(point!) + 1)) ? text : undefined;
  const boxes = [...above(text)].filter((box) => box.index > item.index && box.size === text.size);
  const box = boxes.at(-1);
  return box && box.size < item.size && /^\d+[.)]?$/.test(textOf(page, box).trim()) ? box : undefined;
}

function takeOff(number: Part): void {
  if (number.node.type !== "text") remove(number, why);
  else replace(number, [{ type: "text", value: number.node.value.replace(/^\s*\d+[.)]\s+/, "") }], why);
}
