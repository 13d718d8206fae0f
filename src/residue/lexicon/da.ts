import type { LanguageWords } from "./words.js";

export const da: LanguageWords = {
  tag: "da",
  name: "Danish",
  common:
    "og i at det er en den til på de som med for af der ikke et har han var sig fra om men så kan vil blev også efter ved nu når hun skal mere være havde".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: [
        "Artiklen fortsætter efter annoncen",
        "Artiklen fortsætter under annoncen",
        "Artiklen fortsætter efter annoncerne",
        "Annonce - artiklen fortsætter",
      ],
      likely: ["Annonce", "Annoncer", "Annoncørbetalt indhold", "Sponsoreret indhold", "Reklame"],
    },
    "related-heading": {
      sure: [
        "Læs også",
        "Relaterede artikler",
        "Mest læste",
        "Andre læser også",
        "Seneste nyheder",
        "Relateret indhold",
        "Måske er du også interesseret i",
        "Flere artikler",
        "Mest læste lige nu",
        "Vi anbefaler",
        "Anbefalet til dig",
        "Mere om emnet",
        "Læs mere om emnet",
      ],
      likely: ["Relateret", "Læs mere", "Se også", "Seneste nyt", "Populære artikler", "Mere fra {name}"],
    },
    "read-more": {
      sure: ["Læs også: …", "Læs mere her", "Læs også …", "Læs hele artiklen", "Læs hele historien her"],
      likely: ["Læs mere: …", "Læs mere", "Læs videre", "Se også: …", "Se mere"],
    },
    credit: {
      sure: ["Arkivfoto: …", "Pressefoto: …"],
      likely: ["Foto: …", "Arkivfoto", "Pressefoto", "Fotograf: …", "Billede: …"],
    },
    label: {
      likely: ["Foto", "Kilde", "Kilder", "Del", "Emner", "Tags", "Kategorier"],
    },
    source: {
      likely: ["Kilde: …", "Kilder: …"],
    },
    share: {
      sure: [
        "Del artiklen",
        "Del på {name}",
        "Del denne artikel",
        "Kopiér link",
        "Kopier link",
        "Gem på læseliste",
        "Gem artikel",
        "Send til en ven",
        "Tip en ven",
      ],
      likely: ["Del", "Del artikel", "Gem"],
    },
    follow: {
      sure: ["Følg os på …", "Følg {name} på …", "Synes godt om os på Facebook"],
      likely: ["Følg os"],
    },
    newsletter: {
      sure: [
        "Tilmeld dig vores nyhedsbrev",
        "Tilmeld dig nyhedsbrevet",
        "Få nyheder direkte i din indbakke",
        "Tilmeld nyhedsbrev",
        "Modtag vores nyhedsbrev",
        "Skriv dig op til vores nyhedsbrev",
      ],
      likely: ["Nyhedsbrev", "Tilmeld", "Tilmeld dig"],
    },
    "app-promo": {
      sure: ["Hent vores app", "Download vores app", "Hent app'en"],
    },
    comments: {
      sure: [
        "{n} kommentarer",
        "Skriv en kommentar",
        "Vis kommentarer",
        "Skriv kommentar",
        "Log ind for at kommentere",
        "Deltag i debatten",
      ],
      likely: ["Kommentarer", "Kommentér", "Debat"],
    },
    paywall: {
      sure: [
        "Denne artikel er kun for abonnenter",
        "Artiklen er for abonnenter",
        "Bliv abonnent",
        "Allerede abonnent? Log ind",
        "Læs videre med et abonnement",
        "Prøv gratis i {n} dage",
      ],
      likely: ["Kun for abonnenter", "For abonnenter", "Køb abonnement"],
    },
    login: {
      likely: ["Log ind", "Log på", "Opret profil"],
    },
    cookies: {
      sure: ["Vi bruger cookies", "Denne hjemmeside bruger cookies", "Accepter alle cookies", "Accepter alle"],
      likely: ["Cookies", "Cookiepolitik"],
    },
    copyright: {
      sure: ["Alle rettigheder forbeholdes", "Kopiering er ikke tilladt", "Må ikke gengives uden tilladelse"],
    },
    byline: {
      likely: ["Af {name}", "Skrevet af {name}", "Tekst: {name}"],
    },
    "reading-time": {
      sure: ["{n} min. læsetid", "Læsetid: {n} min.", "Læsetid {n} minutter"],
    },
    dateline: {
      sure: ["Publiceret {date}", "Opdateret {date}", "Senest opdateret …"],
      likely: ["Publiceret: …", "Opdateret: …"],
    },
    tags: {
      sure: ["Emner: …", "Se mere om emnet", "Læs mere om: …"],
      likely: ["Emner", "Tags: …"],
    },
    navigation: {
      sure: ["Gå til hovedindhold", "Tilbage til toppen", "Til forsiden"],
      likely: ["Forside", "Menu", "Søg", "Nyheder"],
    },
    pagination: {
      likely: ["Næste artikel", "Forrige artikel", "Næste side"],
    },
    player: {
      sure: ["Hør artiklen", "Lyt til artiklen", "Oplæsning af artiklen", "Afspil video"],
      likely: ["Lyt", "Se video"],
    },
    gallery: {
      sure: ["Vis i fuld skærm", "Se billedet i stort format", "Forstør billedet"],
      likely: ["Billede {n} af {n}"],
    },
    feedback: {
      sure: ["Var denne artikel nyttig?", "Har du fundet en fejl? …", "Rapportér en fejl"],
    },
    placeholder: {
      sure: ["Indlæser …", "Indholdet kan ikke vises"],
    },
  },
};
