import type { Token } from "parse5";
import { VFileMessage } from "vfile-message";
import { DeckleError } from "../../errors.js";
import { type Limits, spend } from "../../limits.js";

/** The bounds that are held while a page is parsed. */
export interface ParseBounds {
  limits: Pick<Limits, "elements" | "depth" | "attribute">;
  onLimit: "error" | "truncate";
}

/** Thrown to end parsing where the elements that fit have been made. */
export const full = new Error("The page has more elements than its limit");

/**
 * Makes the check that each element passes before it is made.
 *
 * @throws {DeckleError} of kind `limit`, from the check, where `onLimit` is `error`
 */
export function makeAdmission(
  { limits, onLimit }: ParseBounds,
  messages: VFileMessage[],
): (attributes: readonly Token.Attribute[]) => void {
  let elements = 0;
  let shortened = false;
  return (attributes) => {
    elements += 1;
    spend();
    if (elements > limits.elements) {
      if (onLimit === "error") {
        throw new DeckleError("limit", `the page has more than ${limits.elements} elements; ${wayOut("elements")}`, {
          limit: "elements",
        });
      }
      messages.push(warning("elements", `cut after ${limits.elements} elements`));
      throw full;
    }
    for (const attribute of attributes) {
      if (attribute.value.length <= limits.attribute) continue;
      if (onLimit === "error") {
        const what = `the attribute \`${attribute.name.slice(0, 40)}\` has ${attribute.value.length} characters`;
        throw new DeckleError("limit", `${what}, more than the limit of ${limits.attribute}; ${wayOut("attribute")}`, {
          limit: "attribute",
        });
      }
      attribute.value = attribute.value.slice(0, limits.attribute);
      if (!shortened) messages.push(warning("attribute", `attributes cut after ${limits.attribute} characters`));
      shortened = true;
    }
  };
}

function wayOut(limit: string): string {
  return `raise the limit with \`--limit ${limit}=…\`, or take what fits with \`--on-limit truncate\``;
}

/** What is said where a limit was reached and the run goes on. */
export function warning(limit: string, reason: string): VFileMessage {
  return new VFileMessage(`${reason} (\`--limit ${limit}\`)`, { ruleId: `limit-${limit}`, source: "deckle" });
}
