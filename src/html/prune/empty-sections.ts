import type { Decision } from "./decision.js";
export const emptySections: Decision = { id: "empty-section", reason: "a heading over nothing", *find() {} };
