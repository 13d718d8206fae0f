/**
 * What the command line's loader hands in: Node.js 20 takes no `import()` in code that was compiled by another process.
 * Elsewhere it is not there.
 */
declare const deckleImport: ((specifier: string) => Promise<unknown>) | undefined;

/** Imports a module that is not part of deckle: an optional package, or a file of the user's. */
export async function importModule<Module>(specifier: string): Promise<Module> {
  const module: unknown = typeof deckleImport === "function" ? await deckleImport(specifier) : await import(specifier);
  return module as Module;
}
