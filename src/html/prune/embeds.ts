import type { Decision } from "./decision.js";
import { topicsOfPart } from "./article.js";
import { weights } from "./weights.js";
import { outermost } from "./walk.js";

export const embeds: Decision = {
  id: "embed",
  reason: "embedded post or player, dropped as asked for",
  *find(article) {
    if (article.settings.embeds === "keep") return;
    yield* outermost(article, (part) => {
      if (part.name === "iframe" || part.name === "video" || part.name === "audio") return true;
      return topicsOfPart(part).has("embed") && article.size[part.index]! < weights.box * 4;
    });
  },
};
