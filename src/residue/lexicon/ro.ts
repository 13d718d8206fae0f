import type { LanguageWords } from "./words.js";

export const ro: LanguageWords = {
  tag: "ro",
  name: "Romanian",
  common:
    "și de în a la cu pe că nu este din o care un pentru mai au sunt ce se prin să fi dar după fost ca sau când lui său lor această cele despre ale".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: ["Articolul continuă după publicitate", "Continuarea după publicitate", "Articolul continuă mai jos"],
      likely: ["Publicitate", "Reclamă", "Conținut sponsorizat", "Advertorial", "(P)"],
    },
    "related-heading": {
      sure: [
        "Citește și",
        "Citiți și",
        "Articole similare",
        "Cele mai citite",
        "Articole recente",
        "Știri recente",
        "Ultimele știri",
        "Vezi și",
        "Te-ar putea interesa",
        "Articole recomandate",
        "Pe aceeași temă",
        "Din aceeași categorie",
        "Recomandările redacției",
        "Știri similare",
      ],
      likely: ["Recomandări", "Recomandate", "Citește mai mult", "Populare"],
    },
    "read-more": {
      sure: [
        "Citește și: …",
        "Citiți și: …",
        "Citește articolul complet",
        "Citește continuarea",
        "Citește toată știrea",
      ],
      likely: [
        "Citește mai mult: …",
        "Citește mai mult",
        "Citește mai departe",
        "Vezi și: …",
        "Vezi mai mult",
        "Mai multe detalii",
      ],
    },
    credit: {
      sure: ["Sursa foto: …", "Foto ilustrativ", "Foto cu caracter ilustrativ"],
      likely: ["Foto: …", "Credit foto: …", "Fotografie: …"],
    },
    label: {
      likely: ["Foto", "Sursa", "Surse", "Distribuie", "Etichete", "Taguri"],
    },
    source: {
      likely: ["Sursa: …", "Sursă: …", "Surse: …"],
    },
    share: {
      sure: [
        "Distribuie articolul",
        "Distribuie pe {name}",
        "Copiază linkul",
        "Trimite prin e-mail",
        "Share pe {name}",
      ],
      likely: ["Distribuie", "Trimite"],
    },
    follow: {
      sure: ["Urmărește-ne pe …", "Urmăriți-ne pe …", "Urmărește {name} pe …", "Dă-ne like pe Facebook"],
      likely: ["Urmărește-ne"],
    },
    newsletter: {
      sure: [
        "Abonează-te la newsletter",
        "Abonează-te la newsletterul nostru",
        "Înscrie-te la newsletter",
        "Abonați-vă la newsletter",
      ],
      likely: ["Newsletter", "Abonează-te", "Abonare"],
    },
    "app-promo": {
      sure: ["Descarcă aplicația", "Descarcă aplicația noastră"],
    },
    comments: {
      sure: [
        "{n} comentarii",
        "Lasă un comentariu",
        "Adaugă un comentariu",
        "Lasă un răspuns",
        "Scrie un comentariu",
        "Vezi comentariile",
        "Adresa ta de email nu va fi publicată",
      ],
      likely: ["Comentarii", "Comentează"],
    },
    paywall: {
      sure: ["Acest articol este disponibil doar abonaților", "Ești deja abonat? Autentifică-te"],
      likely: ["Doar pentru abonați"],
    },
    login: {
      likely: ["Autentificare", "Autentifică-te", "Creează cont"],
    },
    cookies: {
      sure: ["Acest site folosește cookie-uri", "Folosim cookie-uri", "Acceptă toate"],
      likely: ["Politica de cookie-uri"],
    },
    copyright: {
      sure: ["Toate drepturile rezervate", "Reproducerea este interzisă"],
    },
    byline: {
      likely: ["De {name}", "Autor: {name}", "Scris de {name}"],
    },
    "reading-time": {
      sure: ["Timp de citire: {n} minute", "{n} minute de citit"],
    },
    dateline: {
      sure: ["Publicat: {date}", "Actualizat: {date}", "Ultima actualizare: …"],
      likely: ["Publicat: …", "Actualizat: …", "Data publicării: …"],
    },
    tags: {
      sure: ["Etichete: …", "Taguri: …", "Cuvinte cheie: …"],
      likely: ["Etichete", "Taguri", "Tags: …"],
    },
    navigation: {
      sure: ["Sari la conținut", "Înapoi sus"],
      likely: ["Acasă", "Meniu", "Caută"],
    },
    pagination: {
      likely: ["Articolul următor", "Articolul anterior", "Pagina următoare"],
    },
    player: {
      sure: ["Ascultă articolul", "Redă videoclipul"],
      likely: ["Vezi video", "Urmărește video"],
    },
    gallery: {
      sure: ["Vezi galeria foto", "Mărește imaginea"],
      likely: ["Galerie foto", "Foto {n} din {n}"],
    },
    feedback: {
      sure: ["Ți-a plăcut articolul?", "Ai găsit o greșeală? …"],
    },
    placeholder: {
      sure: ["Se încarcă …"],
    },
  },
};
