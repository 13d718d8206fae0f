import type { Finding, Severity } from "../check/finding.js";
import type { CheckResult, DocumentResult } from "../check/result.js";
import { fileOf, placeOf } from "./place.js";
import type { Reporter } from "./reporter.js";

const level: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** SARIF 2.1.0 (OASIS): what code scanning reads. Columns are counted in UTF-16 code units, as in deckle. */
export const sarif: Reporter = {
  name: "sarif",
  summary: "SARIF 2.1.0, for code scanning",
  write(result) {
    const log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [runOf(result)],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function runOf({ documents, rules, version }: CheckResult): object {
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const failures = documents.filter(({ failure }) => failure);
  return {
    tool: {
      driver: {
        name: "deckle",
        semanticVersion: version,
        rules: rules.map(({ id, summary, why, severity, family, url }) => ({
          id,
          shortDescription: { text: summary },
          fullDescription: { text: why },
          help: helpOf(id, why, url),
          // Only whole addresses are allowed there.
          ...(url !== undefined && URL.canParse(url) && { helpUri: url }),
          defaultConfiguration: { level: level[severity] },
          properties: { tags: [family] },
        })),
      },
    },
    columnKind: "utf16CodeUnits",
    invocations: [
      { executionSuccessful: failures.length === 0, toolExecutionNotifications: failures.map(notification) },
    ],
    results: documents.flatMap((document) => document.findings.map((finding) => resultOf(document, finding, indexOf))),
  };
}

function helpOf(id: string, why: string, url: string | undefined): object {
  if (url === undefined) return { text: why };
  const examples = `\`deckle rules ${id}\` shows examples; they are also in`;
  return { text: `${why}\n\n${examples} ${url}`, markdown: `${why}\n\n${examples} [${url}](${url}).` };
}

function notification(document: DocumentResult): object {
  const { failure, record } = document;
  const region = record?.line === undefined ? {} : { region: { startLine: record.line } };
  const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(fileOf(document)) }, ...region } }];
  return { level: "error", message: { text: failure!.message }, locations };
}

function resultOf(document: DocumentResult, finding: Finding, indexOf: ReadonlyMap<string, number>): object {
  const { ruleId, severity, message, suggestion, fingerprint, related, certainty, fix, count } = finding;
  const { file, region, note } = placeOf(document, finding);
  const artifactLocation = { uri: uriOf(file) };
  // Places within the text of a record are none of its file.
  const isOwn = document.record === undefined;
  return {
    ruleId,
    ...(indexOf.has(ruleId) && { ruleIndex: indexOf.get(ruleId) }),
    level: level[severity],
    message: { text: [message + note, suggestion].filter(Boolean).join(". ") },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          ...(region && {
            region: {
              startLine: region.line,
              startColumn: region.column,
              endLine: region.endLine,
              endColumn: region.endColumn,
            },
          }),
        },
      },
    ],
    ...(related &&
      isOwn && {
        relatedLocations: [
          {
            id: 1,
            message: { text: "The first of the two" },
            physicalLocation: { artifactLocation, region: { startLine: related.line, startColumn: related.column } },
          },
        ],
      }),
    ...(count !== undefined && { occurrenceCount: count }),
    partialFingerprints: { "deckle/v1": fingerprint },
    ...(fix.length > 0 && isOwn && { fixes: [fixOf(artifactLocation, finding)] }),
    properties: { certainty },
  };
}

function fixOf(artifactLocation: object, { fix, suggestion }: Finding): object {
  return {
    description: { text: suggestion ?? "Repair it" },
    artifactChanges: [
      {
        artifactLocation,
        replacements: fix.map(({ start, end, text }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text },
        })),
      },
    ],
  };
}

/** A relative reference: each part of the path escaped. */
function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
