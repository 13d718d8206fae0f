import type { Rule } from "../rule.js";
import { adMarker } from "./ad-marker.js";

/** All built-in rules, in the order in which they are documented. */
export const rules: readonly Rule[] = [adMarker];
