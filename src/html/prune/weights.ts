import type { Profile } from "../../settings.js";

/**
 * The numbers by which what stands inside the article is told from its text, each with its reason. Sizes are in measured
 * characters (an ideograph counts as several); shares of prose are of all the article's, shares of links of a part's own
 * text.
 */
export const weights = {
  /** No single decision may take a part with more of the prose than this, unless it says so itself. */
  share: 0.2,
  /** As above, for what is marked as the foot: it often holds teasers. */
  foot: 0.35,
  /** From this share of its text in links on, a box is a list of links. */
  linked: 0.4,
  /** A label, a name, a date. */
  label: 60,
  /** A few lines: a byline, a call to subscribe. */
  short: 200,
  /** A box of a paragraph or two: a biography, a form with its introduction. */
  box: 600,
  /** The longest heading that is taken with its section: a longer one says something by itself. */
  emptySection: 60,
  /** A paragraph that is prose for certain. */
  prose: 80,
  /** Below this share of its blocks that end like sentences, a box is labels; above this share of items, it is a list. */
  closed: 0.6,
  listed: 0.8,

  /** So many questions with answers are a chapter, also in what is marked as the foot. */
  questions: 2,
  /** So many items of a list that is not links are content, also in a box beside the text. */
  sideItems: 3,

  hidden: {
    /** A page that shows its body by script or after a login has this share of its prose in hidden parts. */
    body: 0.3,
  },
  comments: {
    /** So much prose must be left beside the discussion: a forum's page is its discussion. */
    rest: 250,
  },
  contents: {
    /** Two links into the page may be cross references; a list of them is a table of contents. */
    entries: 3,
    /** Share of such a list in links: its entries say nothing besides. */
    linked: 0.8,
    /** A page with more of its text in the table is an index: the table is its content. */
    text: 0.3,
  },
  named: {
    /** When boxes of one name hold this share of the prose altogether, as with `subscriber-only`, the name means another thing. */
    altogether: 0.5,
    /** No profile believes a name about more of the prose. */
    most: 0.9,
    /** Cards are two links with headings or pictures, or more. */
    cards: 2,
  },
  caption: {
    /** So many elements up may hold the picture that a caption belongs to. */
    farthest: 3,
  },
  repeated: {
    /** Share of a part's text that must have stood before: copies differ in a button or a date. */
    share: 0.9,
    /** Least of that in paragraphs: references repeat the words of a definition. */
    least: 400,
  },
  beside: {
    /** A child with this share of its parent's prose is the branch that the body stands on. */
    branch: 0.7,
    /** Largest prose of a box beside it: more is a text of its own, which locate would have to judge. */
    prose: 700,
    /** From this share of links, or so many headings, a box with sentences leads elsewhere. */
    linked: 0.03,
    headings: 3,
    /** Below this share of the prose a box after the body is believed to be a note, whatever it says. */
    after: 0.06,
    /** Cards are a picture to so many blocks, of so many characters each at the most. */
    blocksToPicture: 5,
    card: 100,
  },
  cards: {
    /** Two may be chance. */
    least: 3,
    /** Share of a row's children that are cards: a heading or a button may stand with them. */
    row: 0.75,
    /** Largest card: an item of a list of products says more. */
    size: 350,
    /** Largest card that says when it was published, in a text of no more than `date` characters: only articles do. */
    dated: 600,
    date: 24,
    /** Largest share of the prose that the lines below the titles of one row may be. */
    prose: 0.4,
    /** Share of the prose that all cards of a page may be: a page of hardly more is about them. */
    all: 0.5,
    /** No profile takes a row with more of the prose. */
    most: 0.8,
    /** Share of a heading in a link from which it is the card's title. */
    title: 0.8,
  },
  links: {
    /** From this share of its text in links on, the whole article is a collection of links, and they are its content. */
    collection: 0.45,
    /** Share of links from which a box is only links: before the text, after it, and in lists or amid the text. */
    before: 0.5,
    behind: 0.85,
    only: 0.95,
    /** A paragraph is a link from this share on: a mark or an arrow may stand besides. */
    paragraph: 0.8,
    /** So many paragraphs that are links, one after the other, are a list that belongs to the text. */
    run: 3,
  },
  notes: {
    /** Biographies below a text are no more than this, for several authors. */
    most: 4,
    /** What may stand before the name: `By`, `About`, a mark of a footnote. */
    beforeName: 12,
    /** Largest box about an author, and largest notice, in boxes of a paragraph or two. */
    author: 2,
    notice: 1.5,
    /** Share of the prose that such a box may hold: it is a note beside a text. */
    share: 0.1,
  },
  standing: {
    /** Notices stand among so many first blocks, or are so many last ones. */
    before: 6,
    behind: 8,
    /** Largest notice. */
    size: 900,
    /** From so many paragraphs on that speak of what links earn, the text is about that. */
    about: 5,
  },
  edges: {
    /** Labels before the text have at most so many characters altogether: a page that begins with more is a list or a timetable. */
    labels: 300,
    /** A subtitle has more words in small letters: names, dates and categories have hardly any. */
    words: 3,
    /** Share of the article's text from which a box after the last paragraph is more than a box, unless it is cards. */
    text: 0.15,
    /** Cards are this share of links, with more headings or pictures than this. */
    cardLinks: 0.2,
    cards: 2,
    /** From this share of links on, prose in such a box leads elsewhere. */
    linked: 0.3,
  },
} as const;

/**
 * What a profile does to sizes and shares: `precise` takes boxes up to half, `complete` up to one and a half times as
 * large.
 */
export const reach: Readonly<Record<Profile, number>> = { precise: 0.5, balanced: 1, complete: 1.5 };

/** When a box with a certain name is believed: any of the signs is enough. */
export interface Trust {
  /** Largest size of a box of text. */
  text?: number;
  /** Largest size of such a box amid the text, where it differs. */
  amid?: number;
  /** Share of its text in links from which it is believed whatever its size. */
  linked?: number;
  /** Whether it is believed where it holds several links with headings or pictures. */
  cards?: boolean;
  /** Whether it is believed where it holds no text either, but icons or pictures. */
  bare?: boolean;
  /** Whether the whole of an item in a list is the item, whatever its name. */
  items?: boolean;
  /** Largest share of the article's prose. Default `weights.share`. */
  share?: number;
}

const { linked, label, short, box } = weights;

/** How far each name is believed. */
export const trust = {
  /** Teasers say more than a few lines only as cards, and then may be many. */
  related: { cards: true, linked, text: short, share: 0.3 },
  /** Buttons are often icons; their labels are short, and hardly anything else is named so. */
  share: { bare: true, linked, text: box },
  /** A call to sign up has a heading and a line or two. */
  newsletter: { bare: true, linked, text: box },
  /** An advertisement is mostly a frame; its text is a label or a line, and `ad` stands in many names. */
  advert: { bare: true, linked, text: short, share: 0.1 },
  /** A notice is short; amid a text the word may be what it speaks about, such as biscuits. */
  consent: { text: short, amid: label, share: 0.1 },
  /** A notice is short; wrappers that hold what only subscribers see are named so, too. */
  paywall: { linked, text: short },
  /** Controls are short; a transcript may stand in the player's box. */
  player: { linked, text: short, share: 0.1 },
  /** What opens over the page is a call or a form; a text that opens in a box is longer. */
  popup: { bare: true, linked, text: box },
  /** A biography may be long where it is named so, and larger than the news it stands below. */
  author: { bare: true, linked, text: 4 * box, share: 0.5 },
  /** A byline may hold a biography's first lines; items are often made of a mark and a `meta`. */
  byline: { bare: true, linked, text: box, items: true },
  /** Keywords are links, or a line of them; wrappers called `tags` often hold the body. */
  tags: { linked, text: label },
  /** Ways around the site are links; amid the text the name alone says nothing. */
  navigation: { bare: true, linked, text: short, amid: 0 },
  /** Side columns hold links and a few lines; layouts are named after them. */
  side: { linked: 0.6, text: box, amid: 0 },
  /** The foot holds legal lines, and often teasers. */
  footer: { linked, text: box, share: 0.3 },
} as const satisfies Readonly<Record<string, Trust>>;
