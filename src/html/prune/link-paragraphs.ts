import type { Decision } from "./decision.js";
export const linkParagraphs: Decision = { id: "link-paragraph", reason: "a paragraph that is one link", *find() {} };
