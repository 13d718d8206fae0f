/** The numbers by which the article is found, each with its reason. Lengths are in measured characters (see `measure.ts`). */
export const weights = {
  /** A Chinese or Japanese character says about as much as this many of a script that spells. */
  ideograph: 2.5,
  /** From this length on, a block with a sentence end and few links is prose for certain. */
  prose: 80,
  /** Below it, text without a sentence end counts as a label and says little for or against. */
  label: 40,
  /** Share of characters in links from which a block is a list of links rather than text. */
  linked: 0.5,
  /** What a character of a heading, item or cell says, compared with one of a paragraph. */
  item: 0.6,
  heading: 0.3,
  /** Share of the text kept as evidence inside each kind of surroundings (0: none). */
  inside: {
    navigation: 0,
    dialog: 0,
    footer: 0.05,
    aside: 0.1,
    header: 0.7,
    form: 0.2,
    noscript: 0.05,
    hidden: 0,
    named: 0.1,
    laterArticle: 0.05,
  },
  /** A box that holds this share of the page's prose is not what its name or tag says. */
  mostOfPage: 0.5,
  /** How much a character that speaks against a candidate weighs beside one that speaks for it: pruning follows. */
  against: 0.4,
  /** Signs that add to a candidate's score, which is 0 to 1 before them. */
  sign: {
    articleBody: 0.12,
    article: 0.06,
    main: 0.03,
    contentName: 0.04,
    title: 0.04,
    structuredData: 0.15,
    body: -0.03,
  },
  /**
   * What stands between title and body and belongs to them. A lead has at least `least` characters of prose, fewer than
   * `linked` of them in links; more paragraphs in boxes of their own than `most` are something else, such as teasers. A
   * subtitle has `words` letters at least and `subtitle` characters at the most, and is known by its first `probe` letters.
   */
  lead: { least: 40, linked: 0.3, most: 4, words: 20, subtitle: 300, probe: 40 },
  /**
   * When the text in structured data fills in for the page: it has at least `least` characters, of which the page shows
   * no more than the share `teaser`; blocks are recognised by their first `probe` letters. The states of applications are
   * read where the page shows less prose than `scant`: they are large, and repeat what is shown. A part that shows the
   * share `proven` of it is the text, whatever its surroundings are named.
   */
  structured: { least: 600, teaser: 0.4, probe: 40, scant: 1500, proven: 0.7 },
  /** A page whose prose, navigation aside, is shorter than this holds no article. */
  leastArticle: 60,
  /** As above, where the page is dated or has its title in an `<article>`: the news of two sentences. */
  leastNews: 30,
  /**
   * A front page has at least so many linked headings (`teasers`), this share of its prose below them, and no block of
   * prose above `longest`.
   */
  frontPage: { teasers: 5, share: 0.9, longest: 250 },
  /** A page with less prose than this may hide it in side boxes, forms or `<noscript>`: these are then believed. */
  fewProse: 250,
} as const;
