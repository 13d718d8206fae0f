import { type Command, InvalidArgumentError, Option } from "commander";
import { DeckleError } from "../errors.js";
import { defaultLimits, type Limits } from "../limits.js";
import type { Options } from "../settings.js";

/** The flags that say how a document is cleaned, as commander gives them. */
export interface CleaningFlags {
  from?: Options["from"];
  encoding?: string;
  url?: string;
  language?: string;
  profile?: Options["profile"];
  extract?: boolean;
  content?: string;
  remove?: string[];
  keep?: string[];
  enable?: string[];
  disable?: string[];
  title?: Options["title"];
  captions?: Options["captions"];
  embeds?: Options["embeds"];
  tables?: Options["tables"];
  frontMatter?: boolean;
  stripTracking?: boolean;
  limit?: Partial<Limits>;
  onLimit?: Options["onLimit"];
}

const collect = (value: string, all: string[] = []): string[] => [...all, ...value.split(",").map((one) => one.trim())];
const collectSelector = (value: string, all: string[] = []): string[] => [...all, value];

function collectLimit(value: string, all: Partial<Limits> = {}): Partial<Limits> {
  const [name = "", amount = ""] = value.split("=");
  if (!(name in defaultLimits)) {
    throw new InvalidArgumentError(
      `expected one of ${Object.keys(defaultLimits).join(", ")}, as in \`bytes=5000000\`.`,
    );
  }
  const number = amount === "none" ? Number.POSITIVE_INFINITY : Number(amount.replaceAll("_", ""));
  if (amount === "" || Number.isNaN(number) || number < 0) {
    throw new InvalidArgumentError("expected a number or `none`, as in `bytes=5000000`.");
  }
  return { ...all, [name]: number };
}

/** Adds the flags that all commands share which clean a document. */
export function addCleaningFlags(command: Command): Command {
  return command
    .addOption(
      new Option("--from <format>", "format of the input (default: found)").choices(["html", "text", "markdown"]),
    )
    .option("--encoding <label>", "character encoding of the input (default: found)")
    .option("--url <address>", "address of the page: links are resolved against it")
    .option("--language <tag>", "language of the text, such as `de` (default: found)")
    .addOption(
      new Option("--profile <name>", "how certain a removal must be (default: balanced)").choices([
        "precise",
        "balanced",
        "complete",
      ]),
    )
    .option("--no-extract", "take all of the page instead of finding the article")
    .option("--content <selector>", "take what the CSS selector finds as the article")
    .option("--remove <selector>", "remove these elements as well (repeatable)", collectSelector)
    .option("--keep <selector>", "never remove these elements (repeatable)", collectSelector)
    .option("--enable <rule>", "switch a rule on (repeatable, or separated by commas)", collect)
    .option("--disable <rule>", "switch a rule off (repeatable, or separated by commas)", collect)
    .addOption(
      new Option("--title <what>", "the title of a page as first heading (default: keep)").choices(["keep", "drop"]),
    )
    .addOption(new Option("--captions <what>", "captions of pictures (default: keep)").choices(["keep", "drop"]))
    .addOption(new Option("--embeds <what>", "embedded posts and players (default: keep)").choices(["keep", "drop"]))
    .addOption(new Option("--tables <form>", "how tables are written (default: auto)").choices(["auto", "gfm", "html"]))
    .option("--front-matter", "write the metadata as YAML front matter")
    .option("--strip-tracking", "remove tracking parameters from links")
    .option("--limit <name=value>", "bound on one document, or `none` (repeatable)", collectLimit)
    .addOption(
      new Option("--on-limit <what>", "what to do at a limit (default: error)").choices(["error", "truncate"]),
    );
}

/**
 * The flags as options of the library; what was not given is left out, so that defaults and configuration stand.
 *
 * @throws {DeckleError} of kind `usage` for flags that contradict each other
 */
export function toOptions(flags: CleaningFlags): Options {
  if (flags.extract === false && flags.content !== undefined) {
    throw new DeckleError("usage", "`--content` and `--no-extract` contradict each other: give one of them");
  }
  if (flags.url !== undefined && !URL.canParse(flags.url)) {
    throw new DeckleError("usage", `unexpected address \`${flags.url}\`, expected a whole one: \`https://…\``);
  }
  const both = flags.enable?.find((rule) => flags.disable?.includes(rule));
  if (both !== undefined) {
    throw new DeckleError(
      "usage",
      `\`${both}\` is both enabled and disabled: leave one of \`--enable\` and \`--disable\` out`,
    );
  }
  const options: Options = {
    from: flags.from,
    encoding: flags.encoding,
    url: flags.url,
    language: flags.language,
    profile: flags.profile,
    extract: flags.extract === false ? false : undefined,
    content: flags.content,
    remove: flags.remove,
    keep: flags.keep,
    enable: flags.enable,
    disable: flags.disable,
    title: flags.title,
    captions: flags.captions,
    embeds: flags.embeds,
    tables: flags.tables,
    frontMatter: flags.frontMatter,
    stripTracking: flags.stripTracking,
    limits: flags.limit,
    onLimit: flags.onLimit,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
