import type { CheckDocument } from "../document.js";
import type { CheckRule } from "../rule.js";
import { findOtherLanguage } from "../text/language.js";

export const declaredLanguage: CheckRule = {
  id: "declared-language",
  family: "document",
  summary: "A document in another language than it declares",
  why:
    "Templates declare the language of the site for every page, also for those that are in another one; voices, hyphenation, search and deckle's own rules go by it. " +
    "Found are texts in a script that the declared language is not written in, and texts whose function words are those of another language.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.9,
  examples: {
    invalid: [
      {
        input: `---\n⟦lang: en⟧\n---\n\n${"Мост через гавань открылся в понедельник утром, и движение было слабым. ".repeat(3)}`,
        format: "markdown",
      },
      {
        input: `⟦<html⟧ lang="en"><body><article><p>${"El puente sobre el puerto se abrió el lunes por la mañana, con dos años de retraso, y en las primeras horas no hubo mucho tráfico. ".repeat(3)}</p></article></body></html>`,
        format: "html",
      },
    ],
    valid: [
      {
        input: `---\nlang: ru\n---\n\n${"Мост через гавань открылся в понедельник утром, и движение было слабым. ".repeat(3)}`,
        format: "markdown",
      },
      {
        input: `---\nlang: sr\n---\n\n${"Most preko luke otvoren je u ponedeljak ujutro i saobraćaj je bio slab. ".repeat(3)}`,
        format: "markdown",
        note: "a language with two scripts",
      },
      {
        input: `---\nlang: es\n---\n\n${"El puente sobre el puerto se abrió el lunes por la mañana, y en las primeras horas no hubo mucho tráfico. ".repeat(3)} The Harbour Office said that this was the first of many days.`,
        format: "markdown",
        note: "a quotation in another language",
      },
      {
        input: `---\nlang: gl\n---\n\n${"A ponte sobre o porto abriu o luns pola mañá, e nas primeiras horas non houbo moito tráfico. ".repeat(4)}`,
        format: "markdown",
        note: "a language that the lexicon does not have, with words of its neighbours",
      },
      { input: "---\nlang: en\n---\n\nСпасибо!", format: "markdown", note: "too short to tell" },
    ],
  },
  *find(document) {
    const { declaredLanguage: declared } = document;
    if (!declared) return;
    const other = findOtherLanguage(sampleOf(document), declared.tag);
    if (!other) return;
    yield {
      start: declared.start,
      end: declared.end,
      message: `Unexpected language \`${declared.tag}\`, the text is in ${other.name}`,
      suggestion: other.tag === undefined ? "Declare the language of the text" : `Declare \`${other.tag}\``,
    };
  },
};

/** Enough of a text to tell its language, in UTF-16 code units. */
const sampleSize = 4000;

function sampleOf({ passages }: CheckDocument): string {
  let sample = "";
  for (const { block, prose } of passages) {
    if (block.kind !== "code") sample += `${prose}\n`;
    if (sample.length >= sampleSize) break;
  }
  return sample.slice(0, sampleSize);
}
