/**
 * Begins a fixture: copies a document to `fixtures/<case>/input.*` and writes what deckle makes of it today beside it.
 *
 *     npm run new-fixture -- <case> <file>
 */
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { readFixture } from "../test/support/fixtures.js";
import { fail } from "./fail.js";
import { writeExpectation } from "./fixtures-write.js";

const extensions: Record<string, string> = { ".htm": ".html", ".html": ".html", ".md": ".md", ".txt": ".txt" };
const [name = "", file = ""] = process.argv.slice(2);
const folder = path.join(import.meta.dirname, "../fixtures", name);
const extension = extensions[path.extname(file).toLowerCase()];

if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) fail(`expected a name such as \`recipe-page\`, got \`${name}\``);
if (existsSync(folder)) fail(`there is a fixture \`${name}\` already: fixtures/${name}`);
if (!extension) fail(`expected a file that ends in .html, .md or .txt, got \`${file}\``);
if (!existsSync(file)) fail(`there is no file \`${file}\``);

mkdirSync(folder);
copyFileSync(file, path.join(folder, `input${extension}`));
writeExpectation(readFixture(name));

process.stdout.write(
  [
    `wrote fixtures/${name}: input${extension}, output.md, removals.json`,
    "next: correct output.md and removals.json by hand to what they should be, then change the code until",
    `\`npx vitest run test/fixtures.test.ts -t ${name}\` passes`,
    "",
  ].join("\n"),
);
