import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { DOMParser } from "linkedom";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { reporters } from "../../src/report/index.js";
import { plain, sampleResult } from "./sample.js";

const result = sampleResult();
const write = (name: string, of = result): string => reporters.find((one) => one.name === name)!.write(of, plain);
const empty = { ...result, documents: [] };

describe("reporters", () => {
  it("have names and summaries of their own", () => {
    expect(new Set(reporters.map(({ name }) => name)).size).toBe(reporters.length);
    for (const { summary } of reporters) expect(summary).not.toMatch(/\.$/);
  });

  it.each(reporters.map(({ name }) => name))("%s writes whole lines, also without documents", (name) => {
    expect(write(name)).toMatch(/\n$/);
    expect(write(name, empty)).toMatch(/^$|\n$/);
  });

  it("compact", () => {
    expect(write("compact")).toMatchInlineSnapshot(`
      "old/100%, a & b.md:3:1  info  Unexpected heading of level 4 after level 1, expected level 2  skipped-headings
      old/100%, a & b.md:5:1  error  Unexpected residue: label of a lost advertisement  ad-marker
      old/100%, a & b.md:7:19  warning  Unexpected \`MondayThe\`, probably \`Monday\` and \`The\` without their space  glued-words
      old/100%, a & b.md:7:34  error  Unexpected control character U+0092, expected \`’\`  control-characters
      long.txt:3:1  warning  Possible residue: says again what stands above  duplicate-title
      long.txt:3:1  warning  Unexpected paragraph: it stands in the text already  duplicate-paragraphs
      gone.txt:1:1  error  cannot be read: no such file  input
      "
    `);
  });

  it("stylish", () => {
    expect(write("stylish")).toMatchInlineSnapshot(`
      "old/100%, a & b.md:3:1   info     Unexpected heading of level 4 after level 1, expected level 2  skipped-headings
          “#### Costs” → Make it level 2
      old/100%, a & b.md:5:1   error    Unexpected residue: label of a lost advertisement  ad-marker
          “- Advertisement -” → Remove it
      old/100%, a & b.md:7:19  warning  Unexpected \`MondayThe\`, probably \`Monday\` and \`The\` without their space  glued-words
          Write \`Monday The\`, or look up what stood between them
      old/100%, a & b.md:7:34  error    Unexpected control character U+0092, expected \`’\`  control-characters
          “\\u0092” → Decode the original as windows-1252

      long.txt:3:1  warning  Possible residue: says again what stands above  duplicate-title
          “The bridge that opened on Monday was long, and everybody walked over it. The bridge that o…” → Remove it
      long.txt:3:1  warning  Unexpected paragraph: it stands in the text already  duplicate-paragraphs
          “The bridge that opened on Monday was long, and everybody walked over it. The bridge that o…” → Remove one of the two

      gone.txt:1:1  error  cannot be read: no such file  input

      ✖ 1 not readable, 2 errors, 3 warnings, 1 info in 4 documents
        2 can be repaired with \`--fix\`
        \`deckle rules <rule>\` explains one of the rules
      "
    `);
    expect(write("stylish", empty)).toBe("✓ 0 documents checked, nothing found\n");
  });

  it("stylish, in colour", () => {
    const colored = reporters[0]!.write(result, { ...plain, color: true });
    expect(colored).toContain("\u001B[31m");
    // eslint-disable-next-line no-control-regex
    expect(colored.replace(/\u001B\[\d+m/g, "")).toBe(write("stylish"));
  });

  it("json follows its published schema", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/check-report.json", import.meta.url), "utf8"),
    ) as object;
    const validate = new Ajv({ allErrors: true, formats: { "uri-reference": true } }).compile(schema);
    validate(JSON.parse(write("json")));
    expect(validate.errors).toBeNull();
    expect(validate({ version: 1 })).toBe(false);
  });

  it("sarif follows the schema of SARIF 2.1.0", () => {
    const file = createRequire(import.meta.url).resolve("@microsoft/jest-sarif");
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(new URL("schemas/sarif-2.1.0-rtm.5.json", `file://${file}`), "utf8")) as Record<
      string,
      unknown
    >;
    const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    );
    const log = JSON.parse(write("sarif")) as {
      runs: { results: { ruleId: string; ruleIndex: number }[]; tool: { driver: { rules: { id: string }[] } } }[];
    };
    validate(log);
    expect(validate.errors).toBeNull();
    const [run] = log.runs;
    for (const { ruleId, ruleIndex } of run!.results) expect(run!.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    expect(validate({ version: "2.1.0", runs: [{}] })).toBe(false);
  });

  it("junit follows the schema of Jenkins's xUnit plugin, and counts what it holds", () => {
    // junit-10.xsd: the attributes that each element must and may have, and what may stand in it.
    const schema: Record<string, { must: string[]; may: string[]; holds: string[] }> = {
      testsuites: { must: [], may: ["name", "time", "tests", "failures", "errors"], holds: ["testsuite"] },
      testsuite: { must: ["name", "tests", "failures", "errors"], may: ["time", "skipped"], holds: ["testcase"] },
      testcase: { must: ["name"], may: ["time", "classname", "group"], holds: ["failure", "error"] },
      failure: { must: [], may: ["type", "message"], holds: [] },
      error: { must: [], may: ["type", "message"], holds: [] },
    };
    const document = new DOMParser().parseFromString(write("junit"), "text/xml");
    expect(document.documentElement.tagName).toBe("testsuites");
    for (const element of document.querySelectorAll("*")) {
      const { must, may, holds } = schema[element.tagName]!;
      const names = [...element.attributes].map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(must));
      expect([...must, ...may]).toEqual(expect.arrayContaining(names));
      for (const child of element.children) expect(holds).toContain(child.tagName);
    }
    for (const suite of document.querySelectorAll("testsuite")) {
      expect(suite.querySelectorAll("testcase").length).toBe(Number(suite.getAttribute("tests")));
      expect(suite.querySelectorAll("failure").length).toBe(Number(suite.getAttribute("failures")));
      expect(suite.querySelectorAll("error").length).toBe(Number(suite.getAttribute("errors")));
    }
    expect(write("junit")).toContain('<testsuite name="old/100%, a &amp; b.md"');
  });

  it("junit and html hold no character that XML forbids", () => {
    const [document] = result.documents;
    const findings = structuredClone(document!.findings).map((one) =>
      Object.assign(one, { text: "a\u0000\u0007\uD800b\uFFFE" }),
    );
    const damaged = { ...result, documents: [{ ...document!, findings }] };
    // eslint-disable-next-line no-control-regex
    for (const name of ["junit", "html"]) expect(write(name, damaged)).not.toMatch(/[\u0000-\u0008\uFFFE]|\\uD800/);
  });

  it("github", () => {
    expect(write("github")).toMatchInlineSnapshot(`
      "::notice file=old/100%25%2C a & b.md,line=3,endLine=3,col=1,endColumn=11,title=skipped-headings::Unexpected heading of level 4 after level 1, expected level 2. Make it level 2
      ::error file=old/100%25%2C a & b.md,line=5,endLine=5,col=1,endColumn=18,title=ad-marker::Unexpected residue: label of a lost advertisement. Remove it
      ::warning file=old/100%25%2C a & b.md,line=7,endLine=7,col=19,endColumn=28,title=glued-words::Unexpected \`MondayThe\`, probably \`Monday\` and \`The\` without their space. Write \`Monday The\`, or look up what stood between them
      ::error file=old/100%25%2C a & b.md,line=7,endLine=7,col=34,endColumn=35,title=control-characters::Unexpected control character U+0092, expected \`’\`. Decode the original as windows-1252
      ::warning file=long.txt,line=3,endLine=3,col=1,endColumn=147,title=duplicate-title::Possible residue: says again what stands above. Remove it
      ::warning file=long.txt,line=3,endLine=3,col=1,endColumn=147,title=duplicate-paragraphs::Unexpected paragraph: it stands in the text already. Remove one of the two
      ::error file=gone.txt,title=input::cannot be read: no such file
      "
    `);
  });

  it("github: each line is a workflow command", () => {
    for (const line of write("github").trimEnd().split("\n")) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) (?:(?:file|line|endLine|col|endColumn|title)=[^,:\r\n]+(?:,(?!:)|(?=::)))+::[^\r\n]+$/,
      );
    }
  });

  it("gitlab follows the format of its code quality reports", () => {
    // From its documentation: what is required of an issue, and what of Code Climate's format it reads besides.
    const schema = {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["description", "check_name", "fingerprint", "severity", "location"],
        properties: {
          description: { type: "string", minLength: 1 },
          check_name: { type: "string", minLength: 1 },
          fingerprint: { type: "string", minLength: 1 },
          severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
          location: {
            type: "object",
            additionalProperties: false,
            required: ["path", "lines"],
            properties: {
              // Relative to the repository, and not beginning with `./`.
              path: { type: "string", pattern: "^(?!/|\\./)" },
              lines: {
                type: "object",
                additionalProperties: false,
                required: ["begin"],
                properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
              },
            },
          },
        },
      },
    };
    const validate = new Ajv({ allErrors: true }).compile(schema);
    const issues = JSON.parse(write("gitlab")) as { fingerprint: string }[];
    validate(issues);
    expect(validate.errors).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  it("tap", () => {
    const lines = write("tap").split("\n");
    expect(lines.slice(0, 2)).toEqual(["TAP version 13", "1..4"]);
    expect(lines.filter((line) => /^(?:not )?ok \d+ - /.test(line))).toEqual([
      "not ok 1 - old/100%, a & b.md",
      "ok 2 - fine.txt",
      "not ok 3 - long.txt",
      "not ok 4 - gone.txt",
    ]);
    const [block] = write("tap").split("  ---\n").slice(1);
    const { findings } = parse(block!.split("  ...\n")[0]!) as { findings: { rule: string }[] };
    expect(findings.map(({ rule }) => rule)).toEqual(result.documents[0]!.findings.map(({ ruleId }) => ruleId));
  });

  it("github, gitlab and sarif put findings of records beside the line of the file that holds them", () => {
    const [document] = result.documents;
    const records = {
      ...result,
      documents: [
        { ...document!, file: "pages.ndjson#7", record: { file: "pages.ndjson", line: 7 } },
        { ...document!, file: "a.warc#2", record: { file: "a.warc" } },
        { ...result.documents[3]!, file: "pages.ndjson#9", record: { file: "pages.ndjson", line: 9 } },
      ],
    };
    const lines = write("github", records).split("\n");
    expect(lines[1]).toBe(
      "::error file=pages.ndjson,line=7,endLine=7,title=ad-marker::Unexpected residue: label of a lost advertisement (#7, at 5:1 of its text). Remove it",
    );
    expect(lines[4]).toMatch(/^::notice file=a\.warc,title=skipped-headings::/);
    expect(lines[8]).toMatch(/^::error file=pages\.ndjson,line=9,title=input::/);
    const issues = JSON.parse(write("gitlab", records)) as { fingerprint: string; location: unknown }[];
    expect(issues[1]!.location).toEqual({ path: "pages.ndjson", lines: { begin: 7, end: 7 } });
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    const log = JSON.parse(write("sarif", records)) as {
      runs: { results: { locations: { physicalLocation: object }[]; fixes?: unknown }[] }[];
    };
    const [, own, , , archive] = log.runs[0]!.results;
    expect(own!.locations[0]!.physicalLocation).toEqual({
      artifactLocation: { uri: "pages.ndjson" },
      region: { startLine: 7, endLine: 7 },
    });
    expect(own).not.toHaveProperty("fixes");
    expect(archive!.locations[0]!.physicalLocation).toEqual({ artifactLocation: { uri: "a.warc" } });
  });
});
