/** What the words of the lexicon stand for: each entry belongs to one topic. */
export interface Lexicon {
  /** Whether `text`, as a whole, is a phrase of `topic` in one of the document's languages. */
  is(topic: string, text: string): boolean;
}
