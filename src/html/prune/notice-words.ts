/** Words of notices that a page earns by its links, by language, in small letters. */
const earning: Readonly<Record<string, string>> = {
  en: "affiliate|commission|compensat|we (?:may )?earn|may earn|paid (?:placement|partner)|advertiser|advertising partner",
  de: "provision|affiliate|werbelink|partnerlink",
  fr: "commission|affili|rémunér",
  es: "comisión|afiliad",
  pt: "comissão|afiliad",
  it: "commission[ei]|affiliat",
  nl: "commissie|affiliate",
  sv: "provision|affiliate|annonslänk",
  da: "provision|affiliate",
  nb: "provisjon|affiliate",
  fi: "komissio|affiliate|mainoslink",
  pl: "prowizj|afiliac",
  cs: "proviz|affiliate",
  tr: "komisyon|satış ortaklığı",
  ru: "комисси|партнёрск|партнерск",
  uk: "комісі|партнерськ",
  ja: "アフィリエイト|広告を含|収益",
  zh: "佣金|联盟链接|聯盟連結",
  ko: "수수료|제휴",
  vi: "hoa hồng|tiếp thị liên kết",
  id: "komisi|afiliasi",
  hi: "कमीशन",
  ar: "عمولة",
  he: "עמלה",
};

/** Words that say the text is no advice, by language, in small letters. */
const advice: Readonly<Record<string, string>> = {
  en: "informational purposes|(?:legal|tax|medical|financial|investment|professional) advice",
  de: "keine (?:rechts|anlage|steuer)?beratung|ersetzt keine",
  fr: "à titre informatif|conseils? (?:juridique|médical|financier)",
  es: "fines informativos|asesor(?:amiento|ía) (?:legal|médic|financier)",
  pt: "fins informativos|aconselhamento",
  it: "scopo informativo|consulenza",
};

function compile(...lists: Readonly<Record<string, string>>[]): RegExp {
  return new RegExp(lists.flatMap((words) => Object.values(words)).join("|"), "u");
}

/** For text in small letters: what a notice beside an article says about its links or about itself. */
export const noticeWord = compile(earning, advice);

/** What a sentence about a person goes on with behind the name, by language. */
const about: Readonly<Record<string, string>> = {
  en: "is|was|has|covers?|writes?|reports?|works?|serves?|lives?|joined|leads?|teaches|can be|may be|studied|holds?",
  de: "ist|war|hat|schreibt|arbeitet|lebt|berichtet|leitet",
  fr: "est|était|écrit|travaille|dirige|a",
  es: "es|fue|escribe|trabaja|ha",
  pt: "é|foi|escreve|trabalha",
  it: "è|scrive|lavora|ha",
  nl: "is|schrijft|werkt|woont",
  sv: "är|skriver|arbetar",
  da: "er|skriver|arbejder",
  fi: "on|kirjoittaa|työskentelee",
  pl: "jest|pisze|pracuje",
  cs: "je|píše|pracuje",
  ru: "пишет|работает|—|–",
  uk: "пише|працює|—|–",
  el: "είναι|γράφει",
  tr: "yazıyor|çalışıyor",
};

/** What follows a name at the beginning of a biography, with the letters of degrees or an office between commas. */
export const biography = new RegExp(
  `^(?:,[^.!?]{1,80},|,(?: \\p{Lu}[\\p{L}.]{1,8})+,?)?\\s+(?:${Object.values(about).join("|")})\\s`,
  "u",
);
