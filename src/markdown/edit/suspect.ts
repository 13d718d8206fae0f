import { spend } from "../../limits.js";

const html = /<[a-z!/?]/i;
// Written so by people and by deckle. Nothing in them is taken out, unless they stand in a block of raw HTML.
const autolink = /<(?:https?:\/\/|mailto:)[^\s<>`]*>/gi;
const simpleTag = /<\/?(?:br|sub|sup|kbd|ins|mark|b|i|em|strong)[ \t]?\/?>/gi;
// A tag behind nothing but the marks of containers may begin a block of raw HTML. Those that may stay do so only alone on a line.
const tagAtStart =
  /^[ \t>*+.)\d-]*<\/?(?!https?:|mailto:|(?:br|sub|sup|kbd|ins|mark|b|i|em|strong)[ \t]?\/?>[ \t]*\S)[a-z]/im;
// Targets that need no second look: ordinary schemes, paths, fragments.
const ordinaryTarget = /^[ \t]*<?(?:https?:\/\/|mailto:|tel:|[#/.?]|[\w%-]+(?:[/.#?)>\s]|$))/i;
const target = /\]\(|\]:/g;
// A picture written into its address, as many editors do: a raster format, which nothing can run in.
const ordinaryPicture =
  /(?<![\\!])!\[(?!\^)[^[\]\\`<\n]{0,400}\]\(data:image\/(?:png|gif|jpe?g|webp);base64,[\w+/=]+\)/g;

/** Whether a text could hold anything unsafe at all: most do not, and need no parser, which takes ten times as long as all else. */
export function isSuspect(text: string): boolean {
  if (html.test(text) && holdsHtml(text)) return true;
  const rest = text.includes("](data:") ? text.replace(ordinaryPicture, "x") : text;
  for (const { index } of rest.matchAll(target)) {
    if (!ordinaryTarget.test(rest.slice(index + 2, index + 60))) return true;
  }
  return false;
}

/** Whether raw HTML may stand outside of code, and is more than what stays anyway. */
function holdsHtml(text: string): boolean {
  for (const chunk of withoutFences(text).split(/\n[ \t]*\n/)) {
    spend();
    if (!html.test(chunk)) continue;
    const live = withoutSpans(chunk);
    if (tagAtStart.test(live) || html.test(withoutHarmless(live))) return true;
  }
  return false;
}

function withoutHarmless(text: string): string {
  return text.replace(autolink, " x ").replace(simpleTag, " x ");
}

const fenceLine = /^( {0,3})(`{3,}|~{3,})([^]*)$/;

/**
 * A Markdown source without the code between fences at the start of a line. The same source where it is not plain what is
 * code: behind front matter, and where a fence is indented, which may end with the list around it.
 */
function withoutFences(text: string): string {
  if (text.startsWith("---") || !/^(?:`{3}|~{3})/m.test(text)) return text;
  const kept: string[] = [];
  let open: string | undefined;
  for (const line of text.split("\n")) {
    spend();
    const [, indent, run = "", rest = ""] = fenceLine.exec(line) ?? [];
    // A line of code in grave accents is no fence.
    const mark = run.startsWith("`") && rest.includes("`") ? "" : run;
    if (open === undefined) {
      if (indent && mark !== "") return text;
      if (mark !== "") open = mark;
      kept.push(line);
    } else if (mark[0] === open[0] && mark.length >= open.length && /^[ \t]*$/.test(rest)) open = undefined;
  }
  return kept.join("\n");
}

const simpleTarget = /\]\([^\s`()<>\\]*\)/g;
// Within each of these a grave accent would be no mark of code.
const takesAccents = /\]\(|\][[:]|\[\^|:\/\/|www\.|@|\|/i;

/**
 * A paragraph without its inline code, where each line holds whole pairs of single grave accents and nothing that could
 * take one of them for its own; else the same paragraph.
 */
function withoutSpans(chunk: string): string {
  if (!chunk.includes("`") || /``|\\`/.test(chunk)) return chunk;
  // A letter between spaces stands for what is taken, so that what was parted by it does not meet.
  const live = chunk.replace(/`[^`\n]+`/g, " x ");
  const rest = withoutHarmless(live).replace(simpleTarget, "x");
  return rest.includes("`") || takesAccents.test(rest) ? chunk : live;
}
