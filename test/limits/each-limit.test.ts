import { describe, expect, it } from "vitest";
import { clean, DeckleError, type Options } from "../../src/index.js";
import { Budget, defaultLimits, type Limits, workPerLook } from "../../src/limits.js";
import { deckle, folderOf } from "../support/command-line.js";

const prose = "The ferry left Marrow Sound in the autumn, with nine passengers and a crate of hens.";
const page = (body: string): string => `<title>Ferry</title><article><h1>Ferry</h1><p>${prose}</p>${body}</article>`;
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<p>${at}. ${prose}</p>`).join("");

interface Case {
  limit: keyof Limits;
  input: string;
  value: number;
  /** What the error says. */
  says: RegExp;
  /** What the warning says where what fits is taken; undefined where nothing can be. */
  cut: RegExp | undefined;
}

const cases: readonly Case[] = [
  {
    limit: "bytes",
    input: page(paragraphs(9)),
    value: 500,
    says: /the input has at least \d+ bytes, more than the limit of 500/,
    cut: /the input is cut after 500 bytes/,
  },
  {
    limit: "elements",
    input: page(paragraphs(9)),
    value: 9,
    says: /the page has more than 9 elements/,
    cut: /cut after 9 elements/,
  },
  {
    limit: "attribute",
    input: page(`<p title="${"x".repeat(99)}">${prose}</p>`),
    value: 50,
    says: /the attribute `title` has 99 characters, more than the limit of 50/,
    cut: /attributes cut after 50 characters/,
  },
  {
    limit: "output",
    input: page(paragraphs(9)),
    value: 300,
    says: /the output has more than 300 characters/,
    cut: /the output is cut after 300 characters/,
  },
  { limit: "time", input: page(paragraphs(3000)), value: 0, says: /stopped after 0 ms/, cut: undefined },
];

const within = ({ limit, value }: Case, onLimit: Options["onLimit"]): Options => ({
  from: "html",
  extract: false,
  limits: { [limit]: value },
  onLimit,
});

describe.each(cases)("the limit of $limit", (one) => {
  const { limit, input, value, says, cut } = one;

  it("is an error of the library that names it and the way out", () => {
    try {
      clean(input, within(one, "error"));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DeckleError);
      expect(error).toMatchObject({ kind: "limit", limit });
      expect((error as Error).message).toMatch(says);
      expect((error as Error).message).toContain(`\`--limit ${limit}=…\``);
    }
  });

  it("gives exit code 4 and the message on the command line", async () => {
    const folder = folderOf({ "page.html": input });
    const { code, out, err } = await deckle(`${folder}/page.html`, "--no-extract", "--limit", `${limit}=${value}`);
    expect([code, out]).toEqual([4, ""]);
    expect(err).toMatch(says);
  });

  it("gives the record of a failure in a run over many", async () => {
    const folder = folderOf({ "page.ndjson": `${JSON.stringify({ id: "1", html: input })}\n` });
    const args = [`${folder}/page.ndjson`, "--no-extract", "--limit", `${limit}=${value}`];
    const { code, out, err } = await deckle(...args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/page\.ndjson:1 {2}error {2}.* {2}limit\n/);
    expect(err).toMatch(says);
  });

  it("may be set in the configuration", async () => {
    const folder = folderOf({ "page.html": input, "c.json": JSON.stringify({ limits: { [limit]: value } }) });
    const { code, err } = await deckle(`${folder}/page.html`, "--no-extract", "--config", `${folder}/c.json`);
    expect(code).toBe(4);
    expect(err).toMatch(says);
  });

  it("lets what fits through, or says that nothing does", async () => {
    const folder = folderOf({ "page.html": input });
    const args = [`${folder}/page.html`, "--no-extract", "--limit", `${limit}=${value}`, "--on-limit", "truncate"];
    const { code, out, err } = await deckle(...args);
    if (!cut) {
      expect(code).toBe(4);
      return;
    }
    expect([code, out.includes("Marrow Sound")]).toEqual([0, true]);
    expect(err).toMatch(cut);
    const { messages, markdown } = clean(input, within(one, "truncate"));
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([`limit-${limit}`]);
    expect(clean(markdown).markdown).toBe(markdown);
  });

  it("is no limit where it is `none`", async () => {
    const folder = folderOf({ "page.html": input });
    const { code, err } = await deckle(`${folder}/page.html`, "--no-extract", "--limit", `${limit}=none`);
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("limits that cost no text", () => {
  it("of depth: what is deeper stands in what is around it, and a warning says so", () => {
    const deep = page(`${"<div>".repeat(20)}<p>${prose} It was cold.</p>`);
    const { markdown, messages } = clean(deep, { from: "html", extract: false, limits: { depth: 10 } });
    expect(markdown).toContain("It was cold.");
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["limit-depth"]);
    expect(clean(deep, { from: "html", extract: false }).messages).toEqual([]);
  });
});

describe("the output", () => {
  it("is cut before the block that does not fit", () => {
    const { markdown } = clean(page(paragraphs(9)), within(cases[3]!, "truncate"));
    expect(markdown.length).toBeLessThanOrEqual(300);
    expect(markdown).toMatch(/hens\.\n$/);
    const text = Array.from({ length: 9 }, (_, at) => `${at}. ${prose}`).join("\n\n");
    for (const from of ["text", "markdown"] as const) {
      const cut = clean(text, { from, limits: { output: 300 }, onLimit: "truncate" });
      expect(cut.markdown).toMatch(/hens\.\n$/);
      expect(cut.markdown.length).toBeLessThanOrEqual(300);
      expect(cut.messages.map(({ ruleId }) => ruleId)).toEqual(["limit-output"]);
    }
  });

  it("holds half of a long paragraph, and no half of a character", () => {
    const options: Options = { from: "text", onLimit: "truncate" };
    for (let output = 1; output < 40; output += 1) {
      const { markdown } = clean("😀".repeat(60), { ...options, limits: { output } });
      expect(markdown).toMatch(/^(?:(?:😀)*\n)?$/u);
      expect(markdown.length).toBeLessThanOrEqual(output);
      expect(markdown.length).toBeGreaterThanOrEqual(output - 2);
    }
  });

  it("is refused before it is written where lists are so deep that it would fill the memory", () => {
    const list = `${"<ul><li>".repeat(240)}${"<p>x</p>".repeat(40_000)}`;
    const limits = { output: 1_000_000, time: Number.POSITIVE_INFINITY };
    expect(() => clean(page(list), { from: "html", extract: false, limits })).toThrow(/--limit output=/);
    const { markdown } = clean(page(list), { from: "html", extract: false, limits, onLimit: "truncate" });
    expect(markdown.length).toBeLessThanOrEqual(1_000_000);
    expect(markdown).toMatch(/^# Ferry\n\n.*\n\n- (?:- )*x\n/);
  });
});

describe("the memory of a document", () => {
  // A page that takes some hundred megabytes of heap.
  const large = page("<b><i>x</i></b> ".repeat(400_000));
  const freed = ["--limit", "time=none", "--limit", "elements=none"];
  const says = "needs more than 64 MB of memory; raise the limit with `--limit memory=…`";

  it("is held where documents are cleaned in workers, also for few", async () => {
    const folder = folderOf({ "a.ndjson": `${JSON.stringify({ id: "1", html: large })}\n` });
    const { code, err } = await deckle(`${folder}/a.ndjson`, ...freed, "--limit", "memory=64");
    expect(code).toBe(1);
    expect(err).toContain(says);
  });

  it("is held by the library, and stands as no cut of what fits", () => {
    for (const onLimit of ["error", "truncate"] as const) {
      const limits = { memory: 64, time: Infinity, elements: Infinity };
      expect(() => clean(large, { from: "html", limits, onLimit })).toThrow(
        expect.objectContaining({ kind: "limit", limit: "memory", message: says }) as Error,
      );
    }
  });

  it.each([[[]], [["explain"]]])("is held for one document on the command line: %j", async (command) => {
    const folder = folderOf({ "page.html": large });
    const { code, out, err } = await deckle(...command, `${folder}/page.html`, ...freed, "--limit", "memory=64");
    expect([code, out]).toEqual([4, ""]);
    expect(err).toContain(says);
  });

  it("lets documents through that need less", async () => {
    const folder = folderOf({ "a.ndjson": `${JSON.stringify({ id: "1", html: page("") })}\n`, "a.html": page("") });
    for (const name of ["a.ndjson", "a.html"]) {
      const { code, out } = await deckle(`${folder}/${name}`, "--limit", "memory=256");
      expect([code, out.includes("Marrow Sound")]).toEqual([0, true]);
    }
  });

  it("is what the heap grows by above the smallest that was seen", () => {
    const heaps = [300, 100, 350, 401];
    const budget = new Budget({ time: Infinity, memory: 300 }, undefined, () => heaps.shift()! * 1_000_000);
    const look = (): void => {
      for (let count = 0; count < 4; count += 1) budget.spend(workPerLook);
    };
    look();
    look();
    look();
    expect(look).toThrow("needs more than 300 MB");
    expect(heaps).toEqual([]);
  });
});

it("has a case for each limit", () => {
  const tested = [...cases.map(({ limit }) => limit), "depth", "memory", "span"];
  expect(tested.toSorted()).toEqual(Object.keys(defaultLimits).toSorted());
});
