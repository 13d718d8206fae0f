/**
 * Patterns that recheck cannot decide, or takes for slow because it does not know their input: each with the reason why
 * it is linear all the same. The tests attack them.
 */
export const undecided: Readonly<Record<string, readonly string[]>> = {
  "each try ends after a set number of characters": [
    "src/check/mask.ts",
    "src/check/adapters/markdown-links.ts",
    "src/check/rules/leftover-tags.ts",
    "src/check/rules/truncated-text.ts",
    "src/input/detect.ts",
    "src/html/standardize/images.ts",
  ],
  "a look behind lets each run be tried once, from its beginning": [
    "src/check/rules/glued-words.ts",
    "src/html/metadata/dates.ts",
    "src/markdown/from-text/inline.ts",
    "src/markdown/url-policy.ts",
    "src/residue/adapters/markdown-lines.ts",
  ],
  "its one repetition that is looked at twice stands at the beginning": ["src/check/adapters/from-page.ts"],
  "its repetitions have no character in common with what follows them": [
    "src/residue/rules/credit-line.ts",
    "src/residue/lexicon/share-addresses.ts",
    "src/html/standardize/code/listing.ts",
  ],
  "white space is folded before, so that a run of it has one character": [
    "src/html/metadata/title.ts",
    "src/residue/rules/breadcrumb.ts",
  ],
  "its input is as long as a heading at the most": ["src/markdown/from-text/shapes.ts"],
};
