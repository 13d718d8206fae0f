/** Folded words that are remembered; the bound keeps what is remembered of other documents small. */
const rememberedAtMost = 10_000;

/** Folds words: those of ASCII letters and figures by themselves, others with what is given, once for each. */
export class FoldedWords {
  /** Whether the word last read is ASCII, without an apostrophe. */
  wasPlain = true;
  readonly #fold: (word: string) => string;
  readonly #folded = new Map<string, string>();

  /** @param fold folds a word that is more than ASCII letters and figures */
  constructor(fold: (word: string) => string) {
    this.#fold = fold;
  }

  /** The word between two places of a text, folded. */
  read(text: string, start: number, end: number): string {
    let capital = false;
    for (let index = start; index < end; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 127 || code === 39) {
        this.wasPlain = false;
        return this.#read(text.slice(start, end));
      }
      capital ||= code > 64 && code < 91;
    }
    this.wasPlain = true;
    const word = text.slice(start, end);
    return capital ? word.toLowerCase() : word;
  }

  #read(word: string): string {
    let folded = this.#folded.get(word);
    if (folded === undefined) {
      folded = this.#fold(word);
      if (this.#folded.size >= rememberedAtMost) this.#folded.clear();
      // Long words would keep the text that they are a slice of.
      if (word.length < 13) this.#folded.set(word, folded);
    }
    return folded;
  }
}
