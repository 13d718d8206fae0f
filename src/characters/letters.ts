/** The letters and figures of a text: two copies of it differ in quotation marks, dashes and spaces. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What follows the first `count` letters and figures of a text, counted in UTF-16 units. */
export function afterLetters(text: string, count: number): string {
  let seen = 0;
  let at = 0;
  for (const character of text) {
    if (seen >= count) break;
    if (/[\p{L}\p{N}]/u.test(character)) seen += character.length;
    at += character.length;
  }
  // The marks that close what came before belong to it.
  return text.slice(at).replace(/^[^\p{L}\p{N}\s]+(?=\s|$)/u, "");
}
