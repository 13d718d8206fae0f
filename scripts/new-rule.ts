/**
 * Begins a rule: writes `src/residue/rules/<id>.ts` with its documentation and examples to be filled in, and registers
 * it in `src/residue/rules/index.ts`.
 *
 *     npm run new-rule -- <id>
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fail } from "./fail.js";

const folder = path.join(import.meta.dirname, "../src/residue/rules");
const [id = ""] = process.argv.slice(2);
const file = path.join(folder, `${id}.ts`);

if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) fail(`expected a rule id such as \`price-alert\`, got \`${id}\``);
if (existsSync(file)) fail(`there is a rule \`${id}\` already: src/residue/rules/${id}.ts`);

const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

writeFileSync(
  file,
  `import type { Rule } from "../rule.js";
import { findLines } from "../signs.js";

export const ${name}: Rule = {
  id: ${JSON.stringify(id)},
  family: "labels",
  summary: "TODO: one line, without a full stop",
  why: "TODO: why it is residue, and what must not be mistaken for it.",
  examples: {
    remove: [{ input: "The ferry left at noon.\\n\\n>>> TODO: a line that goes\\n\\nIt was never seen again." }],
    keep: [{ input: "TODO: a line of an article that looks like it, and stays.\\n\\nThe ferry left at noon." }],
  },
  find: (reading) =>
    findLines(reading, {
      // The words stand in src/residue/lexicon, by topic.
      topics: ["label"],
      reason: "TODO: why this line goes, without a full stop",
      places: { tail: 2 },
    }),
};
`,
);

const index = path.join(folder, "index.ts");
const source = readFileSync(index, "utf8");
writeFileSync(
  index,
  source
    .replace(/(import type \{ Rule \}[^\n]*\n)/, `$1import { ${name} } from "./${id}.js";\n`)
    .replace(/\n\];\n/, `\n  ${name},\n];\n`),
);

process.stdout.write(
  [
    `wrote src/residue/rules/${id}.ts and registered it`,
    "next: fill in its documentation and examples, `npx vitest run test/residue` until they hold, `npm run docs`",
    "",
  ].join("\n"),
);
