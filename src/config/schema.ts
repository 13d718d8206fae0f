import { defaultLimits } from "../limits.js";
import { rules } from "../residue/rules/index.js";

const strings = { type: "array", items: { type: "string" } };

/** JSON Schema (draft 7) of the configuration file, made from the options, the limits and the rules there are. */
export function configSchema(): Record<string, unknown> {
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
        type: "object",
        additionalProperties: false,
        description: "Residue rules to switch on or off.",
        properties: Object.fromEntries(
          rules.map(({ id, summary }) => [id, { enum: ["on", "off"], description: summary }]),
        ),
      },
    },
  };
}
