/** Words of one letter, by language, as capitals: behind one of them a space is a space. */
const words: Readonly<Record<string, string>> = {
  en: "AIO",
  de: "O",
  fr: "AÀYOÔ",
  es: "AEYOU",
  ca: "AEIO",
  pt: "AEOÀÉÓ",
  it: "AEOIÈÌ",
  sv: "ÅIÖ",
  no: "ÅI",
  da: "ÅI",
  pl: "AIOUWZ",
  cs: "AIOUKSVZ",
  sk: "AIOUKSVZ",
  hr: "AIOUKS",
  ru: "АВИКОСУЯ",
  uk: "АВЗІЙОУЄЯ",
  bg: "АВИОСЯ",
};
const anyWord = Object.values(words).join("");

/**
 * Whether a capital is a word by itself.
 *
 * @param language a tag such as `pl` or `pl-PL`; where it is not known, any of these languages is asked
 */
export function isOneLetterWord(capital: string, language = ""): boolean {
  return (words[language.toLowerCase().split("-")[0]!] ?? anyWord).includes(capital);
}
