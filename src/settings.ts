import { DeckleError } from "./errors.js";
import { defaultLimits, type Limits } from "./limits.js";
import type { OwnRule } from "./residue/rule.js";
import { rules } from "./residue/rules/index.js";
import { checkRuleIds } from "./residue/select.js";

/** What the input is. */
export type Format = "html" | "text" | "markdown";

/** How much certainty a removal needs: `precise` removes least, `complete` most. */
export type Profile = "precise" | "balanced" | "complete";

/** Options of {@link clean}; all may be left out. */
export interface Options {
  /** The input's format. Default: detected from `path` and content. */
  from?: Format | undefined;
  /** The input's character encoding, a WHATWG label; for bytes only. Default: as browsers find it. */
  encoding?: string | undefined;
  /** Name or path of the input: used in messages and to detect the format. Nothing is read from it. */
  path?: string | undefined;
  /** Address of the page: links and images are resolved against it. */
  url?: string | undefined;
  /** Default `balanced`. */
  profile?: Profile | undefined;
  /** BCP 47 tag of the text's language. Default: as declared, else guessed. */
  language?: string | undefined;
  /** Take all of the page instead of finding the article, when false. Default true. */
  extract?: boolean | undefined;
  /** CSS selector of the article: replaces finding it. */
  content?: string | undefined;
  /** CSS selectors of elements to remove, whatever the stages say. */
  remove?: readonly string[] | undefined;
  /** CSS selectors of elements that no stage may remove. */
  keep?: readonly string[] | undefined;
  /** Rules of the user's own, from `defineRules`; they come after the built-in ones. */
  rules?: readonly OwnRule[] | undefined;
  /** Rule ids to switch on besides the profile's. */
  enable?: readonly string[] | undefined;
  /** Rule ids to switch off. */
  disable?: readonly string[] | undefined;
  /** The title that the page shows, as the first heading. Default `keep`; it is in the metadata in either case. */
  title?: "keep" | "drop" | undefined;
  /** Captions of images and figures. Default `keep`. */
  captions?: "keep" | "drop" | undefined;
  /** Embedded posts, videos and the like. Default `keep`. */
  embeds?: "keep" | "drop" | undefined;
  /** Tables as GFM or HTML; `auto` uses HTML only for what GFM would distort. Default `auto`. */
  tables?: "auto" | "gfm" | "html" | undefined;
  /** Write the metadata as YAML front matter. Default false. */
  frontMatter?: boolean | undefined;
  /** Remove tracking parameters from links. Default false. */
  stripTracking?: boolean | undefined;
  /** Give every ledger entry its source range. Default false. */
  positions?: boolean | undefined;
  /** Bounds on the document; see {@link Limits} for the defaults. */
  limits?: Partial<Limits> | undefined;
  /** What to do when a limit is reached: fail, or go on with what fits. Default `error`. */
  onLimit?: "error" | "truncate" | undefined;
}

/** {@link Options} with every default filled in. */
export interface Settings {
  from: Format | undefined;
  encoding: string | undefined;
  path: string | undefined;
  url: string | undefined;
  profile: Profile;
  language: string | undefined;
  extract: boolean;
  content: string | undefined;
  remove: readonly string[];
  keep: readonly string[];
  rules: readonly OwnRule[];
  enable: readonly string[];
  disable: readonly string[];
  title: "keep" | "drop";
  captions: "keep" | "drop";
  embeds: "keep" | "drop";
  tables: "auto" | "gfm" | "html";
  frontMatter: boolean;
  stripTracking: boolean;
  positions: boolean;
  limits: Limits;
  onLimit: "error" | "truncate";
}

const choices = {
  from: ["html", "text", "markdown"],
  profile: ["precise", "balanced", "complete"],
  title: ["keep", "drop"],
  captions: ["keep", "drop"],
  embeds: ["keep", "drop"],
  tables: ["auto", "gfm", "html"],
  onLimit: ["error", "truncate"],
} as const;

function checkLanguage(tag: string | undefined): void {
  try {
    if (tag !== undefined) Intl.getCanonicalLocales(tag);
  } catch {
    throw new DeckleError("usage", `unexpected language \`${tag}\`, expected a BCP 47 tag such as \`de\` or \`pt-BR\``);
  }
}

/**
 * Fills in the defaults.
 *
 * @throws {DeckleError} of kind `usage` where an option has a value that does not exist, or names an unknown rule
 */
export function resolveSettings(options: Options = {}): Settings {
  for (const [name, allowed] of Object.entries(choices)) {
    const value = options[name as keyof typeof choices];
    if (value !== undefined && !(allowed as readonly string[]).includes(value)) {
      throw new DeckleError(
        "usage",
        `unexpected value \`${value}\` of \`${name}\`, expected one of ${allowed.join(", ")}`,
      );
    }
  }
  checkLanguage(options.language);
  checkRuleIds([...rules, ...(options.rules ?? [])], [...(options.enable ?? []), ...(options.disable ?? [])]);
  return {
    from: options.from,
    encoding: options.encoding,
    path: options.path,
    url: options.url,
    profile: options.profile ?? "balanced",
    language: options.language,
    extract: options.extract ?? true,
    content: options.content,
    remove: options.remove ?? [],
    keep: options.keep ?? [],
    rules: options.rules ?? [],
    enable: options.enable ?? [],
    disable: options.disable ?? [],
    title: options.title ?? "keep",
    captions: options.captions ?? "keep",
    embeds: options.embeds ?? "keep",
    tables: options.tables ?? "auto",
    frontMatter: options.frontMatter ?? false,
    stripTracking: options.stripTracking ?? false,
    positions: options.positions ?? false,
    limits: { ...defaultLimits, ...options.limits },
    onLimit: options.onLimit ?? "error",
  };
}
