import { describe, expect, it } from "vitest";
import { clean, DeckleError } from "../../src/index.js";
import { Budget } from "../../src/limits.js";

const text = "The boats came in before noon. ".repeat(20);

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("limits", () => {
  it.each(["bytes", "output"] as const)("stops at the limit of %s and says which it was", (limit) => {
    const error = errorOf(() => clean(text, { from: "text", limits: { [limit]: 100 } }));
    expect(error).toBeInstanceOf(DeckleError);
    expect(error).toMatchObject({
      kind: "limit",
      limit,
      message: expect.stringContaining(`--limit ${limit}=`) as string,
    });
  });

  it.each(["bytes", "output"] as const)("lets through what just fits the limit of %s", (limit) => {
    const size = limit === "bytes" ? text.length : clean(text, { from: "text" }).markdown.length;
    expect(clean(text, { from: "text", limits: { [limit]: size } }).markdown).not.toBe("");
    expect(errorOf(() => clean(text, { from: "text", limits: { [limit]: size - 1 } }))).toBeInstanceOf(DeckleError);
  });

  it("takes what fits when told to, and warns", () => {
    const { markdown, messages } = clean(text, { from: "text", limits: { bytes: 100 }, onLimit: "truncate" });
    expect(markdown.length).toBeLessThanOrEqual(101);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["limit-bytes"]);
  });

  it("measures bytes, not characters, where it is given bytes", () => {
    const bytes = new TextEncoder().encode("桥".repeat(50));
    expect(errorOf(() => clean(bytes, { from: "text", limits: { bytes: 149 } }))).toBeInstanceOf(DeckleError);
    expect(clean(bytes, { from: "text", limits: { bytes: 150 } }).markdown).toBe(`${"桥".repeat(50)}\n`);
  });
});

describe("truncation", () => {
  it.each(["html", "text", "markdown"] as const)(
    "of %s gives an answer wherever it cuts, and says that it did",
    (from) => {
      const page = `<title>Bo\u00F6te</title><article><h1>Bo\u00F6te</h1><p>${text}</p><p>\u{1F6A4} <b>${text}</b></p></article>`;
      const bytes = new TextEncoder().encode(
        from === "html" ? page : `# Bo\u00F6te\n\n${text}\n\n\u{1F6A4} **${text}**\n`,
      );
      for (let size = 60; size < bytes.length; size += 37) {
        const { messages } = clean(bytes, { from, extract: false, limits: { bytes: size }, onLimit: "truncate" });
        expect(messages.map(({ ruleId }) => ruleId)).toContain("limit-bytes");
      }
    },
  );
});

describe("Budget", () => {
  it("throws once the time is spent, at the latest after the work of one look at the clock", () => {
    const budget = new Budget({ time: 0 });
    const error = errorOf(() => {
      for (let work = 0; work < 1_000_000; work += 1) budget.spend();
    });
    expect(error).toMatchObject({ kind: "limit", limit: "time" });
  });

  it("lets work go on within the time", () => {
    const budget = new Budget({ time: Number.POSITIVE_INFINITY });
    expect(errorOf(() => budget.spend(1_000_000_000))).toBeUndefined();
  });
});

describe("depth", () => {
  it.each([
    ["quotations", `The boats came in.\n\n${">".repeat(600)} The boats came in <b class=x>again.`],
    ["lists", `${"- ".repeat(600)}x <b class=x>`],
    ["emphasis", `${"**a ".repeat(600)}${"a** ".repeat(600)}<b class=x>`],
  ])("of %s in Markdown that has to be parsed ends in a stated error", (_, input) => {
    expect(errorOf(() => clean(input, { from: "markdown" }))).toMatchObject({ kind: "limit", limit: "depth" });
  });

  it("of a page is no error: what is deeper stands in what is around it", () => {
    const page = `${"<div>".repeat(2000)}<p>${text}</p>${"</div>".repeat(2000)}`;
    expect(clean(page, { from: "html", extract: false }).markdown).toBe(`${text.trim()}\n`);
  });
});

describe("spans", () => {
  it("reach no farther than their limit", () => {
    const page =
      "<table><tr><th>a</th><th>b</th></tr><tr><td rowspan=500>c</td><td>d</td></tr>" +
      "<tr><td>e</td></tr><tr><td>f</td></tr><tr><td>g</td><td>h</td></tr></table>";
    const { markdown } = clean(page, { from: "html", extract: false, limits: { span: 3 } });
    expect(markdown.split("\n").slice(3)).toEqual(["| | e |", "| | f |", "| g | h |", ""]);
  });

  it("that would blow up a table unwrap it, and no cell is lost", () => {
    const rows = Array.from({ length: 300 }, (_, index) => `<tr><td colspan=1000 rowspan=1000>cell ${index}</td></tr>`);
    const { markdown } = clean(`<table>${rows.join("")}</table>`, { from: "html", extract: false });
    expect(markdown.match(/cell \d+/g)).toHaveLength(300);
    expect(markdown.length).toBeLessThan(10_000);
  });
});
