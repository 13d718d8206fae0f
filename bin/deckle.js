#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`deckle needs Node.js 20.19 or later, this is ${process.versions.node}\n`);
  process.exit(2);
}
// From Node.js 22 on, the compiled code is kept: the second start is faster.
(await import("node:module")).enableCompileCache?.();
const { main } = await import("../dist/bin/cli.js");
await main();
