import { attribute, has } from "../page/attributes.js";
import type { BoxTopic } from "../page/box-names.js";
import { namesOf } from "../page/names.js";
import type { Part } from "../page/page.js";
import { weights } from "./weights.js";

/** What an element's tag, role or name says about the text in it: a factor on its worth as evidence, 1 where nothing. */
export interface Surrounding {
  factor: number;
  sign: string;
}

/** Kinds of box whose text is not the article's. */
const chromeTopics: readonly BoxTopic[] = [
  "comments",
  "related",
  "share",
  "newsletter",
  "advert",
  "author",
  "navigation",
  "consent",
  "paywall",
  "side",
  "footer",
  "popup",
  "caption",
  "embed",
];

const { inside } = weights;

const roles: Readonly<Record<string, number>> = {
  navigation: inside.navigation,
  menu: inside.navigation,
  menubar: inside.navigation,
  search: inside.navigation,
  banner: inside.header,
  contentinfo: inside.footer,
  complementary: inside.aside,
  dialog: inside.dialog,
  alertdialog: inside.dialog,
};

const tags: Readonly<Record<string, number>> = {
  nav: inside.navigation,
  menu: inside.navigation,
  dialog: inside.dialog,
  footer: inside.footer,
  aside: inside.aside,
  header: inside.header,
  form: inside.form,
  noscript: inside.noscript,
  figure: inside.named,
};

const byTopic = chromeTopics.map((topic) => ({ topic, factor: inside.named, sign: `named ${topic}` }));

export function surroundingOf(part: Part): Surrounding | undefined {
  if (part.node.type !== "element" || part.name === "body" || part.name === "html" || part.name === "main")
    return undefined;
  if (part.hidden && !part.parent?.hidden) return { factor: inside.hidden, sign: "hidden" };
  const role = has(part, "role") ? attribute(part, "role") : "";
  const byRole = role === "" ? undefined : roles[role];
  if (byRole !== undefined) return { factor: byRole, sign: `role ${role}` };
  const byTag = tags[part.name];
  if (byTag !== undefined) return { factor: byTag, sign: `<${part.name}>` };
  const topics = namesOf(part).topics;
  if (topics.size === 0) return undefined;
  for (const surrounding of byTopic) if (topics.has(surrounding.topic)) return surrounding;
  return undefined;
}
