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
 * Puts the phrases of each language of the lexicon into a file of JSON that is read when the language is first asked for.
 *
 * @param {string} compiled folder of the lexicon as tsc compiled it
 * @param {string} outdir
 * @returns {import("esbuild").Plugin}
 */
export function lazyLexicon(compiled, outdir) {
  return {
    name: "lazy-lexicon",
    setup(plugin) {
      mkdirSync(outdir, { recursive: true });
      plugin.onLoad({ filter: /[\\/]residue[\\/]lexicon[\\/][a-z]{2,3}\.ts$/ }, async ({ path: file }) => {
        const tag = path.basename(file, ".ts");
        const { topics, ...rest } = (await import(pathToFileURL(path.join(compiled, `${tag}.js`)).href))[tag];
        writeFileSync(path.join(outdir, `${tag}.json`), JSON.stringify(topics));
        return {
          contents: [
            `import { readFileSync } from "node:fs";`,
            `let topics;`,
            `const read = () => JSON.parse(readFileSync(new URL("./lexicon/${tag}.json", import.meta.url), "utf8"));`,
            `export const ${tag} = { ...${JSON.stringify(rest)}, get topics() { return (topics ??= read()); } };`,
          ].join("\n"),
        };
      });
    },
  };
}
