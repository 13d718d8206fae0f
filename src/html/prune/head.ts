import type { Decision } from "./decision.js";
export const head: Decision = { id: "head", reason: "before the text", *find() {} };
