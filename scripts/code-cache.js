// Writes the compiled code of the command line beside it: of the functions that cleaning a page takes, not of all.
import { writeFileSync } from "node:fs";
import path from "node:path";
import loader from "../bin/load.js";

const page = path.join(import.meta.dirname, "../fixtures/night-ferry-page/input.html");
const script = loader.compile(undefined);
const { run } = loader.runScript(script);
const nowhere = () => {};
const status = await run([page], { out: nowhere, err: nowhere });
if (status !== 0) throw new Error(`expected \`deckle ${page}\` to end with 0, not ${status}`);
writeFileSync(loader.cacheFile, script.createCachedData());
