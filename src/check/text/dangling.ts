/** Words after which no sentence ends: articles, and prepositions and conjunctions that never stand last. */
const words: Readonly<Record<string, string>> = {
  en: "the a an and or but of than because if whether into from during among although",
  de: "der die das den dem des ein eine einen einem einer und oder aber weil dass wenn von für zwischen sowie",
  fr: "le les des du une et ou mais de dans avec pour chez parce que qui dont",
  es: "el los las una y o pero de del en con por para porque que",
  pt: "os as um uma e ou mas de do da dos das em no na com por para porque que",
  it: "il lo gli le un una e ma di del della dei delle nel nella con per perché che",
  nl: "de het een en of maar van voor omdat dat met tussen",
  sv: "en ett och eller men att av för från som mellan",
  ru: "и или но а в на с от для из что который между",
};

const all: ReadonlySet<string> = new Set(Object.values(words).flatMap((line) => line.split(" ")));

/** Whether no sentence ends with `word`, written small as it must be inside of one. */
export function isDangling(word: string): boolean {
  return all.has(word);
}
