import type { LanguageWords } from "./words.js";

export const is: LanguageWords = {
  tag: "is",
  name: "Icelandic",
  common:
    "og að í á sem er var það til um með ekki við hann af en fyrir eru þetta hefur hún sé þar því frá þeir verið upp".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: ["Frétt heldur áfram eftir auglýsingu", "Greinin heldur áfram eftir auglýsingu"],
      likely: ["Auglýsing", "Auglýsingar", "Kostað", "Kostað efni", "Kynning"],
    },
    "related-heading": {
      sure: [
        "Tengdar fréttir",
        "Tengdar greinar",
        "Fleiri fréttir",
        "Aðrar fréttir",
        "Mest lesið",
        "Mest lesnu fréttirnar",
        "Nýjustu fréttir",
        "Nýjast",
        "Nýjar greinar",
        "Vinsælast",
        "Vinsælar greinar",
        "Meira um málið",
        "Lesa einnig",
        "Lestu líka",
        "Lestu einnig",
        "Svipaðar greinar",
        "Ekki missa af",
        "Helstu fréttir",
        "Fleiri greinar",
      ],
      likely: ["Sjá einnig", "Frétt af {name}", "Meira frá {name}", "Tengt efni"],
    },
    "read-more": {
      sure: [
        "Lesa meira",
        "Lesa nánar",
        "Lestu meira: …",
        "Lesa einnig: …",
        "Lestu líka: …",
        "Sjá einnig: …",
        "Sjá nánar: …",
        "Tengd frétt: …",
        "Lesa alla greinina",
        "Sýna meira",
        "Hlaða meira",
      ],
      likely: ["Nánar", "Sjá meira", "Smelltu hér …", "Sjá nánar"],
    },
    credit: {
      sure: ["Ljósmynd: …", "Mynd: {name}", "Mynd úr safni", "Samsett mynd", "Ljósmyndari: …", "Myndir: {name}"],
      likely: ["Ljósmynd / {name}", "Mynd / {name}", "Skjáskot"],
    },
    label: {
      likely: ["Mynd", "Heimild", "Heimildir", "Deila", "Efnisorð", "Flokkar", "Höfundur", "Merki"],
    },
    share: {
      sure: [
        "Deila þessari frétt",
        "Deila grein",
        "Deila frétt",
        "Deila á Facebook",
        "Deila á {name}",
        "Deildu greininni",
        "Deildu fréttinni",
        "Deila þessari grein",
        "Afrita hlekk",
        "Afrita slóð",
        "Prenta grein",
        "Prenta frétt",
        "Senda í tölvupósti",
        "Deila með tölvupósti",
      ],
      likely: ["Deila", "Prenta", "Vista", "Líkar"],
    },
    "share-target": {
      weak: ["Tölvupóstur", "Prenta"],
    },
    follow: {
      sure: [
        "Fylgdu okkur á {name}",
        "Fylgstu með okkur á {name}",
        "Fylgdu okkur …",
        "Fylgstu með okkur …",
        "Fylgstu með á Facebook",
        "Fylgja okkur …",
      ],
    },
    newsletter: {
      sure: [
        "Skráðu þig á póstlistann …",
        "Skrá á póstlista",
        "Skráning á póstlista",
        "Gerast áskrifandi að fréttabréfi",
        "Netfang þitt",
      ],
      likely: ["Póstlisti", "Fréttabréf", "Netfang", "Skrá mig", "Skráðu netfangið þitt …"],
    },
    comments: {
      sure: [
        "Hætta við svar",
        "Skrifa athugasemd",
        "Skrifaðu athugasemd",
        "Athugasemdir ({n})",
        "{n} athugasemdir",
        "{n} ummæli",
        "Engar athugasemdir",
        "Blogga um frétt",
        "Bloggað um fréttina",
        "Bæta við athugasemd",
        "Senda inn athugasemd",
        "Netfang þitt verður ekki birt …",
        "Skildu eftir svar",
      ],
      likely: ["Athugasemdir", "Ummæli", "Svara"],
    },
    paywall: {
      sure: [
        "Aðeins fyrir áskrifendur",
        "Gerast áskrifandi",
        "Kaupa áskrift",
        "Þessi grein er aðeins opin áskrifendum …",
        "Til að lesa meira …",
        "Ertu nú þegar áskrifandi? …",
        "Áskriftarleiðir",
      ],
      likely: ["Áskrift", "Áskrifendur"],
    },
    login: {
      likely: ["Innskráning", "Nýskráning", "Skrá inn", "Útskráning", "Gleymt lykilorð?"],
    },
    cookies: {
      sure: [
        "Hafna öllu",
        "Samþykkja allar vafrakökur",
        "Þessi vefur notar vafrakökur …",
        "Við notum vafrakökur …",
        "Þessi vefsíða notar vafrakökur …",
        "Samþykkja allt",
        "Samþykkja allar",
        "Samþykkja vafrakökur",
        "Hafna öllum",
        "Vafrakökustefna",
      ],
      likely: ["Samþykkja", "Hafna", "Persónuverndarstefna"],
    },
    copyright: {
      sure: ["Allur réttur áskilinn", "… allur réttur áskilinn", "Öll réttindi áskilin", "Öll réttindi áskilin …"],
    },
    byline: {
      likely: ["Eftir {name}", "Höfundur: {name}", "Höfundur {name}", "Ritstjórn", "Texti: {name}"],
    },
    "author-box": {
      likely: ["Um höfundinn", "Um höfund"],
    },
    "reading-time": {
      sure: ["{n} mín. lestur", "{n} mínútna lestur", "Lestími: {n} mínútur"],
    },
    dateline: {
      likely: [
        "Birt {date}",
        "Birt: {date}",
        "Uppfært {date}",
        "Uppfært: {date}",
        "Síðast uppfært {date}",
        "Síðast uppfært: {date}",
        "Skrifað {date}",
        "fyrir {n} klukkustundum",
        "fyrir {n} mínútum",
        "fyrir {n} dögum",
      ],
    },
    tags: {
      sure: ["Efnisorð: …", "Merki: …", "Flokkur: …", "Flokkar: …"],
    },
    navigation: {
      sure: ["Fara í efni", "Fara efst", "Aftur upp", "Beint í efni", "Fara á forsíðu", "Til baka á forsíðu"],
      likely: ["Forsíða", "Leit", "Leita", "Valmynd", "Til baka", "Loka"],
      weak: ["Fréttir", "Innlent", "Erlent", "Íþróttir", "Menning", "Viðskipti", "Fólk", "Veður", "Skoðun", "Lífið"],
    },
    pagination: {
      sure: [
        "Næsta grein",
        "Fyrri grein",
        "Næsta frétt",
        "Fyrri frétt",
        "Næsta síða",
        "Fyrri síða",
        "Eldri færslur",
        "Nýrri færslur",
      ],
      likely: ["Næsta", "Fyrri"],
    },
    contents: {
      likely: ["Efnisyfirlit"],
    },
    player: {
      sure: ["Horfa á myndband", "Spila myndband", "Hlusta á greinina", "Hlusta á frétt", "Sjá myndband"],
      likely: ["Horfa", "Hlusta", "Myndband"],
    },
    gallery: {
      sure: ["Sjá allar myndir", "Stækka mynd", "Skoða myndir", "Mynd {n} af {n}"],
    },
    embed: {
      sure: ["Skoða þessa færslu á Instagram", "Færslu deilt af …"],
    },
    placeholder: {
      sure: ["Hleður…", "Hleð…"],
    },
    counter: {
      sure: ["{n} skoðanir", "{n} deilingar", "{n} flettingar"],
    },
    feedback: {
      sure: ["Var þessi grein gagnleg?", "Senda inn ábendingu", "Senda ábendingu", "Tilkynna villu"],
    },
  },
};
