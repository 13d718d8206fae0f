import { DeckleError } from "../../errors.js";
import { isAddress, pathOfId } from "../source/names.js";

/** Names that some file systems take for one: those that differ in case, or in how accents are encoded. */
const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();

/** The places of results below an output folder: each document gets one of its own, in the order of the input. */
export class Places {
  readonly #extension: string;
  readonly #taken = new Set<string>();
  readonly #asked = new Set<string>();

  constructor(extension: string) {
    this.#extension = extension;
  }

  /** Takes the place that a document has got before. */
  take(id: string, place: string | undefined): void {
    const name = pathOfId(id, this.#extension);
    this.#asked.add(name);
    this.#taken.add(keyOf(place ?? name));
  }

  /**
   * Finds a place and takes it; `own` tells whether it is the one that the id says.
   *
   * @throws {DeckleError} of kind `input` where another document of that name has it, or the id leads out of the folder
   */
  find(id: string): { name: string; own: boolean } {
    const name = pathOfId(id, this.#extension);
    let free = name;
    if (this.#taken.has(keyOf(name))) {
      if (!isAddress(id) && this.#asked.has(name)) {
        throw new DeckleError("input", `\`${name}\` is already the result of another document of this run`);
      }
      // An archive may hold an address several times, and names may differ in what another file system does not tell apart.
      for (let number = 2; this.#taken.has(keyOf(free)); number += 1) free = this.#numbered(name, number);
    }
    this.take(id, free);
    return { name: free, own: free === name };
  }

  #numbered(name: string, number: number): string {
    return `${name.slice(0, name.length - this.#extension.length)}-${number}${this.#extension}`;
  }
}
