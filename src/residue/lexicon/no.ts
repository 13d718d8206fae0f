import type { LanguageWords } from "./words.js";

export const no: LanguageWords = {
  tag: "no",
  name: "Norwegian",
  common:
    "og i det er som en på til av for at med har de ikke den han et om fra men var seg så vi kan sier skal ble også etter eller når hun mer være jeg".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: [
        "Artikkelen fortsetter under annonsen",
        "Saken fortsetter under annonsen",
        "Saken fortsetter etter annonsen",
        "Artikkelen fortsetter etter annonsen",
      ],
      likely: ["Annonse", "Annonser", "Annonsørinnhold", "Sponset innhold", "Reklame"],
    },
    "related-heading": {
      sure: [
        "Les også",
        "Relaterte saker",
        "Mest lest",
        "Siste nytt",
        "Flere saker",
        "Andre leser",
        "Relaterte artikler",
        "Anbefalte saker",
        "Mer om saken",
        "Les mer om",
        "Du vil kanskje også like",
      ],
      likely: ["Relatert", "Siste saker", "Les mer", "Se også", "Populært", "Mer fra {name}"],
    },
    "read-more": {
      sure: ["Les også: …", "Les også …", "Les hele saken", "Les hele saken her", "Les saken her", "Vis flere"],
      likely: ["Les mer: …", "Les mer", "Les videre", "Se også: …", "Se mer", "Vis mer"],
    },
    credit: {
      sure: ["Arkivfoto: …", "Illustrasjonsfoto: …", "Illustrasjonsfoto"],
      likely: ["Foto: …", "Illustrasjon: …", "Arkivfoto", "Pressefoto", "Bilde: …"],
    },
    label: {
      likely: ["Foto", "Kilde", "Kilder", "Del", "Emner", "Stikkord"],
    },
    source: {
      likely: ["Kilde: …", "Kilder: …"],
    },
    share: {
      sure: ["Del artikkelen", "Del på {name}", "Del saken", "Kopier lenke", "Del denne saken", "Tips en venn"],
      likely: ["Del", "Lagre", "Del artikkel"],
    },
    follow: {
      sure: ["Følg oss på …", "Følg {name} på …", "Lik oss på Facebook"],
      likely: ["Følg oss"],
    },
    newsletter: {
      sure: [
        "Meld deg på nyhetsbrevet",
        "Meld deg på vårt nyhetsbrev",
        "Få nyhetsbrevet rett i innboksen",
        "Motta nyhetsbrev",
        "Abonner på nyhetsbrevet",
      ],
      likely: ["Nyhetsbrev", "Meld deg på", "Abonner"],
    },
    "app-promo": {
      sure: ["Last ned appen", "Last ned vår app", "Få appen"],
    },
    comments: {
      sure: [
        "{n} kommentarer",
        "Skriv en kommentar",
        "Vis kommentarer",
        "Legg igjen en kommentar",
        "Logg inn for å kommentere",
        "Delta i debatten",
      ],
      likely: ["Kommentarer", "Kommentar"],
    },
    paywall: {
      sure: [
        "Denne saken er kun for abonnenter",
        "Bli abonnent",
        "Allerede abonnent? Logg inn",
        "For å lese videre må du være abonnent",
        "Les videre med abonnement",
      ],
      likely: ["Kun for abonnenter", "For abonnenter", "Kjøp abonnement"],
    },
    login: {
      likely: ["Logg inn", "Opprett konto", "Registrer deg"],
    },
    cookies: {
      sure: ["Vi bruker informasjonskapsler", "Dette nettstedet bruker informasjonskapsler", "Godta alle"],
      likely: ["Informasjonskapsler", "Cookies"],
    },
    copyright: {
      sure: ["Alle rettigheter forbeholdt", "Alle rettigheter reservert", "Kopiering er ikke tillatt"],
    },
    byline: {
      likely: ["Av {name}", "Skrevet av {name}", "Tekst: {name}"],
    },
    "reading-time": {
      sure: ["{n} min lesetid", "Lesetid: {n} min", "Lesetid {n} minutter"],
    },
    dateline: {
      sure: ["Publisert {date}", "Oppdatert {date}", "Sist oppdatert …"],
      likely: ["Publisert: …", "Oppdatert: …"],
    },
    tags: {
      sure: ["Emner: …", "Stikkord: …", "Emneord: …"],
      likely: ["Emner", "Stikkord", "Tema"],
    },
    navigation: {
      sure: ["Hopp til innhold", "Gå til hovedinnhold", "Til toppen"],
      likely: ["Forsiden", "Meny", "Søk", "Nyheter"],
    },
    pagination: {
      likely: ["Neste sak", "Forrige sak", "Neste side"],
    },
    player: {
      sure: ["Hør artikkelen", "Lytt til saken", "Spill av video"],
      likely: ["Se video", "Lytt"],
    },
    gallery: {
      sure: ["Vis bildet i fullskjerm", "Vis i fullskjerm", "Åpne bildet i full størrelse"],
      likely: ["Bilde {n} av {n}"],
    },
    feedback: {
      sure: ["Fant du en feil? …", "Var denne artikkelen nyttig?", "Tips oss: …"],
      likely: ["Tips oss"],
    },
    placeholder: {
      sure: ["Laster inn …", "Innholdet kan ikke vises"],
    },
  },
};
