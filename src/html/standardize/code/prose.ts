import type { Page, Part } from "../../page/page.js";
import { reshape } from "../../page/sweep.js";
import { textOf } from "../../page/text.js";
import { inside } from "../walk.js";
import { languageOf } from "./language.js";

// Marks that code is full of and prose hardly knows.
const codeMarks = /[{}<>=;$\\|@#*_`~^&[\]+%]|->|\(\)|\/\/|^\s*(?:\$|>|#)\s/g;
const words = /\p{L}{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Fewer words are a command or an address, not a text. */
const leastWords = 12;

/** Whether what is preformatted is a text or a poem, not code: words in lines, and hardly a mark that code is made of. */
export function isProse(page: Page, pre: Part): boolean {
  for (const part of inside(page, pre)) {
    if (/^(?:code|samp|kbd|var|table)$/.test(part.name)) return false;
    if (part.name === "span" && part.node.type === "element" && part.node.properties["className"] !== undefined)
      return false;
  }
  if (languageOf([pre]) !== undefined) return false;
  const text = textOf(page, pre);
  const found = text.match(words) ?? [];
  if (found.length < leastWords) return false;
  // Columns of figures, and drawings, live by their spaces.
  if (/\S {3,}\S/.test(text) || /[─│┌└├═║╔]/.test(text)) return false;
  const letters = found.reduce((sum, word) => sum + word.length, 0);
  const marks = text.match(codeMarks)?.length ?? 0;
  return letters > pre.size * 0.8 && marks < found.length / 25 && /[\p{L}\p{N}][.,!?…;:。！？،؟।—-]/u.test(text);
}

/** Keeps the lines of what is preformatted as text. */
export function keepProse(pre: Part): void {
  reshape(pre, "pre", { dataProse: "" });
}
