/** Words that the answers of a poll begin with, in the languages of the lexicon. */
const yes =
  "yes sí si sim oui ja sì tak да так evet نعم بله آری כן हाँ हां হ্যাঁ ya có ใช่ 是 会 はい 네 예 ναι ano da igen kyllä ndiyo já";
const no =
  "no não nao non nein nee nie нет ні hayır لا نه לא नहीं না tidak không ไม่ 不 否 いいえ 아니 όχι ne nu nem nej nei ei hapana";

const yesWords: ReadonlySet<string> = new Set(yes.split(" "));
const noWords: ReadonlySet<string> = new Set(no.split(" "));
const firstWord = /^[\p{L}\p{M}]+/u;

/** Whether a line says yes or no with its first word, as the answers of a poll do. */
export function answerOf(text: string): "yes" | "no" | undefined {
  const word = firstWord.exec(text)?.[0].toLowerCase();
  if (word === undefined) return undefined;
  if (yesWords.has(word)) return "yes";
  return noWords.has(word) ? "no" : undefined;
}
