import { remove, type Why } from "../../ledger/ledger.js";
import { attribute } from "../page/attributes.js";
import type { Page } from "../page/page.js";
import { seenBefore, standing } from "./walk.js";

const why: Why = {
  ruleId: "download-button",
  stage: "convert",
  reason: "a button that fetches what the link before it names",
};

/** Takes the button “Download” behind a link to the same file, as WordPress puts it: two links would touch. */
export function standardizeDownloads(page: Page): void {
  for (const part of standing(page)) {
    if (
      part.name !== "a" ||
      part.size === 0 ||
      !isDownload(part.node.type === "element" && part.node.properties["download"])
    )
      continue;
    const before = seenBefore(page, part);
    const same = before?.name === "a" && attribute(before, "href") === attribute(part, "href");
    if (same && before && before.size > 0) remove(part, why);
  }
}

const isDownload = (value: unknown): boolean => value !== undefined && value !== null && value !== false;
