/**
 * Writes what follows from the code: the references of the rules beside them (their documentation, examples and near
 * misses), and the configuration's JSON Schema.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { configSchema } from "../src/config/schema.js";
import { checkReference } from "./docs/check-reference.js";
import { residueReference } from "./docs/residue-reference.js";

const write = (file: string, content: string): void =>
  writeFileSync(path.join(import.meta.dirname, "..", file), content);

write("schemas/config.json", `${JSON.stringify(configSchema(), null, 2)}\n`);
write("src/residue/rules/README.md", residueReference());
write("src/check/rules/README.md", checkReference());
