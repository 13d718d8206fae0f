import assert from "node:assert/strict";
import { clean, DeckleError, type CleanResult, type Options } from "../../src/index.js";
import { detect } from "../../src/input/detect.js";
import { replayLedger } from "./laws.js";
import { dangersOf, renderers } from "./safety.js";

/**
 * Runs a document through every law that holds for all input: an answer or a stated error, an exact ledger, nothing
 * changed the second time, nothing in the output that runs.
 *
 * @returns the result, or undefined where the document was refused with a stated error
 */
export function checkDocument(input: string, options: Options): CleanResult | undefined {
  let result: CleanResult;
  try {
    result = clean(input, options);
  } catch (error) {
    assert(error instanceof DeckleError, `expected an answer or a stated error, got ${String((error as Error).stack)}`);
    return undefined;
  }
  replayLedger(input, result);
  checkStable(result);
  checkSafe(result.markdown);
  return result;
}

/**
 * A second run changes nothing, whether the format is given or found. Only Markdown that shows too
 * little of being Markdown, and was named so, is found to be something else.
 */
export function checkStable({ markdown, format }: CleanResult): void {
  if (markdown === "") return;
  assert.equal(clean(markdown, { from: "markdown" }).markdown, markdown, "a second run as Markdown changed the output");
  if (format === "markdown" && detect(markdown) !== "markdown") return;
  assert.equal(clean(markdown).markdown, markdown, "a second run with the format found changed the output");
}

/** Rendered by either renderer, nothing runs. */
export function checkSafe(markdown: string): void {
  for (const [name, render] of Object.entries(renderers)) {
    assert.deepEqual(dangersOf(render(markdown)), [], `rendered by ${name}: ${markdown}`);
  }
}
