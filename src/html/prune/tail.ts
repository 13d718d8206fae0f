import type { Decision } from "./decision.js";
export const tail: Decision = { id: "tail", reason: "after the text", *find() {} };
