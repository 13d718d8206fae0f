import type { Decision } from "./decision.js";
export const linkLists: Decision = { id: "link-list", reason: "a list of links to other pages", *find() {} };
