import type { Options } from "../settings.js";

/** Names of the fields of NDJSON records and table rows. */
export interface Fields {
  html: string;
  text: string;
  markdown: string;
  id: string;
  url: string;
}

export const defaultFields: Readonly<Fields> = {
  html: "html",
  text: "text",
  markdown: "markdown",
  id: "id",
  url: "url",
};

/** What is written for a document. `combined`: Markdown below a comment with the id. */
export type Form = "markdown" | "text" | "html" | "json" | "ndjson" | "combined";

/** How near-duplicates are found; see `dedupe/`. */
export type Dedupe = "exact" | "near";

/** What every worker needs to know; plain data, so that it can be sent to one. */
export interface Job {
  /** Options of the library without the user's own rules, which the worker reads from `config` itself. */
  options: Options;
  /** The configuration file in force. */
  config: string | undefined;
  fields: Fields;
  form: Form;
  /** Whether records hold the ledger. */
  ledger: boolean;
  dedupe: Dedupe | undefined;
}
