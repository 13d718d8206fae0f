import type { Removal } from "../ledger/ledger.js";
import type { Line } from "../residue/source.js";
import type { Settings } from "../settings.js";
import { tidyBlankLines } from "./edit/blank-lines.js";
import { applyChanges, type Change, changeEntries, compose } from "./edit/change.js";
import { mojibakeChangesInMarkdown } from "./edit/mojibake.js";
import { mayRun } from "./edit/front-matter-addresses.js";
import { permalinkChanges } from "./edit/permalinks.js";
import { isSuspect } from "./edit/suspect.js";
import { defusingChanges, unsafeChanges, unsafeFrontMatter } from "./edit/unsafe.js";

/** An edited Markdown source, with the ledger of what was changed within lines. */
export interface EditedMarkdown {
  markdown: string;
  removals: Removal[];
}

/**
 * Writes the kept lines of a Markdown source again. What stays is not rewritten, front matter not at all: only line
 * breaks, trailing white space and blank lines are put in order, and raw HTML off the list, unsafe addresses and the links of
 * headings to themselves go.
 *
 * @param all all lines of the source, for the ledger's places
 */
export function editMarkdown(kept: readonly Line[], all: readonly Line[], settings: Settings): EditedMarkdown {
  const text = kept.map((line) => line.text).join("\n");
  const repaired = mojibakeChangesInMarkdown(text);
  const tidied = compose(text, repaired, permalinkChanges(applyChanges(text, repaired)));
  const changes = safetyChanges(text, tidied);
  const changed = applyChanges(text, changes);
  const matter = frontMatterLength(changed);
  const body = tidyBlankLines(changed.slice(matter).split("\n")).join("\n");
  const head = changed.slice(0, matter);
  const markdown = head === "" ? body : body === "" ? head : `${head}\n${body}`;
  return {
    markdown: markdown === "" || markdown.endsWith("\n") ? markdown : `${markdown}\n`,
    removals: changeEntries(changes, kept, all, settings.positions),
  };
}

/** What is taken out may leave something new behind; so often it is read again before all that is left is defused. */
const mostReadings = 8;

function safetyChanges(text: string, done: Change[]): Change[] {
  let changes = done;
  let current = applyChanges(text, changes);
  for (let reading = 0; ; reading += 1) {
    const matter = frontMatterLength(current);
    if (!isSuspect(current) && !mayRun(current.slice(0, matter))) break;
    const next = [
      ...unsafeFrontMatter(current.slice(0, matter)),
      ...unsafeChanges(current).filter(({ from }) => from >= matter),
    ];
    if (next.length === 0) break;
    changes = compose(text, changes, reading < mostReadings ? next : defusingChanges(current));
    if (reading === mostReadings) break;
    current = applyChanges(text, changes);
  }
  return changes;
}

const frontMatter = /^---[ \t]*\n(?:[^]*?\n)?---[ \t]*(?:\n|$)/;

/** Length of the front matter with the line end behind it; 0 where there is none. */
function frontMatterLength(text: string): number {
  return text.startsWith("---") ? (frontMatter.exec(text)?.[0].length ?? 0) : 0;
}
