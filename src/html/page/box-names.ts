import { greatest } from "../../arrays.js";

/** What kind of box a name speaks of. */
export type BoxTopic =
  | "comments"
  | "related"
  | "share"
  | "newsletter"
  | "advert"
  | "author"
  | "byline"
  | "tags"
  | "navigation"
  | "toc"
  | "consent"
  | "paywall"
  | "player"
  | "caption"
  | "embed"
  | "side"
  | "footer"
  | "popup"
  | "content";

/**
 * What page authors call the boxes in and around an article: habits seen in class names and ids of many sites, content
 * systems and widgets, in several languages.
 *
 * Names are evidence, never proof: wrappers called `tags` or `sidebar-layout` often hold the body. Whoever uses them
 * asks for a second sign (shortness, link density, place). Words are compared whole (`ad` is not in `header`), after
 * `aB`, `_` and `__` were turned into `-`. Words that *readers* see stand in the residue lexicon, not here.
 */
export const boxNames: Readonly<Record<BoxTopic, { reason: string; words: string }>> = {
  comments: {
    reason: "discussion below the article, by the usual comment systems and themes",
    words:
      "comment comments commentlist commentarea disqus respond livefyre kommentar kommentare commentaires comentarios commenti reacties coral-talk viafoura spot-im openweb hyvor remark42 giscus utterances webmentions trackbacks pingbacks pingback comment-form replies reply-form",
  },
  related: {
    reason: "boxes that lead to other articles",
    words:
      "related relateds relatedposts relatedarticles relatedcontent relatedlinks yarpp crp recommended recommendation recommendations recommends recirc recirculation readmore read-more read-next readnext up-next upnext next-up also-read read-also more-stories more-news more-from more-articles more-posts more-on morefrom most-read most-popular mostread mostpopular popular-posts popularposts latest-news latest-posts latest-stories recent-posts recentposts outbrain taboola zergnet revcontent mgid plista ob-widget similar-posts similar you-may-like you-might-like youmaylike also-like teasers teaserlist suggested suggestions linkwithin explore-more keep-reading dont-miss editors-picks top-stories trending weiterlesen mehr-zum-thema lire-aussi lees-ook relacionadas relacionados relacionado correlati correlate xem-them tin-lien-quan jp-relatedposts storylines linkbox see-more next-article previous-article prev-next",
  },
  share: {
    reason: "buttons to pass the article on or follow the site",
    words:
      "share shares sharing sharebar share-buttons sharetools sharedaddy sd-sharing sd-like social social-share socialshare social-links sociallinks social-icons social-media socials social-bar addtoany a2a-kit addthis shareaholic sharethis ssba ssbp heateor novashare follow followus follow-us jetpack-likes shariff teilen partager compartir condividi delen post-views print-button whatsapp-share fb-like",
  },
  newsletter: {
    reason: "requests to sign up, download, donate or buy",
    words:
      "newsletter newsletters subscribe subscription subscribe-box signup sign-up optin opt-in optinmonster mailchimp mc4wp mc-embed convertkit formkit klaviyo hs-form hubspot-form mailing-list email-signup email-form lead-magnet app-promo app-download download-app cta call-to-action promo promobox promotion donate donation donations membership-promo piano abonnieren inline-promo newsletterbox",
  },
  advert: {
    reason: "advertisements and their labels",
    words:
      "ad ads advert adverts advertisement advertisements advertising advertorial adbox adunit adslot ad-slot adsense adsbygoogle ad-container ad-wrapper ad-label banner-ad dfp gpt-ad sponsor sponsored sponsors sponsor-box werbung anzeige publicidad publicite pub-box reklam reklama adspace affiliate-box commercial adthrive mediavine ezoic adnxs billboard leaderboard",
  },
  author: {
    reason: "boxes about the author, with a portrait and a biography",
    words:
      "author-box authorbox author-bio authorbio about-author about-the-author author-info authorinfo author-card author-description author-profile post-author entry-author-info bio-box writer-bio contributor-bio author-about abh-box saboxplugin sab ts-fab pp-author-boxes author-details author-desc autor-box autorenbox author-section article-author author-block author-wrap m-author article-footer-author author-widget",
  },
  byline: {
    reason: "lines that name author, date or length",
    words:
      "byline bylines by-line author authors dateline timestamp post-meta entry-meta article-meta postmeta entrymeta meta-info post-info article-info post-date entry-date posted-on published publish-date pubdate date datetime reading-time read-time readtime autor autoren auteur article-date article-byline story-byline post-byline updated last-updated article-header-meta meta metadata post-details post-data blog-meta views post-author-name",
  },
  tags: {
    reason: "lists of keywords and categories",
    words:
      "tags tag-list taglist tag-links post-tags entry-tags article-tags tagcloud tag-cloud post-categories categories cat-links category-links keywords topics article-topics entry-categories post-category tagged filed-under schlagworte etiquetas tag-container hashtags taxonomy post-tag posttags terms breadcrumb-tags label-list kicker eyebrow",
  },
  navigation: {
    reason: "ways around the site",
    words:
      "nav navbar navigation menu menubar submenu breadcrumb breadcrumbs pagination paging pager page-numbers post-navigation post-nav nav-links site-nav topbar skip-link skiplinks skip prev-next-posts prevnext previous-next nextprev sitemap subnav crumbs krumen brotkrumen page-nav pagenav article-nav jump-links backtotop back-to-top edit-page edit-link editsection mw-editsection headerlink",
  },
  toc: {
    reason: "tables of contents: the headings say the same",
    words:
      "toc table-of-contents tableofcontents toc-container ez-toc lwptoc on-this-page onthispage inhaltsverzeichnis page-toc article-toc rank-math-toc toctree toctree-wrapper contents-list in-this-article jump-to wp-block-table-of-contents",
  },
  consent: {
    reason: "cookie and privacy notices",
    words:
      "cookie cookies cookie-banner cookie-notice cookie-consent cookiebar consent gdpr ccpa onetrust didomi usercentrics cookiebot cookielaw privacy-notice dsgvo",
  },
  paywall: {
    reason: "notices that stand where the rest is for subscribers, and logins",
    words: "paywall paywall-box regwall metered piano-paywall subscriber-only login-form login signin sign-in",
  },
  player: {
    reason: "players, galleries and their controls",
    words:
      "video-player videoplayer player jwplayer video-js vjs audio-player audioplayer listen listen-to tts text-to-speech podcast-player brightcove playlist trinity-player beyondwords speechkit slider-controls lightbox fullscreen gallery-nav carousel-controls",
  },
  caption: {
    reason: "captions and credits of pictures",
    words:
      "caption captions wp-caption-text wp-caption image-caption img-caption photo-caption figcaption credit credits photo-credit image-credit imagecredit photocredit media-caption bildunterschrift legende pie-de-foto didascalia copyright-image image-copyright picture-caption fotocredit foto-credit fotocredits bildquelle bildnachweis bildcredit fotograf photographer img-credit caption-text captiontext photo-source image-source",
  },
  embed: {
    reason: "posts of social networks shown inside",
    words:
      "twitter-tweet twitter-video instagram-media fb-post fb-video tiktok-embed reddit-embed reddit-card bluesky-embed mastodon-embed telegram-post embedly-card twitter-embed tweet-embed wp-embedded-content",
  },
  side: {
    reason: "columns and widgets beside the article",
    words:
      "sidebar side-bar aside rail right-rail left-rail side-wrap side-widget side-col side-column widget-area right-column rightcolumn rightcol sidecol secondary-content offcanvas off-canvas marginalspalte seitenleiste",
  },
  footer: {
    reason: "the end of a page or article: legal lines, addresses, lists of links",
    words:
      "footer site-footer page-footer colophon copyright disclaimer imprint impressum post-footer entry-footer article-footer legal",
  },
  popup: {
    reason: "what opens over the page",
    words:
      "popup pop-up modal overlay dialog lightbox-content dropdown toast snackbar flyout interstitial notification-bar",
  },
  content: {
    reason: "where content systems put the article itself",
    words:
      "article-body articlebody article-content articlecontent article-text articletext entry-content entrycontent post-content postcontent post-body postbody post-text story-body storybody story-content storytext body-content body-text bodytext content-body page-content main-content maincontent rich-text richtext markdown-body wysiwyg article-main article entry post story single-content blog-content news-content news-text td-post-content artikel artikeltext articulo contenu texte field-name-body mw-parser-output prose",
  },
};

const boxTopics = Object.keys(boxNames) as BoxTopic[];
const topicsByWord = new Map<string, BoxTopic[]>();
for (const topic of boxTopics) {
  for (const word of boxNames[topic].words.split(" ")) {
    topicsByWord.set(word, [...(topicsByWord.get(word) ?? []), topic]);
  }
}
/** Words between hyphens that the longest name has. */
const mostPieces = greatest([...topicsByWord.keys()].map((word) => word.split("-").length));

const none: ReadonlySet<BoxTopic> = new Set();
/** Pages repeat a few dozen names thousands of times; the bound keeps a hostile page from growing it. */
const known = new Map<string, ReadonlySet<BoxTopic>>();
const knownAtMost = 20_000;

/** What kinds of box class names and ids speak of; empty where they say nothing. */
export function topicsOf(names: string): ReadonlySet<BoxTopic> {
  if (names === "") return none;
  let topics = known.get(names);
  if (topics) return topics;
  const words = names
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[_:./-]+/g, "-");
  const found = findTopics(words);
  topics = found.size === 0 ? none : new Set(boxTopics.filter((topic) => found.has(topic)));
  if (known.size >= knownAtMost) known.clear();
  known.set(names, topics);
  return topics;
}

/** The topics of all runs of pieces: looking words up is several times as fast as a pattern for each topic. */
function findTopics(words: string): Set<BoxTopic> {
  const found = new Set<BoxTopic>();
  for (const name of words.split(" ")) {
    const pieces = name.split("-");
    for (let start = 0; start < pieces.length; start += 1) {
      let run = "";
      for (let at = start; at < Math.min(pieces.length, start + mostPieces); at += 1) {
        run = at === start ? pieces[at]! : `${run}-${pieces[at]!}`;
        for (const topic of topicsByWord.get(run) ?? []) found.add(topic);
      }
    }
  }
  return found;
}
