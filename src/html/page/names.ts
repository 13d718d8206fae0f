import { asked } from "../parse/asked.js";
import { attribute, has } from "./attributes.js";
import { type BoxTopic, topicsOf } from "./box-names.js";
import type { Part } from "./page.js";

/** What a part is called by its author: its class names and its id. */
export interface Names {
  /** Both, joined by spaces, as written. */
  readonly written: string;
  /** The same in lower case. */
  readonly text: string;
  /** The class names, in lower case. */
  readonly classes: readonly string[];
  /** What kinds of box they speak of. */
  readonly topics: ReadonlySet<BoxTopic>;
}

const none: Names = { written: "", text: "", classes: [], topics: topicsOf("") };

/** Pages repeat a few dozen names thousands of times, and sites repeat theirs; the bound keeps hostile pages from growing it. */
const known = new Map<string, Names>();
const knownAtMost = 20_000;

/** What a part is called: read once for all stages, and once for all parts of the same names. */
export function namesOf(part: Part): Names {
  return (part.names ??= findNames(part));
}

function findNames(part: Part): Names {
  if ((part.asked & (asked.className | asked.id)) === 0) return none;
  const classes = has(part, "className") ? attribute(part, "className") : "";
  const own = has(part, "id") ? attribute(part, "id") : "";
  // A separator that no class name holds, as the same words may be classes or an id.
  const key = own === "" ? classes : `${classes}\0${own}`;
  let names = known.get(key);
  if (names === undefined) {
    if (known.size >= knownAtMost) known.clear();
    known.set(key, (names = readNames(classes, own)));
  }
  return names;
}

function readNames(classes: string, id: string): Names {
  // Written out, so that what is remembered does not keep the page it was cut from.
  const written = ` ${classes} ${id}`.slice(1).trim();
  return {
    written,
    text: written.toLowerCase(),
    classes: classes === "" ? [] : classes.toLowerCase().split(/\s+/),
    topics: topicsOf(written),
  };
}
