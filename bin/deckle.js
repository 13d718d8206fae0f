#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`deckle needs Node.js 20.19 or later, this is ${process.versions.node}\n`);
  process.exit(2);
}
const { main } = await import("../dist/bin/cli.js");
await main();
