import type { Root } from "hast";

/** What a page says about itself. */
export interface Metadata {
  title?: string;
  author?: string;
  /** ISO 8601, as precise as the page says. */
  published?: string;
  modified?: string;
  /** Name of the site. */
  site?: string;
  /** BCP 47 tag. */
  language?: string;
  /** Canonical address. */
  url?: string;
  description?: string;
  /** Address of the lead image. */
  image?: string;
  /** The article's text in structured data (JSON-LD, microdata, application state), where there is any: evidence for locate. */
  articleBody?: string;
}

export function readMetadata(_tree: Root, _url: string | undefined): Metadata {
  return {};
}
