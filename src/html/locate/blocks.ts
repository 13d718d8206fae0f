import { isPhrasing, type Page, type Part } from "../page/page.js";
import { weights } from "./weights.js";
import { spend } from "../../limits.js";

/** A run of text that stands together on the page: a paragraph, an item, a stretch between two `<br><br>`. */
export interface TextBlock {
  /** The innermost element around it that is not phrasing. */
  readonly holder: Part;
  /** Its first and last text. */
  readonly first: Part;
  last: Part;
  /** Length: characters without white space, ideographs counted as several. */
  size: number;
  /** Of these, inside links. */
  linkSize: number;
  /** Marks that end a sentence. */
  stops: number;
  /** Commas and their kin. */
  commas: number;
  /** Whether it ends like a sentence. */
  closed: boolean;
  /** Whether it ends in an ellipsis, as the beginnings of other articles do. */
  cut: boolean;
}

const found = new WeakMap<Page, readonly TextBlock[]>();

/** The text blocks of a page: found once, in one pass, as no stage changes them. */
export function textBlocks(page: Page): readonly TextBlock[] {
  let blocks = found.get(page);
  if (!blocks) found.set(page, (blocks = findBlocks(page)));
  return blocks;
}

function findBlocks(page: Page): TextBlock[] {
  const blocks: TextBlock[] = [];
  const holders: Part[] = [];
  let current: TextBlock | undefined;
  let breaks = 0;
  for (const part of page.parts) {
    spend();
    const holder = isPhrasing(part) && part.parent ? (holders[part.parent.index] ?? part.parent) : part;
    holders.push(holder);
    if (part.name !== "") {
      if (part.name === "br") breaks += 1;
      else if (holder === part) current = undefined;
      continue;
    }
    if (part.size === 0) continue;
    if (!current || current.holder !== holder || breaks > 1) {
      current = {
        holder,
        first: part,
        last: part,
        size: 0,
        linkSize: 0,
        stops: 0,
        commas: 0,
        closed: false,
        cut: false,
      };
      blocks.push(current);
    }
    breaks = 0;
    measure(current, part);
  }
  return blocks;
}

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const beyondLatin = /[\u2E80-\uFFEF]/;
const sentenceEnds = /[.!?…](?=["'”’»)\]]*(?:\s|$))|[。！？｡؟۔।॥።]/g;
const commaKin = /[,،、，;；：]/g;
/** Whatever the patterns around look for. */
const punctuation = /[.!?…。！？｡؟۔।॥።ฯ:,،、，;；：]/;
const closing = /(?:[.!?…:。！？｡؟۔।॥።]|ฯ)["'”’»“)\]」』）]*\s*$/;

const ellipsis = /(?:…|\.\.\.)[\])"”»]*\s*$/;

function measure(block: TextBlock, part: Part): void {
  const text = (part.node as { value: string }).value;
  let size = part.size;
  if (beyondLatin.test(text)) size += (text.match(ideographs)?.length ?? 0) * (weights.ideograph - 1);
  block.size += size;
  if (part.linkSize > 0) block.linkSize += size;
  block.last = part;
  block.closed = false;
  block.cut = false;
  // Most texts are labels of links and menus.
  if (!punctuation.test(text)) return;
  block.stops += text.match(sentenceEnds)?.length ?? 0;
  block.commas += text.match(commaKin)?.length ?? 0;
  block.closed = closing.test(text);
  block.cut = ellipsis.test(text);
}

/** How much a block looks like the text of an article, in measured characters: 0 for labels, menus and controls. */
export function proseOf({ holder, size, linkSize, stops, commas, closed }: TextBlock): number {
  const free = size - linkSize;
  if (free <= 0 || controls.has(holder.name)) return 0;
  const linkShare = linkSize / size;
  if (linkShare > weights.linked) return 0;
  const unlinked = 1 - linkShare;
  if (headings.has(holder.name)) return Math.min(free, 100) * weights.heading * unlinked;
  if (holder.name === "pre" || holder.name === "code") return free * weights.item;
  const sentence = stops > 0 || closed ? 1 : commas > 0 ? 0.6 : 0.3;
  if (size < weights.label) return sentence === 1 ? free * 0.4 : 0;
  const kind = items.has(holder.name) ? weights.item : 1;
  const length = Math.min(1, size / weights.prose);
  return free * unlinked * kind * sentence * length;
}

const controls: ReadonlySet<string> = new Set(["button", "select", "option", "optgroup", "legend", "label"]);
export const headings: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const items: ReadonlySet<string> = new Set(["li", "td", "th", "dt", "dd"]);
