import type { LanguageWords } from "./words.js";

export const fi: LanguageWords = {
  tag: "fi",
  name: "Finnish",
  common:
    "ja on ei että se oli hän mutta ovat kun myös tai jos niin kuin sen mukaan vain jo ole nyt voi tämä mitä olla joka sekä ollut sitä jälkeen kanssa he me".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: [
        "Juttu jatkuu mainoksen jälkeen",
        "Artikkeli jatkuu mainoksen alla",
        "Juttu jatkuu kuvan jälkeen",
        "Mainos päättyy",
      ],
      likely: ["Mainos", "Mainokset", "Kaupallinen yhteistyö", "Ilmoitus"],
    },
    "related-heading": {
      sure: [
        "Lue myös",
        "Luetuimmat",
        "Lisää aiheesta",
        "Aiheeseen liittyvää",
        "Uusimmat",
        "Katso myös",
        "Suosittelemme",
        "Lue lisää aiheesta",
        "Sinua voisi kiinnostaa",
        "Aiheeseen liittyvät artikkelit",
        "Muut lukevat",
      ],
      likely: ["Lue lisää", "Lisää luettavaa", "Tuoreimmat", "Suosituimmat"],
    },
    "read-more": {
      sure: ["Lue myös: …", "Lue koko juttu", "Lue artikkeli kokonaan", "Jatka lukemista"],
      likely: ["Lue lisää: …", "Lue lisää", "Katso myös: …", "Näytä lisää"],
    },
    credit: {
      sure: ["Kuvituskuva", "Arkistokuva", "Kuvituskuva: …"],
      likely: ["Kuva: …", "Kuvat: …", "Kuvaaja: …", "Valokuva: …"],
    },
    label: {
      likely: ["Kuva", "Lähde", "Lähteet", "Jaa", "Aiheet", "Avainsanat"],
    },
    source: {
      likely: ["Lähde: …", "Lähteet: …"],
    },
    share: {
      sure: ["Jaa artikkeli", "Jaa juttu", "Kopioi linkki", "Jaa {name}", "Tallenna artikkeli"],
      likely: ["Jaa", "Tallenna"],
    },
    follow: {
      sure: ["Seuraa meitä …", "Seuraa meitä somessa"],
      likely: ["Seuraa meitä"],
    },
    newsletter: {
      sure: ["Tilaa uutiskirje", "Tilaa uutiskirjeemme", "Uutiskirje sähköpostiisi"],
      likely: ["Uutiskirje", "Tilaa"],
    },
    "app-promo": {
      sure: ["Lataa sovellus", "Lataa sovelluksemme"],
    },
    comments: {
      sure: [
        "{n} kommenttia",
        "Kirjoita kommentti",
        "Näytä kommentit",
        "Kirjaudu sisään kommentoidaksesi",
        "Osallistu keskusteluun",
        "Jätä kommentti",
      ],
      likely: ["Kommentit", "Kommentoi", "Keskustelu"],
    },
    paywall: {
      sure: [
        "Tämä artikkeli on vain tilaajille",
        "Jatka lukemista tilaajana",
        "Oletko jo tilaaja? Kirjaudu sisään",
        "Tilaajille",
      ],
      likely: ["Vain tilaajille", "Osta tilaus"],
    },
    login: {
      likely: ["Kirjaudu sisään", "Kirjaudu", "Rekisteröidy"],
    },
    cookies: {
      sure: ["Käytämme evästeitä", "Tämä sivusto käyttää evästeitä", "Hyväksy kaikki evästeet"],
      likely: ["Evästeet"],
    },
    copyright: {
      sure: ["Kaikki oikeudet pidätetään"],
    },
    byline: {
      likely: ["Teksti: {name}", "Kirjoittaja: {name}"],
    },
    "reading-time": {
      sure: ["Lukuaika {n} min", "Lukuaika: {n} min"],
    },
    dateline: {
      sure: ["Julkaistu {date}", "Päivitetty {date}"],
      likely: ["Julkaistu: …", "Päivitetty: …"],
    },
    tags: {
      sure: ["Aiheet: …", "Avainsanat: …"],
      likely: ["Aiheet", "Avainsanat"],
    },
    navigation: {
      sure: ["Siirry sisältöön", "Siirry pääsisältöön", "Takaisin ylös"],
      likely: ["Etusivu", "Valikko", "Hae"],
    },
    pagination: {
      likely: ["Seuraava artikkeli", "Edellinen artikkeli", "Seuraava sivu"],
    },
    player: {
      sure: ["Kuuntele artikkeli", "Kuuntele juttu", "Toista video"],
      likely: ["Katso video", "Kuuntele"],
    },
    gallery: {
      sure: ["Avaa kuva suurempana", "Katso kuva suurempana"],
      likely: ["Kuva {n}/{n}"],
    },
    feedback: {
      sure: ["Oliko tästä artikkelista hyötyä?", "Huomasitko virheen? …", "Lähetä palautetta"],
      likely: ["Anna palautetta"],
    },
    placeholder: {
      sure: ["Ladataan …"],
    },
  },
};
