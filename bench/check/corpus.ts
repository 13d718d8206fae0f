import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const subjects =
  "The council|The harbour office|A ferry captain|The mayor|Two engineers|The new bridge|Nobody in the valley|The library".split(
    "|",
  );
const verbs = "opened|repaired|measured|praised|closed|painted|counted|discussed".split("|");
const objects =
  "the old pier|a plan for the river|the first hours of traffic|the costs of the work|three small boats|the road to the market".split(
    "|",
  );
const ends =
  "on Monday morning|after a long winter|without much noise|for the second time|before the rain came|as the report had said".split(
    "|",
  );
const residue = [
  "- Advertisement -",
  "Related Stories",
  "Share this article",
  "Credit :",
  "Sign up for our newsletter",
];

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes a corpus of scraped articles in HTML, plain text and Markdown; gives the names of its files. */
export function writeCorpus(folder: string, count: number): string[] {
  const next = random(1);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(next() * list.length)]!;
  const sentence = (): string => `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(ends)}.`;
  const paragraph = (): string => Array.from({ length: 3 + Math.floor(next() * 4) }, sentence).join(" ");
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const title = `${pick(subjects)} ${pick(verbs)} ${pick(objects)}`;
    const blocks = Array.from({ length: 8 + Math.floor(next() * 18) }, () =>
      next() < 0.08 ? pick(residue) : paragraph(),
    );
    const kind = index % 3;
    const name = `${index}.${["html", "txt", "md"][kind]}`;
    const text = [kind === 2 ? `# ${title}` : title, ...blocks].join("\n\n");
    writeFileSync(path.join(folder, name), kind === 0 ? page(title, blocks) : `${text}\n`);
    return name;
  });
}

function page(title: string, blocks: readonly string[]): string {
  const links = Array.from(
    { length: 30 },
    (_, index) => `<li><a href="/section/${index}">Section ${index}</a></li>`,
  ).join("\n");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><header><nav><ul>${links}</ul></nav></header>
<main><article><h1>${title}</h1>
${blocks.map((block) => `<p>${block}</p>`).join("\n")}
</article><aside class="related"><h2>More</h2><ul>${links}</ul></aside></main>
<footer><ul>${links}</ul><p>All rights reserved</p></footer></body></html>
`;
}
