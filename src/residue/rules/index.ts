import type { Rule } from "../rule.js";
import { adMarker } from "./ad-marker.js";
import { appPromo } from "./app-promo.js";
import { authorBox } from "./author-box.js";
import { breadcrumb } from "./breadcrumb.js";
import { byline } from "./byline.js";
import { commentCount } from "./comment-count.js";
import { cookieNotice } from "./cookie-notice.js";
import { copyrightLine } from "./copyright-line.js";
import { counter } from "./counter.js";
import { creditLine } from "./credit-line.js";
import { danglingLabel } from "./dangling-label.js";
import { dateline } from "./dateline.js";
import { disclaimer } from "./disclaimer.js";
import { donationAppeal } from "./donation-appeal.js";
import { duplicateTitle } from "./duplicate-title.js";
import { embedLeftover } from "./embed-leftover.js";
import { emptyHeading } from "./empty-heading.js";
import { feedbackPrompt } from "./feedback-prompt.js";
import { followUs } from "./follow-us.js";
import { galleryControl } from "./gallery-control.js";
import { newsletterCta } from "./newsletter-cta.js";
import { orphanCaption } from "./orphan-caption.js";
import { pagination } from "./pagination.js";
import { paywallNotice } from "./paywall-notice.js";
import { placeholder } from "./placeholder.js";
import { playerControl } from "./player-control.js";
import { readMore } from "./read-more.js";
import { readingTime } from "./reading-time.js";
import { relatedHeading } from "./related-heading.js";
import { relatedLink } from "./related-link.js";
import { shareBar } from "./share-bar.js";
import { tableOfContents } from "./table-of-contents.js";
import { tagList } from "./tag-list.js";
import { updateNote } from "./update-note.js";

/** All built-in rules, in the order in which they are documented. */
export const rules: readonly Rule[] = [
  adMarker,
  relatedHeading,
  relatedLink,
  readMore,
  creditLine,
  orphanCaption,
  duplicateTitle,
  shareBar,
  followUs,
  counter,
  newsletterCta,
  appPromo,
  donationAppeal,
  paywallNotice,
  commentCount,
  feedbackPrompt,
  copyrightLine,
  disclaimer,
  cookieNotice,
  tagList,
  breadcrumb,
  pagination,
  tableOfContents,
  playerControl,
  galleryControl,
  embedLeftover,
  placeholder,
  byline,
  authorBox,
  readingTime,
  dateline,
  updateNote,
  danglingLabel,
  emptyHeading,
];
