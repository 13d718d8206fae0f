import type { Nodes, Parents, Root } from "mdast";
import type { Plugin } from "unified";
import type { Removable } from "../ledger/ledger.js";
import { blocksFromMdast, type Placed } from "../residue/adapters/from-mdast.js";
import { carryOut } from "../residue/carry-out.js";
import { findResidue } from "../residue/engine.js";
import { withinTime } from "../limits.js";
import { type Options, resolveSettings } from "../settings.js";

/**
 * Remark plugin: removes what scraping left, by the residue rules. Each removal is a message on the file (rule id,
 * reason, place), and containers that it empties go too.
 *
 * For Markdown as it was scraped, `clean` finds more: there, a parser has already read `- Advertisement -` as a list
 * item that swallows the next line. Options: `profile`, `enable`, `disable`, `language`.
 */
export const remarkResidue: Plugin<[Options?], Root> = (options) => {
  const settings = resolveSettings(options);
  return (tree, file) =>
    withinTime(settings, () => {
      const { document, nodes } = blocksFromMdast(tree, file.data.deckle?.metadata?.title, settings.language);
      const residue = findResidue(document, settings);
      const marks = nodes.map((): Removable => ({ removal: undefined }));
      carryOut(
        residue,
        marks.map((mark) => [mark]),
      );
      const gone = new Set<Nodes>();
      for (const [index, { removal }] of marks.entries()) {
        if (!removal) continue;
        const { node } = nodes[index]!;
        gone.add(node);
        const message = file.message(`Removed \`${document.blocks[index]!.text}\`: ${removal.reason}`, {
          place: node.position,
          ruleId: removal.ruleId,
          source: "deckle",
        });
        message.actual = document.blocks[index]!.text;
        message.expected = [];
      }
      take(tree, gone, nodes);
    });
};

/** Takes the nodes out of their parents, and parents that they leave empty out of theirs. */
function take(tree: Root, gone: ReadonlySet<Nodes>, nodes: readonly Placed[]): void {
  if (gone.size === 0) return;
  const touched = new Set(nodes.filter(({ node }) => gone.has(node)).map(({ parent }) => parent));
  const filter = (parent: Parents): void => {
    const children: Nodes[] = parent.children;
    for (const child of children) if ("children" in child && !gone.has(child)) filter(child);
    const left = children.filter((child) => {
      if (gone.has(child)) return false;
      const emptied = "children" in child && child.children.length === 0 && containers.has(child.type);
      if (emptied) touched.add(parent);
      return !emptied;
    });
    if (touched.has(parent)) parent.children = left as typeof parent.children;
  };
  filter(tree);
}

const containers: ReadonlySet<string> = new Set(["list", "listItem", "blockquote"]);
