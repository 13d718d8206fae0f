import type { LanguageWords } from "./words.js";

export const cs: LanguageWords = {
  tag: "cs",
  name: "Czech",
  common:
    "a se v na je že to s z do o k i jsem ale za jako jsou si po tak by pro které které který podle jeho až také už od když byl bylo".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: [
        "Článek pokračuje pod reklamou",
        "Pokračování článku pod reklamou",
        "Zavřít reklamu",
        "Přeskočit reklamu",
        "Text pokračuje pod reklamou",
      ],
      likely: ["Reklama", "Inzerce", "Komerční sdělení", "Sponzorovaný obsah", "Reklamní sdělení", "Placená inzerce"],
    },
    "related-heading": {
      sure: [
        "Čtěte také",
        "Mohlo by vás zajímat",
        "Související články",
        "Přečtěte si také",
        "Nejčtenější",
        "Nejčtenější články",
        "Podobné články",
        "Nejnovější články",
        "Doporučené články",
        "Další články",
        "Mohlo by se vám líbit",
        "Související témata",
        "Nejnovější zprávy",
        "Čtěte dále",
        "Další články autora",
        "Nenechte si ujít",
      ],
      likely: ["Související", "Doporučujeme", "Další zprávy", "K tématu", "Populární"],
      weak: ["Viz také"],
    },
    "read-more": {
      sure: [
        "Čtěte také: …",
        "Čtěte též: …",
        "Více čtěte: …",
        "Přečtěte si také: …",
        "Čtěte více: …",
        "Číst dál",
        "Číst dále",
        "Celý článek",
        "Přečtěte si: …",
        "Číst více",
        "Pokračovat ve čtení",
        "Více zde: …",
      ],
      likely: ["Podívejte se: …", "Více o …", "Číst celý článek", "Více informací", "Zobrazit více"],
    },
    credit: {
      sure: ["Ilustrační foto", "Ilustrační fotografie", "Ilustrační snímek", "Zdroj fotografie: …", "Zdroj foto: …"],
      likely: ["Foto: …", "Fotografie: …", "Foto {name}", "Autor fotografie: …"],
      weak: ["Zdroj: …"],
    },
    label: {
      likely: ["Foto", "Zdroj", "Zdroje", "Štítky", "Sdílet", "Témata", "Autor", "Rubriky"],
    },
    source: {
      likely: ["Zdroj: …", "Zdroje: …", "Zdroj dat: …"],
    },
    share: {
      sure: [
        "Sdílet článek",
        "Sdílet na {name}",
        "Kopírovat odkaz",
        "Zkopírovat odkaz",
        "Odkaz zkopírován",
        "Poslat e-mailem",
        "Vytisknout článek",
        "Sdílejte článek",
        "Uložit článek",
      ],
      likely: ["Sdílet", "Sdílejte", "Tisk", "Vytisknout", "To se mi líbí", "Tweetnout"],
    },
    follow: {
      sure: ["Sledujte nás na …", "Sledujte nás", "Sledujte {name} na …", "Přidejte se k nám na …"],
      likely: ["Sledovat"],
    },
    newsletter: {
      sure: [
        "Přihlaste se k odběru newsletteru",
        "Přihlásit se k odběru",
        "Zadejte svůj e-mail",
        "Odebírat newsletter",
        "Váš e-mail",
        "Přihlaste se k odběru …",
      ],
      likely: ["Newsletter", "Odebírat"],
    },
    donation: {
      sure: ["Podpořte nás", "Podpořte nezávislou žurnalistiku", "Podpořit redakci"],
    },
    comments: {
      sure: [
        "{n} komentářů",
        "{n} komentáře",
        "{n} komentář",
        "Přidat komentář",
        "Napsat komentář",
        "Vstoupit do diskuse",
        "Zobrazit komentáře",
        "Vaše e-mailová adresa nebude zveřejněna …",
        "Vyžadované informace jsou označeny …",
        "Zrušit odpověď na komentář",
        "Diskuse ({n})",
        "Zobrazit diskusi",
        "Vstup do diskuse",
        "Diskuze k článku",
        "Diskuse k článku",
      ],
      likely: ["Diskuse", "Diskuze", "Komentáře", "Komentovat", "Odpovědět"],
    },
    paywall: {
      sure: [
        "Pouze pro předplatitele",
        "Článek je pouze pro předplatitele …",
        "Už máte předplatné? …",
        "Tento článek je exkluzivně pro …",
        "Pokračování článku je pro předplatitele …",
        "Jste předplatitel? …",
      ],
      likely: ["Předplatit", "Koupit předplatné"],
    },
    login: {
      sure: ["Zapomenuté heslo"],
      likely: ["Přihlásit se", "Registrovat", "Přihlášení"],
    },
    cookies: {
      sure: ["Používáme cookies …", "Tento web používá cookies …", "Přijmout vše", "Nastavení cookies"],
      likely: ["Souhlasím", "Odmítnout"],
    },
    copyright: {
      sure: [
        "Všechna práva vyhrazena",
        "… všechna práva vyhrazena",
        "Jakékoliv užití obsahu …",
        "Publikování nebo další šíření obsahu …",
      ],
    },
    byline: {
      likely: ["Autor: {name}", "Autoři: {name}", "Text: {name}"],
      weak: ["Redakce"],
    },
    "author-box": {
      sure: ["O autorovi", "Všechny články autora"],
    },
    "reading-time": {
      sure: ["Doba čtení: {n} minut", "Doba čtení: {n} minuty", "{n} min čtení", "{n} minut čtení"],
    },
    dateline: {
      likely: [
        "Publikováno: {date}",
        "Aktualizováno: {date}",
        "Aktualizováno {date}",
        "Vydáno: {date}",
        "Zveřejněno: {date}",
      ],
    },
    tags: {
      sure: ["Štítky: …", "Témata: …", "Klíčová slova: …"],
      likely: ["Štítky", "Témata", "Rubriky: …", "Rubrika: …", "Tagy: …"],
    },
    navigation: {
      sure: ["Přejít k obsahu", "Zpět nahoru", "Zpět na hlavní stránku", "Přeskočit na obsah", "Přejít na obsah"],
      likely: ["Úvod", "Menu", "Hledat", "Domů", "Hlavní strana"],
    },
    pagination: {
      sure: [
        "Předchozí článek",
        "Další článek",
        "Následující článek",
        "Další strana",
        "Předchozí příspěvek",
        "Další příspěvek",
      ],
      likely: ["Další", "Předchozí"],
    },
    contents: {
      likely: ["Obsah", "Obsah článku"],
    },
    player: {
      sure: ["Přehrát video", "Poslechnout článek", "Na celou obrazovku"],
      likely: ["Přehrát"],
    },
    gallery: {
      sure: ["Zobrazit galerii", "Vstoupit do galerie", "{n} fotografií v galerii", "Zvětšit obrázek"],
      likely: ["Fotogalerie", "Zobrazit vše", "Galerie"],
    },
    placeholder: {
      sure: ["Načítání…", "Načítám…", "Povolte JavaScript …"],
    },
    counter: {
      sure: ["{n} zobrazení", "Počet zobrazení: {n}"],
    },
    feedback: {
      sure: [
        "Nahlásit chybu",
        "Našli jste chybu? …",
        "Pokud jste v článku zaznamenali chybu …",
        "Máte tip? …",
        "Byl tento článek užitečný?",
      ],
      likely: ["Anketa", "Hlasovat"],
    },
  },
};
