"use strict";
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { Script } = require("node:vm");

const file = path.join(__dirname, "../dist/bin/cli.cjs");
/** Where the build leaves the compiled code of the command line; another V8 or processor has another name. */
const cacheFile = path.join(__dirname, `../dist/bin/cli-${process.versions.v8}-${process.arch}.cache`);

/**
 * Loads the command line, from compiled code where there is some for this Node.js: that is half of the time of a start.
 * V8 looks whether the code is its own, and compiles the source where it is not.
 */
function load() {
  const cachedData = readCache();
  if (!cachedData) {
    // From Node.js 22 on, Node.js itself keeps compiled code: the second start is faster.
    Module.enableCompileCache?.();
    return require(file);
  }
  return runScript(compile(cachedData));
}

function readCache() {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

/** Compiles the command line as Node.js compiles a CommonJS module. */
function compile(cachedData) {
  return new Script(Module.wrap(readFileSync(file, "latin1")), {
    filename: file,
    cachedData,
  });
}

function runScript(script) {
  // With `importModuleDynamically` and compiled code of another process, Node.js 20 refuses every import.
  const module = { exports: {}, import: (specifier) => import(specifier) };
  const run = script.runInThisContext();
  run.call(module.exports, module.exports, Module.createRequire(file), module, file, path.dirname(file));
  return module.exports;
}

module.exports = { cacheFile, compile, load, runScript };
