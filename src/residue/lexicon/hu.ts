import type { LanguageWords } from "./words.js";

export const hu: LanguageWords = {
  tag: "hu",
  name: "Hungarian",
  common:
    "a az és hogy nem is egy van volt meg de csak már ez azt mint ha még el sem lesz után szerint akkor majd pedig így kell nagyon mert között ami aki".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: [
        "A cikk a hirdetés után folytatódik",
        "A cikk folytatódik a hirdetés után",
        "Cikkünk a hirdetés után folytatódik",
      ],
      likely: ["Hirdetés", "Reklám", "Támogatott tartalom", "Fizetett tartalom", "PR-cikk"],
    },
    "related-heading": {
      sure: [
        "Kapcsolódó cikkek",
        "Olvasta már?",
        "Ez is érdekelheti",
        "Legolvasottabb",
        "Legnépszerűbb",
        "Ajánlott cikkek",
        "Kapcsolódó tartalmak",
        "Legfrissebb hírek",
        "További cikkek",
        "Ezt is ajánljuk",
        "Ajánljuk még",
        "Önnek ajánljuk",
        "Friss hírek",
      ],
      likely: ["Kapcsolódó", "Ajánló", "Legfrissebb", "Olvassa el ezt is", "Népszerű"],
    },
    "read-more": {
      sure: ["Olvassa el ezt is: …", "Olvasd el ezt is: …", "Tovább olvasom", "Teljes cikk", "Elolvasom"],
      likely: ["Tovább", "Bővebben: …", "Bővebben", "Részletek", "Olvass tovább", "Lásd még: …"],
    },
    credit: {
      sure: ["Illusztráció", "Képünk illusztráció", "A kép illusztráció", "Nyitókép: …", "Borítókép: …"],
      likely: ["Fotó: …", "Fotók: …", "Kép: …", "Forrás: …"],
    },
    label: {
      likely: ["Fotó", "Forrás", "Források", "Megosztás", "Címkék"],
    },
    source: {
      likely: ["Forrás: …", "Források: …"],
    },
    share: {
      sure: ["Cikk megosztása", "Megosztás {name}", "Link másolása", "Küldés e-mailben", "Ossza meg ismerőseivel"],
      likely: ["Megosztás", "Megosztom", "Küldés"],
    },
    follow: {
      sure: ["Kövessen minket …", "Kövess minket …", "Kövess minket a Facebookon"],
      likely: ["Kövess minket", "Kövessen minket"],
    },
    newsletter: {
      sure: [
        "Iratkozzon fel hírlevelünkre",
        "Iratkozz fel hírlevelünkre",
        "Feliratkozom a hírlevélre",
        "Hírlevél feliratkozás",
      ],
      likely: ["Hírlevél", "Feliratkozás", "Feliratkozom"],
    },
    "app-promo": {
      sure: ["Töltse le alkalmazásunkat", "Töltsd le az appot"],
    },
    comments: {
      sure: [
        "{n} hozzászólás",
        "{n} komment",
        "Szóljon hozzá",
        "Szólj hozzá",
        "Hozzászólás írása",
        "Hozzászólások megtekintése",
        "Új hozzászólás",
      ],
      likely: ["Hozzászólások", "Kommentek"],
    },
    paywall: {
      sure: [
        "A cikk csak előfizetőink számára érhető el",
        "Már előfizető? Jelentkezzen be",
        "Előfizetek",
        "Ez a cikk előfizetőknek szól",
      ],
      likely: ["Csak előfizetőknek", "Előfizetés"],
    },
    login: {
      likely: ["Bejelentkezés", "Belépés", "Regisztráció"],
    },
    cookies: {
      sure: ["Ez a weboldal sütiket használ", "Weboldalunk sütiket használ", "Összes elfogadása"],
      likely: ["Sütik kezelése"],
    },
    copyright: {
      sure: ["Minden jog fenntartva"],
    },
    byline: {
      likely: ["Írta: {name}", "Szerző: {name}"],
    },
    "reading-time": {
      sure: ["{n} perc olvasás", "Olvasási idő: {n} perc"],
    },
    dateline: {
      sure: ["Megjelent: {date}", "Frissítve: {date}", "Utolsó frissítés: …"],
      likely: ["Megjelent: …", "Frissítve: …", "Közzétéve: …"],
    },
    tags: {
      sure: ["Címkék: …", "Címke: …", "Kulcsszavak: …"],
      likely: ["Címkék"],
    },
    navigation: {
      sure: ["Ugrás a tartalomra", "Vissza a tetejére", "Vissza a főoldalra"],
      likely: ["Főoldal", "Címlap", "Menü", "Keresés"],
    },
    pagination: {
      likely: ["Következő cikk", "Előző cikk", "Következő oldal"],
    },
    player: {
      sure: ["Hallgassa meg a cikket", "Videó lejátszása"],
      likely: ["Videó", "Nézze meg a videót"],
    },
    gallery: {
      sure: ["Galéria megnyitása", "Kép nagyítása"],
      likely: ["Galéria", "{n} kép"],
    },
    feedback: {
      sure: ["Hibát talált? …", "Hasznos volt a cikk?"],
    },
    placeholder: {
      sure: ["Betöltés …"],
    },
  },
};
