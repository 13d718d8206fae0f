import { damageOf } from "../damage.js";
import type { CheckRule } from "../rule.js";
import { findMojibake } from "../../characters/mojibake.js";

export const mojibake: CheckRule = {
  id: "mojibake",
  family: "characters",
  summary: "Text in UTF-8 that was read in another encoding",
  why:
    "A page in UTF-8 that is read as windows-1252 shows two or three characters for one: `â€™` for an apostrophe, `Ã©` for `é`. " +
    "The bytes are all there, so it can be undone. Words that merely hold such letters (`CAFÉ»`, `Spaß…`) are left alone.",
  severity: "error",
  preset: "recommended",
  certainty: 0.97,
  examples: {
    invalid: [
      { input: "The mayor⟦â€™⟧s cafÃ© is open.", fixed: "The mayor’s café is open." },
      { input: "It cost ⟦Â£⟧20â€”too much.", fixed: "It cost £20—too much." },
      { input: "The mayor⟦Ã¢â‚¬â„¢⟧s car", fixed: "The mayor’s car", note: "read wrongly twice" },
      { input: "Read ⟦ÐŸÑ€Ð¸Ð²ÐµÑ‚⟧ aloud.", fixed: "Read Привет aloud.", language: "ru" },
      { input: "So ⟦ðŸ˜€⟧ it is.", fixed: "So 😀 it is." },
      { input: "She said ⟦â€œ⟧yesâ€ and left.", fixed: "She said “yesâ€ and left.", note: "a byte is lost: no fix" },
    ],
    valid: [
      { input: "Das war ein Spaß… und «CAFÉ» hieß das Haus, à la carte.", language: "de" },
      { input: "NÃO É SÓ ISSO: “IRMÔ, disse ele; a manhã… e a mãe.", language: "pt" },
      { input: "L’été, déjà… voilà « ÇA » — où est-il ? Arrivé…» dit-elle.", language: "fr" },
      { input: "Der Preis: 20 €. Maß– und Fußball—Größe“.", language: "de" },
    ],
  },
  *find({ passages }) {
    for (const passage of passages) {
      const hits = Array.from(findMojibake(passage.text), ({ start, end, repaired }) => ({
        start,
        end,
        shown: `\`${passage.text.slice(start, end)}\``,
        expected: repaired,
      }));
      for (const problem of damageOf(passage, "UTF-8 read as windows-1252:", hits)) {
        const isLost = hits.some(({ expected }) => expected === undefined);
        yield {
          ...problem,
          suggestion: isLost ? "Decode the original as UTF-8: a byte is lost here" : "Decode it as UTF-8",
        };
      }
    }
  },
};
