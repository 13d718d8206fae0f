// esbuild plugins for the command line: what most runs do not need is neither compiled nor run when it starts.
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { build } from "esbuild";

/**
 * Bundles packages into files of their own that are loaded when one of their functions is first called. Only for packages
 * of which no more than functions and classes are used.
 *
 * @param {Record<string, string[]>} groups names of files, with the modules that each holds
 * @param {string} outdir
 * @returns {import("esbuild").Plugin}
 */
export function lazyPackages(groups, outdir) {
  const groupOf = new Map(Object.entries(groups).flatMap(([group, modules]) => modules.map((name) => [name, group])));
  return {
    name: "lazy-packages",
    async setup(plugin) {
      for (const [group, modules] of Object.entries(groups)) {
        const contents = modules.map((name, index) => `export * as m${index} from ${JSON.stringify(name)};`).join("\n");
        await build({
          stdin: { contents, resolveDir: plugin.initialOptions.absWorkingDir ?? process.cwd() },
          outfile: path.join(outdir, `${group}.cjs`),
          bundle: true,
          format: "cjs",
          platform: "node",
          target: "node20",
          minify: true,
          legalComments: "none",
          logLevel: "error",
        });
      }
      plugin.onResolve({ filter: /^[^./]/ }, ({ path: name }) =>
        groupOf.has(name) ? { path: name, namespace: "lazy" } : undefined,
      );
      plugin.onLoad({ filter: /.*/, namespace: "lazy" }, async ({ path: name }) => {
        const group = groupOf.get(name) ?? "";
        const place = `m${groups[group]?.indexOf(name)}`;
        const functions = Object.entries(await import(name)).filter(([, value]) => typeof value === "function");
        return {
          contents: [
            `import { createRequire } from "node:module";`,
            `let loaded;`,
            `const load = () => (loaded ??= createRequire(import.meta.url)("./${group}.cjs").${place});`,
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
