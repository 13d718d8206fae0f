import { checkRules } from "../check/rules/index.js";
import { defaultLimits } from "../limits.js";
import { rules } from "../residue/rules/index.js";

const strings = { type: "array", items: { type: "string" } };
const someStrings = { anyOf: [{ type: "string" }, { ...strings, minItems: 1 }] };
const severity = { enum: ["off", "on", "info", "warning", "error"] };

/**
 * JSON Schema (draft 7) of the configuration file, made from the options, the limits and the rules there are.
 *
 * @param customIds ids of the user's own rules
 */
export function configSchema(customIds: readonly string[] = []): Record<string, unknown> {
  const ruleSettings = {
    type: "object",
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(
        [...rules, ...checkRules].map(({ id, summary }) => [id, { ...severity, description: summary }]),
      ),
      ...Object.fromEntries(ownRules.map(([id, summary]) => [id, { ...severity, description: summary }])),
      ...Object.fromEntries(customIds.map((id) => [id, severity])),
    },
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of deckle",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string", description: "Address of this schema, for editors." },
      profile: {
        enum: ["precise", "balanced", "complete"],
        default: "balanced",
        description: "How certain a removal must be: `precise` removes least, `complete` most.",
      },
      language: { type: "string", description: "BCP 47 tag of the texts' language; found where not given." },
      extract: { type: "boolean", default: true, description: "Find the article, or take all of a page." },
      content: { type: "string", description: "CSS selector of the article." },
      remove: { ...strings, description: "CSS selectors of elements to remove as well." },
      keep: { ...strings, description: "CSS selectors of elements that are never removed." },
      title: { enum: ["keep", "drop"], default: "keep", description: "The title as the first heading." },
      captions: { enum: ["keep", "drop"], default: "keep", description: "Captions of pictures." },
      embeds: { enum: ["keep", "drop"], default: "keep", description: "Embedded posts and players." },
      tables: { enum: ["auto", "gfm", "html"], default: "auto", description: "How tables are written." },
      frontMatter: { type: "boolean", default: false, description: "Write the metadata as YAML front matter." },
      stripTracking: { type: "boolean", default: false, description: "Remove tracking parameters from links." },
      onLimit: { enum: ["error", "truncate"], default: "error", description: "What to do at a limit." },
      limits: {
        type: "object",
        additionalProperties: false,
        description: "Bounds on one document.",
        properties: Object.fromEntries(
          Object.entries(defaultLimits).map(([name, value]) => [name, { type: "number", minimum: 0, default: value }]),
        ),
      },
      rules: {
        ...ruleSettings,
        description: "Rules to switch on or off, also by how a check reports them.",
      },
      extends: { ...someStrings, description: "Configurations that this one builds on: files, or names of packages." },
      preset: {
        enum: ["recommended", "strict"],
        default: "recommended",
        description: "How much a check reports: what is surely wrong, or also what a person should look at.",
      },
      customRules: {
        type: "object",
        propertyNames: { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" },
        additionalProperties: customRule,
        description: "Your own rules, by id.",
      },
      overrides: {
        type: "array",
        description: "Other rules for some files; the last one that fits decides.",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["files", "rules"],
          properties: {
            files: { ...strings, minItems: 1, description: "Patterns as in .gitignore, relative to this file." },
            rules: ruleSettings,
          },
        },
      },
      check: {
        type: "object",
        additionalProperties: false,
        description: "What holds for `deckle check` alone.",
        properties: {
          failOn: {
            enum: ["error", "warning", "info", "never"],
            default: "warning",
            description: "Fail from this severity on.",
          },
          maxWarnings: { type: "integer", minimum: 0, description: "Fail when there are more warnings." },
          baseline: { type: "string", description: "Path of the baseline, relative to this file." },
        },
      },
    },
  };
}

/** Rules that a check has without a file of their own. */
const ownRules = [
  ["no-article", "A page in which no article was found"],
  ["unused-disable", "A comment that lets pass what is not there"],
] as const;

const place = { enum: ["head", "between", "tail"] };

const customRule = {
  type: "object",
  additionalProperties: false,
  properties: {
    text: { ...someStrings, description: "Phrases that are the whole line; `…` at an end: the line goes on there." },
    pattern: { type: "string", description: "Regular expression in RE2's syntax; upper and lower case are the same." },
    selector: { type: "string", description: "CSS selector; HTML only. With `text` or `pattern`, both must fit." },
    place: {
      anyOf: [place, { type: "array", items: place, minItems: 1 }],
      description: "Before, between or after the running text; default: anywhere.",
    },
    languages: { ...strings, minItems: 1, description: "BCP 47 tags of the documents' languages; default: all." },
    severity: { enum: ["off", "info", "warning", "error"], default: "error" },
    message: { type: "string", description: "What was found, a sentence without a full stop." },
    examples: {
      type: "object",
      additionalProperties: false,
      description: "Documents that `deckle rules test` runs.",
      properties: {
        remove: { ...strings, description: "Lines that the rule must remove start with `>>> `." },
        keep: { ...strings, description: "Documents of which nothing may go." },
      },
    },
  },
};
