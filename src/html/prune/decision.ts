import type { Part } from "../page/page.js";
import type { Article } from "./article.js";

/** One way to tell that a part of the located article is not its text. */
export interface Decision {
  /** Rule id in the ledger: kebab-case noun phrase of what is found. */
  readonly id: string;
  /** A sentence for a person, without a full stop. */
  readonly reason: string;
  /** Finds the parts that should go; removes nothing. */
  find(article: Article): Iterable<Part>;
}
