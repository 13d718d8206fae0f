import type { PhrasingContent } from "mdast";

/**
 * Takes out white space around line breaks, and the second of two spaces that met. Expects white space to stand
 * outside of links and emphasis.
 */
export function trimBreaks(nodes: readonly PhrasingContent[], atStart: boolean): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  let fresh = atStart;
  for (const node of nodes) {
    if (isBreak(node)) {
      trimEnd(line);
      if (line.length > 0 || !atStart) line.push(node);
      fresh = true;
      continue;
    }
    if (node.type !== "text") {
      line.push(node);
      fresh = false;
      continue;
    }
    const value = (fresh ? node.value.trimStart() : node.value).replace(/ {2,}/g, " ");
    if (value === "") continue;
    line.push({ type: "text", value });
    fresh = false;
  }
  return line;
}

/** The line of a block: without white space and breaks at its edges. */
export function trimLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const line = trimBreaks(nodes, true);
  for (let last = line.at(-1); last; last = line.at(-1)) {
    if (isBreak(last)) line.pop();
    else if (last.type === "text" && /\s$/.test(last.value)) trimEnd(line);
    else break;
  }
  return line;
}

function trimEnd(line: PhrasingContent[]): void {
  const last = line.at(-1);
  if (last?.type !== "text") return;
  const value = last.value.trimEnd();
  line.pop();
  if (value !== "") line.push({ type: "text", value });
}

/** A break, or what stands for one in a cell. */
export function isBreak(node: PhrasingContent): boolean {
  return node.type === "break" || (node.type === "html" && node.value === "<br>");
}
