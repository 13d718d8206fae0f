/* oxlint-disable no-underscore-dangle -- parse5 names its methods so */
import type { Root } from "hast";
import { InsertionMode, Parser, type ParserOptions } from "parse5";
import type { ParsedElement, Parent } from "./parsed-element.js";
import { BulkTokenizer } from "./tokenizer.js";
import type { HastAdapter, Tree } from "./tree-adapter.js";

/** Insertion modes in which text means the same in one piece as split at white space. */
const takeText: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.TEXT,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_CELL,
  InsertionMode.IN_SELECT,
  InsertionMode.IN_SELECT_IN_TABLE,
  InsertionMode.IN_TEMPLATE,
]);

/** parse5's tree construction, unchanged, fed by {@link BulkTokenizer}. */
export class HastParser extends Parser<Tree> {
  /** How deep elements were nested. */
  deepest = 0;

  constructor(adapter: HastAdapter, positions: boolean) {
    const options: ParserOptions<Tree> = {
      treeAdapter: adapter,
      sourceCodeLocationInfo: positions,
      scriptingEnabled: false,
    };
    super(options);
    this.tokenizer = new BulkTokenizer(this.options, this);
  }

  parse(source: string): Root {
    this.tokenizer.write(source, true);
    return this.document;
  }

  /** Whether text may come in one piece here, or has to be split at white space. */
  get takesText(): boolean {
    return takeText.has(this.insertionMode) || this.tokenizer.inForeignNode;
  }

  override onItemPush(node: Parent, tagId: number, isTop: boolean): void {
    super.onItemPush(node, tagId, isTop);
    if (this.openElements.depth > this.deepest) this.deepest = this.openElements.depth;
  }

  /** Moves all children at once: parse5 does it one by one, through the adapter. */
  override _adoptNodes(donor: Parent, recipient: Parent): void {
    const { children } = donor;
    donor.children = [];
    for (const child of children) this.treeAdapter.appendChild(recipient, child as ParsedElement);
  }
}
