import fc from "fast-check";

/** Ordinary sentences of many scripts, and what Markdown and HTML writers trip over. */
const sentences = [
  "The council voted on Tuesday to keep the old bridge open for another year.",
  "Nobody had counted the boats before, so the harbour master did it himself.",
  "“It was colder than we thought,” she said, and closed the window again.",
  "Die Brücke über den Fluss bleibt bis zum Frühjahr gesperrt, sagte die Stadt.",
  "Le marché du samedi déménage sur la place de l'église dès la semaine prochaine.",
  "El ayuntamiento plantará doscientos árboles en las calles más calurosas.",
  "Мост через реку откроют весной, когда закончится ремонт опор.",
  "市议会周二决定把老桥再保留一年，渔民们都很高兴。",
  "港の朝市は来週から駅前の広場に移ります。",
  "다리는 내년 봄까지 통행이 금지된다고 시가 밝혔다.",
  "قررت المدينة إبقاء الجسر القديم مفتوحا عاما آخر.",
  "העירייה החליטה להשאיר את הגשר הישן פתוח עוד שנה.",
  "नगर परिषद ने पुराने पुल को एक और साल खुला रखने का फैसला किया।",
  "สภาเมืองลงมติให้เปิดสะพานเก่าต่อไปอีกหนึ่งปี",
  "It costs 3 * 4 = 12 dollars, or 5_000_000 in all [see below].",
  "Use a<b and b>c, then `code` & more; call me@example.org or visit https://example.org/a_b_c.",
  "1. is how the sentence starts, # and so does this one",
  "C:\\new\\table | with pipes | and ~~tildes~~ and ==marks==",
  "An astronaut 👩‍🚀 and a flag 🇺🇦, a soft\u00ADhyphen and zero\u200Bwidth.",
  "e\u0301toile, ﬁre, ｆｕｌｌ　ｗｉｄｔｈ",
] as const;

/** Lines that scraping leaves. */
const residue = [
  "- Advertisement -",
  "Related Stories",
  "Read more: The boats of the north",
  "Photo: Reuters",
  "Credit :",
  "Share on Facebook",
  "Follow us on Twitter",
  "Sign up for our newsletter",
  "23 comments",
  "Copyright © 2024 The Harbour Post. All rights reserved.",
  "We use cookies to improve your experience. Accept all",
  "Weiterlesen",
  "Lesen Sie auch:",
  "Publicidad",
  "Читайте также",
  "广告",
] as const;

/** Look-alikes that belong to the article. */
const nearMisses = [
  "Advertisement spending fell by a tenth last year, the report says.",
  "Related work",
  "Share the dough between two bowls and let it rest.",
  "Credit: my grandmother, who never wrote it down.",
  "Comments on the draft were few, and all of them kind.",
  "Read more slowly, the teacher told them.",
] as const;

export const sentence: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...sentences) },
  { weight: 2, arbitrary: fc.constantFrom(...nearMisses) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }) },
);

export const residueLine: fc.Arbitrary<string> = fc.constantFrom(...residue);

export const prose: fc.Arbitrary<string> = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .map((all) => all.join(" "));

export const heading: fc.Arbitrary<string> = fc.constantFrom(
  "The boats of the north",
  "What happens next?",
  "Related work",
  "Was nun geschieht",
  "桥的历史",
  "2. The cost",
  "Advertisement",
);
