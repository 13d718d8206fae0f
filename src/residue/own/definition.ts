/** One of the user's own rules, as plain data: what a configuration file says. */
export interface RuleDefinition {
  /** Phrases that are the whole line; `…` at the beginning or the end of one: the line ends or begins so. */
  text?: string | readonly string[];
  /** Regular expression in RE2's syntax, somewhere in the line; `^` and `$` are its ends. It takes linear time. */
  pattern?: string;
  /** CSS selector: HTML only. With `text` or `pattern`, both must fit. */
  selector?: string;
  /** Where in the article; default: anywhere. */
  place?: OwnPlace | readonly OwnPlace[];
  /** Languages of the documents, as BCP 47 tags; default: all. */
  languages?: readonly string[];
  /** Default `error`; `off` leaves the rule to be switched on. */
  severity?: "off" | "error" | "warning" | "info";
  /** What was found, a sentence without a full stop. */
  message?: string;
  /** Documents that `deckle rules test` runs. */
  examples?: {
    /** Lines that the rule must remove start with `>>> `. */
    remove?: readonly string[];
    /** Documents of which nothing may go. */
    keep?: readonly string[];
  };
}

/** Before, between or after the running text of the article. */
export type OwnPlace = "head" | "between" | "tail";

/** The user's own rules by id. */
export type RuleDefinitions = Readonly<Record<string, RuleDefinition>>;
