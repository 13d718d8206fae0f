export { clean, type CleanResult } from "./clean.js";
export { DeckleError, type ErrorKind } from "./errors.js";
export type { Metadata } from "./html/metadata/metadata.js";
export type { Evidence, Point, Removal, SourceRange, Stage, Why } from "./ledger/ledger.js";
export type { Limits } from "./limits.js";
export type { Format, Options, Profile } from "./settings.js";
