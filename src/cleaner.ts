import { type CleanResult, cleanWith } from "./clean.js";
import { type Options, resolveSettings } from "./settings.js";

/** Cleans many documents with the same options; see {@link createCleaner}. */
export interface Cleaner {
  /**
   * Cleans one document.
   *
   * @param input a string, or bytes to be decoded
   * @param own what is true of this document alone; overrules the cleaner's options
   */
  clean(input: string | Uint8Array, own?: Options): CleanResult;
}

/**
 * Makes a cleaner: the options are checked once, and what they need is prepared once.
 *
 * @throws {DeckleError} of kind `usage` for options that cannot be
 */
export function createCleaner(options: Options = {}): Cleaner {
  const settings = resolveSettings(options);
  return {
    clean: (input, own) =>
      cleanWith(input, own === undefined ? settings : resolveSettings({ ...options, ...defined(own) })),
  };
}

function defined(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
