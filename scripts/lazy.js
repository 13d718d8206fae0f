// esbuild plugins for the command line: what most runs do not need is not run when it starts.
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";

/**
 * Defers packages until one of their functions is first called. Only for packages of which no more than functions and
 * classes are used.
 *
 * @param {string[]} packages names of modules
 * @returns {import("esbuild").Plugin}
 */
export function lazyPackages(packages) {
  return {
    name: "lazy-packages",
    setup(plugin) {
      plugin.onResolve({ filter: /^[^./]/ }, ({ path: name, namespace, kind, resolveDir }) =>
        packages.includes(name) &&
        namespace !== "lazy" &&
        kind === "import-statement" &&
        !resolveDir.includes("node_modules")
          ? { path: name, namespace: "lazy" }
          : undefined,
      );
      plugin.onLoad({ filter: /.*/, namespace: "lazy" }, async ({ path: name }) => {
        const functions = Object.entries(await import(name)).filter(([, value]) => typeof value === "function");
        return {
          resolveDir: plugin.initialOptions.absWorkingDir ?? process.cwd(),
          contents: [
            // esbuild puts what is required in a function around it, which runs when it is called.
            `const load = () => require(${JSON.stringify(name)});`,
            ...functions.map(([key]) => {
              const own = key === "default" ? "_default" : key;
              const call = `new.target ? new (load().${key})(...given) : load().${key}(...given)`;
              return `function ${own}(...given) { return ${call}; }\nexport { ${own} as ${key} };`;
            }),
          ].join("\n"),
        };
      });
    },
  };
}

/**
 * Defers `node:child_process`, which commander loads for a kind of command that deckle has not: with all of Node's
 * network modules behind it, it takes 8 ms.
 *
 * @type {import("esbuild").Plugin}
 */
export const lazyChildProcess = {
  name: "lazy-child-process",
  setup(plugin) {
    plugin.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "lazy-child-process" } : undefined,
    );
    plugin.onLoad({ filter: /.*/, namespace: "lazy-child-process" }, () => ({
      contents: `module.exports = { get spawn() { return require("node:child_process").spawn; } };`,
      loader: "js",
    }));
  },
};

/**
 * Puts the tables of the lexicon into files of JSON, each of which is read when it is first asked for.
 *
 * @param {string} compiled folder of the lexicon as tsc compiled it
 * @param {string} outdir
 * @returns {import("esbuild").Plugin}
 */
export function lexiconTables(compiled, outdir) {
  return {
    name: "lexicon-tables",
    setup(plugin) {
      mkdirSync(outdir, { recursive: true });
      plugin.onLoad({ filter: /[\\/]residue[\\/]lexicon[\\/]tables\.ts$/ }, async () => {
        const tables = await import(pathToFileURL(path.join(compiled, "tables.js")).href);
        const write = (name, table) => writeFileSync(path.join(outdir, `${name}.json`), JSON.stringify(table));
        for (const tag of tables.tags) write(tag, tables.phraseTable(tag));
        for (const script of ["latin", "foreign"]) write(script, tables.commonWords(script));
        const plain = tables.tags.filter(tables.isPlain);
        return {
          contents: [
            `import { readFileSync } from "node:fs";`,
            `const read = (name) => JSON.parse(readFileSync(new URL(\`./lexicon/\${name}.json\`, import.meta.url), "utf8"));`,
            `export const tags = ${JSON.stringify(tables.tags)};`,
            `const plain = ${JSON.stringify(plain)};`,
            `export const isPlain = (tag) => plain.includes(tag);`,
            `export const foreign = ${tables.foreign};`,
            `export { read as phraseTable, read as commonWords };`,
          ].join("\n"),
        };
      });
    },
  };
}
