import { matches } from "hast-util-select";
import { DeckleError } from "../errors.js";
import { compilePattern } from "../residue/own/define.js";
import type { ParsedConfig } from "./parse.js";

/**
 * Checks what no schema can of the user's rules: that patterns and selectors are some.
 *
 * @throws {DeckleError} of kind `config` with the place
 */
export function checkDefinitions(parsed: ParsedConfig): void {
  for (const [id, { text, pattern, selector }] of Object.entries(parsed.value.customRules ?? {})) {
    const path = ["customRules", id];
    if (text === undefined && pattern === undefined && selector === undefined) {
      fail(
        parsed,
        parsed.placeOfKey(path),
        `the rule \`${id}\` looks for nothing, expected \`text\`, \`pattern\` or \`selector\``,
      );
    }
    if (pattern !== undefined) {
      try {
        compilePattern(pattern, `\`${path.join(".")}.pattern\``);
      } catch (error) {
        fail(parsed, parsed.placeOf([...path, "pattern"]), (error as Error).message);
      }
    }
    if (selector !== undefined) {
      try {
        matches(selector, { type: "element", tagName: "p", properties: {}, children: [] });
      } catch (error) {
        const detail = (error as Error).message.split("\n")[0];
        fail(
          parsed,
          parsed.placeOf([...path, "selector"]),
          `\`${path.join(".")}.selector\` is no CSS selector: ${detail}`,
        );
      }
    }
  }
}

function fail({ file }: ParsedConfig, place: string | undefined, message: string): never {
  throw new DeckleError("config", `${place ?? file}: ${message}`);
}
