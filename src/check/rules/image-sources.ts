import { isPicture } from "../../html/standardize/images.js";
import type { CheckRule } from "../rule.js";

/** So much of an address is shown: its end, where the name of the file is. */
const shown = 60;

export const imageSources: CheckRule = {
  id: "image-sources",
  family: "links",
  summary: "Images without an address, or with that of a placeholder",
  why: "Pages show a dot or a grey box until a script loads the picture; a scraper keeps the box. On a page, what cleaning finds counts as the image's own: an address in `data-src` or `srcset`, the twin in `noscript`.",
  severity: "warning",
  preset: "recommended",
  certainty: 0.9,
  examples: {
    invalid: [
      { input: "⟦![A bridge]()⟧\n\n⟦![A boat](/img/placeholder.png)⟧", format: "markdown" },
      { input: "⟦![](data:image/gif;base64,R0lGODlhAQABAAAAACw=)⟧", format: "markdown" },
      { input: "<p>The bridge ⟦<img src='/spacer.gif' alt='A bridge'>⟧ and ⟦<img alt='A boat'>⟧</p>", format: "html" },
    ],
    valid: [
      {
        input: "![A bridge](bridge.jpg) ![A loading crane](/img/loading-crane.jpg) ![A coat](/img/dark-grey.jpg)",
        format: "markdown",
      },
      {
        input: "<p>The bridge <img src='/spacer.gif' data-src='/bridge.jpg' alt='A bridge'> shone.</p>",
        format: "html",
      },
      {
        input:
          "<p>The bridge shone.</p><figure><img src='/spacer.gif' class='lazy'><noscript><img src='/bridge.jpg' alt='A bridge'></noscript></figure>",
        format: "html",
        note: "the picture stands beside it, for browsers without scripts",
      },
      {
        input: "<p>The bridge <img src='/spacer.gif' width='1' height='1'> shone.</p>",
        format: "html",
        note: "a counting pixel, which cleaning takes out",
      },
    ],
  },
  *find({ images }) {
    for (const { start, end, sources, settled } of images) {
      if (settled ?? sources.some(isPicture)) continue;
      const [first] = sources;
      yield {
        start,
        end,
        message:
          first === undefined
            ? "Unexpected image without an address"
            : `Unexpected placeholder \`${shorten(first)}\`, expected the image's address`,
        suggestion: "Name the image's address, or remove it",
      };
    }
  },
};

function shorten(address: string): string {
  if (address.length <= shown) return address;
  return /^data:/i.test(address) ? `${address.slice(0, shown)}…` : `…${address.slice(-shown)}`;
}
