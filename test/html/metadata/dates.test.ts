import { describe, expect, it } from "vitest";
import { parseDate } from "../../../src/html/metadata/dates.js";

describe("parseDate", () => {
  it.each([
    ["2024-05-06", "2024-05-06"],
    ["20240506", "2024-05-06"],
    ["2024-05-06T07:08:09.123Z", "2024-05-06T07:08:09Z"],
    ["2024-05-06T07:08:09+0530", "2024-05-06T07:08:09+05:30"],
    ["2024-05-06 07:08", "2024-05-06T07:08:00"],
    ["May 6, 2024", "2024-05-06"],
    ["Sept. 6th, 2024", "2024-09-06"],
    ["Monday, 6 May 2024", "2024-05-06"],
    ["6. Mai 2024", "2024-05-06"],
    ["6 de mayo de 2024", "2024-05-06"],
    ["le 6 août 2024", "2024-08-06"],
    ["6 мая 2024 г.", "2024-05-06"],
    ["6 maja 2024", "2024-05-06"],
    ["6 Mayıs 2024", "2024-05-06"],
    ["2024年5月6日", "2024-05-06"],
    ["6 de maig de 2024", "2024-05-06"],
    ["6. mája 2024", "2024-05-06"],
    ["6. svibnja 2024.", "2024-05-06"],
    ["6 май 2024", "2024-05-06"],
    ["٦ مايو ٢٠٢٤", "2024-05-06"],
    ["2024년 5월 6일", "2024-05-06"],
    ["06.05.2024", "2024-05-06"],
    ["16/05/2024", "2024-05-16"],
    ["05/16/2024", "2024-05-16"],
  ])("reads `%s` as %s", (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it("reads figures between slashes or hyphens in the order of the language", () => {
    expect(parseDate("03-09-2026", "month")).toBe("2026-03-09");
    expect(parseDate("03-09-2026", "day")).toBe("2026-09-03");
    expect(parseDate("03.09.2026", "month")).toBe("2026-09-03");
  });

  it.each([
    "05/06/2024",
    "03-09-2026",
    "31 February 2024",
    "2024-13-01",
    "May 2024",
    "room 2024",
    "",
    "Version 20.24.1",
  ])("reads no day from `%s`", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});
