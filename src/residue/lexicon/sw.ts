import type { LanguageWords } from "./words.js";

export const sw: LanguageWords = {
  tag: "sw",
  name: "Swahili",
  common:
    "ya na wa kwa katika ni la za cha kuwa hiyo hii huyo wakati lakini kama alisema pia ili watu baada amesema mwa vya yake wake huo hata kwamba sasa zaidi kila hivyo bila ambayo ambao mwaka nchini serikali hao wao yao".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: [
        "Makala inaendelea baada ya tangazo",
        "Habari inaendelea baada ya tangazo",
        "Maudhui yaliyodhaminiwa",
        "Endelea kusoma baada ya tangazo",
        "Tangazo la kulipia",
      ],
      likely: ["Tangazo", "Matangazo", "Imedhaminiwa"],
    },
    "related-heading": {
      sure: [
        "Soma pia",
        "Soma zaidi",
        "Habari zinazohusiana",
        "Habari zinazofanana",
        "Makala zinazohusiana",
        "Habari nyingine",
        "Habari zaidi",
        "Habari za hivi punde",
        "Zilizosomwa zaidi",
        "Zinazosomwa zaidi",
        "Zinazovuma",
        "Unaweza pia kusoma",
        "Pia unaweza kupenda",
        "Mada zinazohusiana",
        "Habari kuu",
        "Tunapendekeza",
        "Makala nyingine",
        "Angalia pia",
      ],
      likely: ["Zinazohusiana", "Maarufu", "Mpya", "Zaidi", "Tazama pia"],
      weak: ["Habari", "Mada"],
    },
    "read-more": {
      sure: [
        "Soma pia: …",
        "Soma zaidi: …",
        "Endelea kusoma",
        "Soma makala kamili",
        "Soma habari kamili",
        "Tazama pia: …",
        "Pia soma: …",
        "Soma hapa: …",
        "Onyesha zaidi",
        "Pakia zaidi",
        "Pata maelezo zaidi …",
        "Bonyeza hapa …",
        "Tazama video: …",
      ],
      likely: ["Soma", "Zaidi", "Soma hapa", "Bofya hapa", "Tazama zaidi", "Angalia zote"],
    },
    credit: {
      sure: [
        "Picha kwa hisani ya …",
        "Picha: Maktaba",
        "Picha ya maktaba",
        "Chanzo cha picha, …",
        "Chanzo cha picha",
        "Maelezo ya picha, …",
        "Picha kwa hisani",
      ],
      likely: ["Picha: …", "Picha na {name}", "PICHA", "HISANI", "Video: {name}"],
    },
    label: {
      likely: ["Picha", "Chanzo", "Shiriki", "Mwandishi", "Lebo"],
    },
    source: {
      likely: ["Chanzo: …", "Vyanzo: …"],
    },
    share: {
      sure: [
        "Shiriki makala hii",
        "Shiriki habari hii",
        "Shiriki kwenye Facebook",
        "Shiriki kwenye {name}",
        "Sambaza kwenye {name}",
        "Nakili kiungo",
        "Nakili kiunganishi",
        "Tuma kwa barua pepe",
        "Sambaza habari hii",
        "Washirikishe marafiki …",
      ],
      likely: ["Shiriki", "Sambaza", "Chapisha", "Tuma", "Hifadhi"],
    },
    follow: {
      sure: [
        "Tufuate kwenye {name}",
        "Jiunge na chaneli yetu ya WhatsApp …",
        "Tufuate kwenye …",
        "Fuata {name} kwenye …",
        "Jiunge nasi kwenye …",
        "Jiunge na chaneli yetu …",
        "Tufuatilie kwenye …",
        "Pata habari zaidi kwenye …",
      ],
      likely: ["Tufuate", "Fuata", "Jiunge"],
    },
    newsletter: {
      sure: [
        "Jiandikishe kwa jarida letu …",
        "Jiandikishe kwa jarida letu",
        "Jisajili kwa jarida letu",
        "Weka barua pepe yako",
        "Ingiza barua pepe yako",
        "Barua pepe yako",
        "Pata habari moja kwa moja …",
        "Jisajili upokee …",
      ],
      likely: ["Jarida", "Jisajili", "Jiandikishe"],
    },
    "app-promo": {
      sure: ["Pakua programu yetu", "Pakua app yetu", "Pakua programu ya {name}"],
    },
    donation: {
      sure: ["Tuunge mkono", "Changia sasa", "Saidia {name}"],
    },
    comments: {
      sure: [
        "Barua pepe yako haitachapishwa …",
        "Maoni {n}",
        "Maoni ({n})",
        "Toa maoni",
        "Acha maoni",
        "Andika maoni",
        "Acha jibu",
        "Ongeza maoni",
        "Tazama maoni",
        "Anwani yako ya barua pepe haitachapishwa …",
        "Sehemu zinazohitajika …",
        "Tuma maoni",
        "Hakuna maoni",
        "Toa maoni yako",
      ],
      likely: ["Maoni", "Jibu"],
      notes: { Maoni: "a newspaper's opinion section, too" },
    },
    paywall: {
      sure: [
        "Kwa wanachama pekee",
        "Jiunge ili uendelee kusoma",
        "Tayari umejisajili? …",
        "Lipia ili uendelee kusoma …",
      ],
    },
    login: {
      likely: ["Ingia", "Jisajili", "Fungua akaunti", "Umesahau nenosiri", "Toka"],
    },
    cookies: {
      sure: [
        "Kubali vidakuzi vyote",
        "Kataa vidakuzi vyote",
        "Tovuti hii hutumia vidakuzi …",
        "Tunatumia vidakuzi …",
        "Kubali vyote",
        "Kubali zote",
      ],
      likely: ["Sera ya faragha", "Kubali", "Nakubali"],
    },
    copyright: {
      sure: ["Haki zote zimehifadhiwa", "Haki zote zimehifadhiwa. …"],
      likely: ["Wasiliana nasi", "Kuhusu sisi"],
    },
    byline: {
      sure: ["Imeandikwa na {name}", "Mwandishi: {name}", "Na: {name}"],
      likely: ["Na {name}"],
    },
    "author-box": {
      sure: ["Kuhusu mwandishi"],
      likely: ["Mwandishi", "Mwanahabari", "Mhariri"],
    },
    "reading-time": {
      sure: ["Dakika {n} za kusoma", "Muda wa kusoma: dakika {n}", "dakika {n} kusoma"],
    },
    dateline: {
      sure: [
        "Imechapishwa: {date}",
        "Ilichapishwa: {date}",
        "Imesasishwa: {date}",
        "Iliyochapishwa: {date}",
        "Imeboreshwa: {date}",
      ],
      likely: ["Imechapishwa …", "saa {n} zilizopita", "dakika {n} zilizopita"],
    },
    tags: {
      sure: ["Lebo: …", "Mada: …", "Vitambulisho: …", "Kategoria: …", "Maneno muhimu: …"],
      likely: ["Lebo", "Kategoria"],
    },
    navigation: {
      sure: ["Ruka hadi maelezo", "Nenda kwenye maudhui", "Rudi juu", "Rudi mwanzo", "Ruka hadi kwenye maudhui"],
      likely: ["Nyumbani", "Mwanzo", "Menyu", "Tafuta"],
      weak: ["Michezo", "Siasa", "Biashara", "Burudani", "Kitaifa", "Kimataifa"],
    },
    pagination: {
      sure: ["Makala inayofuata", "Makala iliyotangulia", "Ukurasa unaofuata", "Ukurasa uliotangulia"],
      likely: ["Inayofuata", "Iliyotangulia", "Ifuatayo"],
    },
    player: {
      sure: ["Cheza video", "Sikiliza makala", "Kivinjari chako hakikubali …"],
      likely: ["Cheza", "Sikiliza", "Tazama"],
    },
    gallery: {
      sure: ["Tazama picha zote", "Fungua picha"],
      likely: ["Picha {n}"],
    },
    placeholder: {
      sure: ["Inapakia …", "Tafadhali subiri"],
    },
    counter: {
      sure: ["Imetazamwa mara {n}", "Waliotazama {n}"],
    },
    feedback: {
      sure: ["Je, makala hii imekusaidia?", "Ripoti kosa", "Una maoni gani? …"],
      likely: ["Kura ya maoni", "Piga kura"],
    },
  },
};
