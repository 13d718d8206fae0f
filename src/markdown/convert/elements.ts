/** The elements that hast-util-minify-whitespace takes for boundaries of lines. */
export const lineBoundaries: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body br caption center col colgroup dd dialog dir div dl dt figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p " +
    "plaintext pre section summary table tbody td tfoot th thead tr ul wbr xmp"
  ).split(" "),
);

/** The elements that stand for something in a line, whatever they hold: white space beside them counts. */
export const contentful: ReadonlySet<string> = new Set(
  "audio button canvas embed iframe img input math object picture select svg textarea video".split(" "),
);

/** The elements that are not looked into for what follows a text. */
export const skippable: ReadonlySet<string> = new Set(
  "area base basefont datalist dialog head link meta noembed noframes param rp script source style template title track".split(
    " ",
  ),
);
