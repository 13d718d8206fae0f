import { defaultHandlers, type Handle } from "hast-util-to-mdast";
import type { PhrasingContent, RootContent } from "mdast";

/** A code listing; or text whose lines someone kept with `<pre>`, as paragraphs with breaks. */
export const pre: Handle = (state, node) => {
  if (node.properties["dataProse"] === undefined) return defaultHandlers.pre(state, node);
  return state.toFlow(linesOf(state.all(node)));
};

/** Line ends become breaks; blank lines end a paragraph. */
function linesOf(nodes: readonly RootContent[]): RootContent[] {
  const flow: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const close = (): void => {
    while (line.at(-1)?.type === "break") line.pop();
    if (line.length > 0) flow.push({ type: "paragraph", children: line });
    line = [];
  };
  for (const node of nodes) {
    if (node.type !== "text") {
      line.push(node as PhrasingContent);
      continue;
    }
    node.value.split(/\r?\n/).forEach((text, index) => {
      if (index > 0) {
        if (line.length === 0 || line.at(-1)!.type === "break") close();
        else line.push({ type: "break" });
      }
      if (text.trim() !== "") line.push({ type: "text", value: line.length === 0 ? text.trimStart() : text });
    });
  }
  close();
  return flow;
}
