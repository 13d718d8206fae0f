import type { CheckRule } from "../rule.js";

// Pictures that stand for another until a script puts that in their place.
const placeholderName =
  /(?:[/_-]|^)(?:image-?|img-?|lazy-?)?placeholder[\w-]{0,30}\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)|(?:\/|^)(?:spacer|blank|transparent|pixel|1x1|lazy(?:[_-]?load(?:ing|er)?)?|loading|loader|gr[ea]y|dummy|no[_-]?image|clear|trans|shim)(?:[_-]?\d{1,4}(?:x\d{1,4})?)?\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;
// A picture in the address itself that is too small to be one: the one transparent dot.
const dot = /^data:image\/(?:gif|png|svg\+xml|webp)[^,]{0,40},.{0,300}$/is;

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
      { input: "![A bridge](bridge.jpg) ![A loading crane](/img/loading-crane.jpg)", format: "markdown" },
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
      if (settled ?? sources.some((source) => !placeholderName.test(source) && !dot.test(source))) continue;
      const [first] = sources;
      yield {
        start,
        end,
        message:
          first === undefined
            ? "Unexpected image without an address"
            : `Unexpected placeholder \`${first.slice(0, 60)}\`, expected the image's address`,
        suggestion: "Name the image's address, or remove it",
      };
    }
  },
};
