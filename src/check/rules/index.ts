import type { CheckRule } from "../rule.js";
import { gluedWords } from "./glued-words.js";

/** All check rules, in the order in which they are documented. */
export const checkRules: readonly CheckRule[] = [gluedWords];
