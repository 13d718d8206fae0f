import type { CheckRule } from "../rule.js";

// What stands in `href` where a script does the work, or a template was not filled in.
const placeholder =
  /^(?:#|javascript:.{0,200}|about:blank|undefined|null|https?:\/\/?|\{\{.{0,200}\}\}|\[object Object\])$/i;

export const linkTargets: CheckRule = {
  id: "link-targets",
  family: "links",
  summary: "Links that lead nowhere",
  why: "Buttons and menus are links to `#` or `javascript:` that a script takes over; templates leave `undefined`. In an article they lead nowhere. A link to a place on the same page (`#notes`) is left alone.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.95,
  examples: {
    invalid: [
      { input: "See ⟦[the map]()⟧ and ⟦[the plan](#)⟧, ⟦[both](javascript:void(0))⟧.", format: "markdown" },
      { input: "<p>See ⟦<a href='#'>the map</a>⟧ and ⟦<a href=''>the plan</a>⟧.</p>", format: "html" },
    ],
    valid: [
      { input: "See [the map](/map), [note 1](#note-1) and `[x]()`; [ ] is a box (empty).", format: "markdown" },
      { input: "<p>See <a href='/map'>the map</a> and <a name='x'>here</a>.</p>", format: "html" },
    ],
  },
  *find({ links }) {
    for (const { start, end, target } of links) {
      if (target !== undefined && !placeholder.test(target)) continue;
      yield {
        start,
        end,
        message:
          target === undefined
            ? "Unexpected link without a target"
            : `Unexpected link to \`${target.slice(0, 60)}\`, expected an address`,
        suggestion: "Name the address, or write the text without a link",
      };
    }
  },
};
