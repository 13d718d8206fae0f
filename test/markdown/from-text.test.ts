import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";
import { squeeze } from "../../src/ledger/ledger.js";
import { checkDocument } from "../support/document-laws.js";
import { text as texts } from "../support/generators/lines.js";

function markdownOf(text: string): string {
  return clean(text, { from: "text" }).markdown;
}

const prose = "The old lock was closed in spring, and since then the barges have taken the long way round the island.";

describe("paragraphs", () => {
  it("joins lines that were broken to a width", () => {
    const wrapped =
      "The old lock was closed in spring, and since then\nthe barges have taken the long way round the\nisland. Nobody likes it, least of all the people\nwho live there.";
    expect(markdownOf(wrapped)).toBe(`${wrapped.replaceAll("\n", " ")}\n`);
  });

  it("joins lines of a script without spaces without adding any", () => {
    const wrapped =
      "旧的船闸在春天关闭了，从那以后驳船只好绕着\n岛走更远的路。没有人喜欢这样，住在那里的人\n尤其不喜欢，他们每天晚上都听得见船的声音。";
    expect(markdownOf(wrapped)).toBe(`${wrapped.replaceAll("\n", "")}\n`);
  });

  it("takes a line of nothing but signs that are not written for a blank one", () => {
    const lines = ["The old lock", prose, prose].join("\n\n");
    expect(markdownOf(lines)).toMatch(/^# The old lock\n/);
    for (const sign of ["\0", "\u00AD", "\u200B \u0001", "\uFEFF\u2060"]) {
      expect(markdownOf(`${sign}\n${lines}`)).toBe(markdownOf(lines));
      checkDocument(`${sign}\n${lines}`, { from: "text" });
    }
  });

  it("keeps a hyphen at the end of a line as it is", () => {
    const wrapped =
      "The old lock was closed in the spring of last year, a well-\nknown bottleneck, and since then the barges have had to take\nthe long way round the island.";
    expect(markdownOf(wrapped)).toContain("a well-known bottleneck");
  });

  it("takes one sentence a line as paragraphs", () => {
    const lines = "The lock is closed.\nThe barges take the long way round the island.\nNobody likes it.";
    expect(markdownOf(lines)).toBe(`${lines.replaceAll("\n", "\n\n")}\n`);
  });

  it("takes single line breaks as paragraph borders where the lines are long", () => {
    expect(markdownOf(`${prose} ${prose}\n${prose}\n${prose} ${prose}`)).toBe(
      `${prose} ${prose}\n\n${prose}\n\n${prose} ${prose}\n`,
    );
  });

  it("keeps the lines of a poem", () => {
    expect(markdownOf("The barge goes round\nthe island now,\nthe lock is shut,\nits gates are down")).toBe(
      "The barge goes round\\\nthe island now,\\\nthe lock is shut,\\\nits gates are down\n",
    );
  });

  it.each(["\r\n", "\r", "\u2028"])("reads %j as a line break", (lineBreak) => {
    expect(markdownOf(`${prose}${lineBreak}${lineBreak}${prose}${lineBreak}`)).toBe(`${prose}\n\n${prose}\n`);
  });
});

describe("title and headings", () => {
  it("sees a title above the text and headings within it", () => {
    expect(markdownOf(`The Lock Is Closed\n\n${prose}\n\nWhat Happens Next?\n\n${prose}`)).toBe(
      `# The Lock Is Closed\n\n${prose}\n\n## What Happens Next?\n\n${prose}\n`,
    );
  });

  it("sees them where single line breaks are all there is", () => {
    expect(markdownOf(`The Lock Is Closed\n${prose}\nHow it came\n${prose} ${prose}`)).toBe(
      `# The Lock Is Closed\n\n${prose}\n\n## How it came\n\n${prose} ${prose}\n`,
    );
  });

  it.each([
    ["桥的历史", "市议会周二决定把老桥再保留一年，渔民们都很高兴，因为他们每天都要从桥上走过去卖鱼，商人们也很满意。"],
    [
      "История моста",
      "Мост через реку откроют весной, когда закончится ремонт опор, сообщили в городской администрации.",
    ],
    [
      "تاريخ الجسر",
      "قررت المدينة إبقاء الجسر القديم مفتوحا عاما آخر بعد أن طالب الصيادون بذلك في اجتماع طويل يوم الثلاثاء.",
    ],
  ])("sees the heading %s", (heading, body) => {
    expect(markdownOf(`${body}\n\n${heading}\n\n${body}`)).toContain(`\n## ${heading}\n`);
  });

  it.each([
    "© HARBOUR OFFICE",
    "The gates on a winter morning (",
    "Is the lock to be sold? [Courier]",
    "Community desk 27-08-2017",
    "The keeper at his gate. Photo: Harbour office",
    "Thuyền trưởng bên cửa cống. Ảnh: Bến cảng",
    "They closed the gates. Open them now!",
    "Updated: 3 May 2024, 10:15",
  ])("takes no line about a picture or the article for a heading: %s", (line) => {
    expect(markdownOf(`${prose}\n\n${line}\n\n${prose}`)).not.toContain(`## ${line}`);
  });

  it.each(["Who pays? The harbour", "Gates and locks (a primer)", "The keeper: a portrait", "May 2024 in numbers"])(
    "takes a line that only looks like one for a heading: %s",
    (line) => {
      expect(markdownOf(`${prose}\n\n${line}\n\n${prose}`)).toContain(`\n## ${line}\n`);
    },
  );

  it.each(["Posted by Ana Lisboa", "Published: 3 May 2024"])("takes no byline for the title: %s", (line) => {
    expect(markdownOf(`${line}\n\n${prose}\n\n${prose}`)).not.toContain(`# ${line}`);
  });

  it.each([
    ["prose at the start", `${prose}\n\n${prose}`],
    ["a spoken line", `${prose}\n\n“We go round”\n\n${prose}`],
    ["a label with a colon", `${prose}\n\nThe lock:\n\n${prose}`],
    ["a sentence", `${prose}\n\nIt is closed.\n\n${prose}`],
    ["a date", `${prose}\n\n12. 3. 2024\n\n${prose}`],
    ["an address", `${prose}\n\nlock@example.org\n\n${prose}`],
    ["a line in the lower case", `${prose}\n\nclosed until further notice\n\n${prose}`],
    ["the last line", `${prose}\n\nAnna Berg`],
    ["a list of names", `${prose}\n\nAnna Berg\n\nOlaf Lind\n\nMaria Voss\n\n${prose}`],
  ])("takes %s for none", (_, text) => {
    const [, ...rest] = markdownOf(`${text}\n`).split("\n");
    expect(rest.filter((line) => line.startsWith("#") && !line.includes("Maria"))).toEqual([]);
  });
});

describe("lists and tables", () => {
  it.each([
    ["• one boat\n• two boats", "- one boat\n- two boats\n"],
    ["– one boat\n– two boats", "- one boat\n- two boats\n"],
    ["1) one boat\n2) two boats", "1. one boat\n2. two boats\n"],
    ["(3) one boat\n(4) two boats", "3. one boat\n4. two boats\n"],
    ["* one boat\n  * a small one\n* two boats", "- one boat\n  - a small one\n- two boats\n"],
    ["1. one boat\n\n2. two boats", "1. one boat\n2. two boats\n"],
  ])("reads %j", (text, markdown) => {
    expect(markdownOf(text)).toBe(markdown);
  });

  it("reads a table whose cells stand between tabs", () => {
    expect(markdownOf("Boat\tLength\nAnna\t12")).toMatch(/^\| Boat \| Length \|\n\| -+ \| -+ \|\n\| Anna \| 12 \|\n$/);
  });

  it.each([
    ["dialogue", "– Is the lock closed?\n– It is.", "– Is the lock closed?\n\n– It is.\n"],
    ["a single bullet", "• It is closed", "• It is closed\n"],
    ["a single dash", "- It is closed", "\\- It is closed\n"],
    [
      "numbers that do not count",
      "1990. A good year.\n2024. A bad year.",
      "1990\\. A good year.\n\n2024\\. A bad year.\n",
    ],
  ])("takes %s for no list", (_, text, markdown) => {
    expect(markdownOf(text)).toBe(markdown);
  });
});

describe("characters", () => {
  it.each([
    ["snake_case_name and 5_000_000", "snake_case_name and 5_000_000\n"],
    ["# not a heading", "\\# not a heading\n"],
    ["a < b > c", "a < b > c\n"],
    ["<b>bold</b>", "\\<b>bold\\</b>\n"],
    ["see https://example.org/a_b.", "see <https://example.org/a_b>.\n"],
    ["mail me@example.org", "mail <me@example.org>\n"],
    ["It was (really) good!", "It was (really) good!\n"],
  ])("writes %s so that it reads the same", (text, markdown) => {
    expect(markdownOf(text)).toBe(markdown);
  });
});

describe("a date over a text", () => {
  it.each(["05.06.2025 um 14:46", "2025年6月5日 14:46", "Heute, 14:46 / 05.06.2025"])("is no title: %s", (date) => {
    const text =
      "The harbour office counted the boats again before the snow came, and wrote it all down in the old ledger.";
    expect(clean(`${date}\n\n${text}\n`, { from: "text" }).markdown).not.toMatch(/^#/);
  });

  it("leaves a title its numbers", () => {
    const text =
      "The harbour office counted the boats again before the snow came, and wrote it all down in the old ledger.";
    expect(clean(`The winter of 1967\n\n${text}\n`, { from: "text" }).markdown).toMatch(/^# The winter of 1967\n/);
  });
});

describe("laws", () => {
  it("hold for generated texts", () => {
    fc.assert(
      fc.property(texts, (text) => {
        checkDocument(text, { from: "text" });
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every letter and digit of what it does not remove", () => {
    const letters = (text: string): string => squeeze(text).replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(texts, (text) => {
        const { markdown, removals } = clean(text, { from: "text", disable: [] });
        if (removals.length > 0) return;
        const found = letters(markdown);
        // A list's numbers may change, nothing else.
        expect(found.replace(/\p{N}/gu, "")).toBe(letters(text).replace(/\p{N}/gu, ""));
      }),
      { numRuns: 300 },
    );
  });
});
