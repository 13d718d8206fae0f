import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One piece of an article's HTML, and the Markdown that a person would write for it. */
export interface Case {
  /** The row of constructs it belongs to: the name of its file. */
  construct: string;
  name: string;
  html: string;
  /** The wanted Markdown; where there are several, they are as good as each other. */
  wanted: string[];
}

/**
 * Reads the cases: a file for each construct, in which `=== name` begins a case, and a line `---->` parts its HTML from
 * the Markdown wanted; a line `----or` begins another that is as good.
 */
export function readCases(): Case[] {
  const folder = path.join(import.meta.dirname, "cases");
  return readdirSync(folder).flatMap((file) => {
    const construct = path.basename(file, ".txt");
    const blocks = readFileSync(path.join(folder, file), "utf8").split(/^=== /m).slice(1);
    return blocks.map((block): Case => {
      const end = block.indexOf("\n");
      const [html, wanted] = block.slice(end + 1).split(/^---->\n/m);
      const name = block.slice(0, end).trim();
      if (html === undefined || wanted === undefined)
        throw new Error(`${file}: expected \`---->\` in case \`${name}\``);
      return { construct, name, html, wanted: wanted.split(/^----or\n/m) };
    });
  });
}

/** The address that the page of every case has. */
export const address = "https://courier.example/harbour/ferry.html";

const before =
  "The last night boat left Marrow Sound in the autumn of 2013, with nine passengers, a crate of hens and a letter for the mayor.";
const after =
  "On Friday the next one will follow it, eleven years late, and the harbour master says that every berth on board is taken.";

/** A page around a case, which holds an article that is long enough to be found. */
export function pageOf({ html }: Case): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Night ferry returns</title></head>
<body><main><article><h1>Night ferry returns</h1>
<p>${before}</p>
${html}
<p>${after}</p>
</article></main></body></html>`;
}

/** Whether the text of a block is the page's around a case. */
export function isAround(text: string): boolean {
  const said = text.replace(/\s+/g, " ").trim();
  return said === before || said === after || said === "Night ferry returns";
}
