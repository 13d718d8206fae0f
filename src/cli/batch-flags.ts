import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Dedupe, defaultFields, type Fields } from "../corpus/job.js";
import type { Container } from "../corpus/source/containers.js";
import type { OnExists } from "../corpus/output/output.js";

/** The flags that say which documents are read, as commander gives them. */
export interface SourceFlags {
  filesFrom?: string;
  nul?: boolean;
  input?: Container | "document";
  htmlField?: string;
  textField?: string;
  markdownField?: string;
  idField?: string;
  urlField?: string;
  jobs?: number;
}

/** The flags of a run over many documents, as commander gives them. */
export interface BatchFlags extends SourceFlags {
  ledger?: boolean;
  onExists?: OnExists;
  errors?: string;
  stats?: string;
  resume?: string;
  shard?: string;
  dedupe?: Dedupe;
}

/** Adds the flags that say which documents are read. */
export function addSourceFlags(command: Command): Command {
  return command
    .option("--files-from <file>", "take the documents that it names, one a line; `-` for standard input")
    .option("-0, --nul", "the names in it end with NUL")
    .addOption(
      new Option("--input <kind>", "what standard input holds (with `--to ndjson`: ndjson)").choices([
        "ndjson",
        "warc",
        "wacz",
        "parquet",
        "document",
      ]),
    )
    .option("--html-field <name>", "field of a record that holds HTML (default: html)")
    .option("--text-field <name>", "field of a record that holds plain text (default: text)")
    .option("--markdown-field <name>", "field of a record that holds Markdown (default: markdown)")
    .option("--id-field <name>", "field of a record that holds its id (default: id)")
    .option("--url-field <name>", "field of a record that holds its address (default: url)")
    .option("-j, --jobs <count>", "worker threads (default: the cores)", toJobs);
}

/** Adds the flags that only matter for many documents. */
export function addBatchFlags(command: Command): Command {
  return addSourceFlags(command.optionsGroup("Many documents:"))
    .option("--ledger", "put the ledger of removals into each record")
    .addOption(
      new Option("--on-exists <what>", "what to do where a result exists (default: overwrite)").choices([
        "skip",
        "overwrite",
        "error",
      ]),
    )
    .option("--errors <file>", "write a record for each document that failed")
    .option("--stats <file>", "write the summary as JSON")
    .option("--resume <file>", "keep there what is done, and take an interrupted run up from it")
    .option("--shard <i/n>", "take the i-th of n shares of the documents; `deckle merge` joins the results")
    .addOption(
      new Option("--dedupe <how>", "leave out documents whose text is that of another").choices(["exact", "near"]),
    )
    .optionsGroup("Options:");
}

function toJobs(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError("expected a number from 1 to 999.");
  return Number(value);
}

/** The names of a record's fields: those of the flags, else the usual ones. */
export function fieldsOf(flags: SourceFlags): Fields {
  return {
    html: flags.htmlField ?? defaultFields.html,
    text: flags.textField ?? defaultFields.text,
    markdown: flags.markdownField ?? defaultFields.markdown,
    id: flags.idField ?? defaultFields.id,
    url: flags.urlField ?? defaultFields.url,
  };
}

/** Number of workers where none is asked for. */
export const defaultJobs = availableParallelism();

const names: readonly (keyof BatchFlags)[] = [
  "filesFrom",
  "nul",
  "input",
  "htmlField",
  "textField",
  "markdownField",
  "idField",
  "urlField",
  "ledger",
  "onExists",
  "jobs",
  "errors",
  "stats",
  "resume",
  "shard",
  "dedupe",
];

/** The first flag given that only matters for many documents. */
export function givenBatchFlag(flags: BatchFlags): string | undefined {
  const name = names.find((one) => flags[one] !== undefined);
  return name && `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Whether a name is that of a folder, a pattern or a file with many documents. */
export function holdsMany(file: string): boolean {
  if (/\.(?:ndjson|jsonl|warc|wacz|parquet)(?:\.(?:gz|br|zst))?$/i.test(file)) return true;
  if (file === "-") return false;
  return existsSync(file) ? statSync(file).isDirectory() : /[*?[\]{}!]/.test(file);
}
