/**
 * Phrases of the notices that a site prints beside everything it publishes, by language, in small letters. They are
 * narrower than the words of boxes that are named as notices (`notice-words.ts`): nothing but the text speaks for them.
 */

/** What a page earns by its links; the second phrase must stand in the notice too: it speaks of links or of buying. */
const earning: Readonly<Record<string, readonly [string, string]>> = {
  en: ["affiliate|commission", "\\blinks?\\b|purchas|\\bbuy"],
  de: ["provision|affiliate|werbelink|partnerlink", "link|kauf"],
  fr: ["commission|affili", "\\bliens?\\b|ach[eè]t"],
  es: ["comisi[oó]n|afiliad", "enlace|compra"],
  pt: ["comiss[ãõ]|afiliad", "\\blinks?\\b|compra"],
  it: ["commission[ei]|affiliat", "\\blink\\b|acquist"],
  nl: ["commissie|affiliate", "\\blinks?\\b|ko(?:op|pen)|aankoop"],
  sv: ["provision|affiliate|annonslänk", "länk|köp"],
  da: ["provision|affiliate", "link|køb"],
  nb: ["provisjon|affiliate", "lenke|kjøp"],
  fi: ["komissio|affiliate|mainoslink", "link|ost"],
  pl: ["prowizj|afiliac", "link|zakup|kup"],
  cs: ["proviz|affiliate", "odkaz|nákup|koup"],
  tr: ["komisyon|satış ortaklığı", "bağlantı|link|satın al"],
  ru: ["комисси|партнёрск|партнерск", "ссылк|покупк|купит"],
  uk: ["комісі|партнерськ", "посиланн|покупк|купит"],
  ja: ["アフィリエイト|広告を含", "リンク|購入"],
  zh: ["佣金|联盟链接|聯盟連結", "链接|連結|购买|購買"],
  ko: ["수수료|제휴", "링크|구매"],
  vi: ["hoa hồng|tiếp thị liên kết", "liên kết|mua"],
  id: ["komisi|afiliasi", "tautan|link|beli"],
};

/** The page, or who makes it, speaks of itself. */
const itself: Readonly<Record<string, string>> = {
  en: "\\b(?:we|us|our|i|my)\\b|\\bth(?:is|e) (?:article|post|page|site|story|guide|blog)\\b",
  de: "\\b(?:wir|uns|unser\\p{L}*|ich|mein\\p{L}*)\\b|\\bdiese[rmsn]? (?:artikel|beitrag|seite|text)",
  fr: "\\b(?:nous|notre|nos|je|mes)\\b|\\bcet? (?:article|page|site)\\b",
  es: "\\b(?:nosotros|nuestr[oa]s?|recibimos|recibir|ganamos)\\b|\\best[ea] (?:artículo|página|sitio)",
  pt: "\\b(?:nós|noss[oa]s?|recebemos|receber)\\b|\\best[ea] (?:artigo|página|site)",
  it: "\\b(?:noi|nostr[oiae]|riceviamo|ricevere)\\b|\\bquest[oa] (?:articolo|pagina|sito)",
  nl: "\\b(?:wij|we|ons|onze|ik)\\b|\\bdit artikel|\\bdeze (?:pagina|site)",
  sv: "\\b(?:vi|vår[at]?|oss|jag)\\b",
  da: "\\b(?:vi|vores|os|jeg)\\b",
  fi: "\\b(?:me|saamme|sivu\\p{L}*|artikkeli\\p{L}*)\\b",
  pl: "\\b(?:my|nasz\\p{L}*|otrzymujemy|otrzymać)\\b|\\b(?:ten|tym) artykul?",
  cs: "\\b(?:my|naš\\p{L}*|získáme|můžeme)\\b|\\btento článek",
  tr: "\\bbu (?:yazı|sayfa|makale)|alabiliriz|kazan",
  ru: "\\bмы\\b|наш|эт(?:а|ой|от|ом) (?:стать|страниц|сайт)",
  uk: "\\bми\\b|наш|ц(?:я|ій|ей|ьому) (?:статт|сторінк|сайт)",
  ja: "当サイト|本ページ|本記事|この記事|当ブログ",
  zh: "我们|我們|本站|本文|本页|本頁",
  ko: "우리|본 (?:글|페이지|사이트)|이 (?:글|포스팅)|저희",
  vi: "chúng tôi|bài viết này|trang này",
  id: "\\bkami\\b|artikel ini|situs ini",
};

/** That the text is no advice, for everybody who reads it. */
const advice: Readonly<Record<string, string>> = {
  en:
    "\\b(?:informational|information|educational)(?: and \\w+)? purposes|" +
    "\\b(?:not|nor) [^.!?]{0,120}\\b(?:legal|tax|medical|financial|investment|professional|accounting)(?:,? (?:or )?\\w+){0,3} advice|" +
    "\\b(?:not|never|nor) [^.!?]{0,60}\\bsubstitute for [^.!?]{0,60}\\b(?:advice|diagnosis|treatment|consultation|doctor)",
  de: "keine (?:rechts|anlage|steuer|finanz)beratung|ersetz(?:t|en) (?:nicht|kein\\p{L}*) [^.!?]{0,60}(?:beratung|arzt|anwalt)",
  fr: "à titre (?:purement |uniquement )?informatif|ne (?:constitue|remplace)[^.!?]{0,40} conseil|ne remplace[^.!?]{0,40}(?:avis|consultation)",
  es: "(?:fines|carácter) (?:meramente |exclusivamente )?informativos?|no (?:constituye|sustituye)[^.!?]{0,60}(?:asesor|consejo|consulta)",
  pt: "(?:fins|caráter) (?:meramente )?informativos?|não (?:constitui|substitui)[^.!?]{0,60}(?:aconselhamento|conselho|consulta)",
  it: "(?:scopo|fini) (?:puramente )?informativ[oi]|non (?:costituisc|sostituisc)[^.!?]{0,60}(?:consulenza|parere|consiglio)",
  nl: "uitsluitend (?:ter informatie|bedoeld ter informatie)|geen (?:financieel|juridisch|medisch|beleggings)\\p{L}* ?advies",
  pl: "charakter (?:wyłącznie )?informacyjny|nie stanowi[^.!?]{0,60}porad",
  ru: "(?:в|для) информационных цел|не является[^.!?]{0,60}(?:рекомендаци|консультаци)",
  ja: "(?:投資|医療|法的)[^。]{0,20}助言[^。]{0,20}(?:ありません|ない)",
  zh: "不构成(?:任何)?[^。]{0,10}建议|不構成(?:任何)?[^。]{0,10}建議|仅供参考|僅供參考",
  ko: "(?:투자|의학적|법적)[^.]{0,20}(?:조언|권유)[^.]{0,20}아닙니다",
};

/** Under which terms the page may be used, or where it stood before. */
const licence: Readonly<Record<string, string>> = {
  en:
    "\\blicen[sc]ed under\\b|\\bcreative commons\\b|\\ball rights reserved\\b|\\bnot to be reproduced\\b|" +
    "\\brepublished (?:here )?(?:with|by) permission\\b|\\breprinted (?:with|by) permission\\b|" +
    "\\bopen[- ]access article distributed\\b|\\bdistributed by [^.!?]{0,60}\\b(?:agency|syndicate|llc|inc)\\b",
  de: "alle rechte vorbehalten|steht unter (?:der|einer) [^.!?]{0,40}lizenz",
  fr: "tous droits réservés|sous licence (?:creative|cc)",
  es: "todos los derechos reservados|bajo (?:una )?licencia (?:creative|cc)",
  pt: "todos os direitos reservados|sob (?:uma |a )?licença (?:creative|cc)",
  it: "tutti i diritti riservati|riproduzione riservata|licenza (?:creative|cc)",
  nl: "alle rechten voorbehouden",
  pl: "wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone",
  cs: "všechna práva vyhrazena",
  sv: "med ensamrätt|alla rättigheter förbehålln",
  ru: "все права защищены",
  uk: "усі права захищен|всі права захищен",
  tr: "tüm hakları saklıdır",
  ja: "無断転載|all rights reserved",
  zh: "版权所有|版權所有|未经[^。]{0,12}(?:转载|许可)|未經[^。]{0,12}(?:轉載|授權)",
  ko: "무단 ?전재",
  vi: "bản quyền thuộc",
  ar: "جميع الحقوق محفوظة",
  he: "כל הזכויות שמורות",
};

/** What a chapter on terms is called, by language. */
const terms: Readonly<Record<string, string>> = {
  en: "licen[sc](?:e|es|ing)",
  de: "lizenz(?:en)?|rechtliches",
  fr: "licences?",
  es: "licencias?",
  pt: "licenças?",
  it: "licenz[ae]",
  nl: "licenties?",
  pl: "licencj[ae]",
  ru: "лицензи[яи]",
  uk: "ліцензі[яї]",
  ja: "ライセンス",
  zh: "许可(?:证|协议)?|授權條款",
  ko: "라이선스",
};

/** `\b` knows Latin letters only. */
const edge = "(?:(?<!\\p{L})(?=\\p{L})|(?<=\\p{L})(?!\\p{L}))";

function compile(sources: readonly string[]): RegExp {
  return new RegExp(sources.join("|").replaceAll("\\b", edge), "u");
}

const earns = compile(Object.values(earning).map(([money]) => money));
const links = compile(Object.values(earning).map(([, link]) => link));
const ownWords = compile(Object.values(itself));
const advises = compile(Object.values(advice));
const licences = compile(Object.values(licence));

const headings = new RegExp(`^(?:${Object.values(terms).join("|")})$`, "u");

/** Whether a heading in small letters, without white space around, announces the terms of what the text is about. */
export function isHeadingOfTerms(text: string): boolean {
  return headings.test(text);
}

/** Whether a text in small letters speaks of what a page earns by its links, about this page or any other. */
export function speaksOfEarning(text: string): boolean {
  return earns.test(text) && links.test(text);
}

/** A page that has none of such links says something about itself alone. */
const denies =
  /^[^.!?。]{0,40}\b(?:no|not|without|never|keine?|ohne|sans|sin|sem|senza|geen|inga|ingen|без)\b[^.!?。]{0,20}(?:affil|provision|commission|комисс|партн)/u;

/** Whether a text in small letters says that this page earns by its links. */
export function saysItEarns(text: string): boolean {
  return speaksOfEarning(text) && ownWords.test(text) && !denies.test(text);
}

/** Whether a text in small letters says that the page is no advice, or under which terms it may be used. */
export function saysItsTerms(text: string): boolean {
  return advises.test(text) || licences.test(text);
}
