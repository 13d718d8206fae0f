import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check/check.js";
import { createCheckSettings, type CheckOptions } from "../../src/check/settings.js";

const first = "The new bridge over the Orle opened on Monday morning, two years later than planned.";
const last = "Traffic was light in the first hours, the harbour office said, but it grew towards noon.";

function check(lines: readonly string[], options: CheckOptions = {}, file = "a.md") {
  const settings = createCheckSettings(options)(file);
  const source = [first, ...lines, last].join("\n\n");
  const { findings, suppressed } = checkDocument(source, file, {
    ...settings,
    cleaning: { ...settings.cleaning, path: file },
  });
  return { found: findings.map(({ ruleId, start }) => `${start.line} ${ruleId}`), suppressed };
}

const ad = "- Advertisement -";
const glued = "Nobody came on MondayThe mayor did.";

describe("comments that let findings pass", () => {
  it("hold up to the end, or to where they are taken back", () => {
    expect(check(["<!-- deckle-disable ad-marker -->", ad, "<!-- deckle-enable ad-marker -->", ad])).toEqual({
      found: ["9 ad-marker"],
      suppressed: 1,
    });
    expect(check(["<!-- deckle-disable ad-marker -->", ad, glued, ad])).toEqual({
      found: ["7 glued-words"],
      suppressed: 2,
    });
  });

  it("are for all rules where they name none", () => {
    expect(check(["<!-- deckle-disable -->", ad, glued, "<!-- deckle-enable -->"]).found).toEqual([]);
  });

  it("hold for the next line alone", () => {
    expect(check(["<!-- deckle-disable-next-line ad-marker -- the text is about it -->", ad, ad])).toEqual({
      found: ["7 ad-marker"],
      suppressed: 1,
    });
  });

  it("are reported where they let nothing pass, rule by rule", () => {
    expect(check(["<!-- deckle-disable ad-marker, glued-words -->", ad]).found).toEqual(["3 unused-disable"]);
    expect(check(["<!-- deckle-disable-next-line -->", last]).found).toContain("3 unused-disable");
    expect(check(["<!-- deckle-disable -->"], { rules: { "unused-disable": "off" } }).found).toEqual([]);
  });

  it("are text in plain text", () => {
    expect(check(["<!-- deckle-disable ad-marker -->", ad], {}, "a.txt").found).toContain("5 ad-marker");
  });

  it("work in HTML", () => {
    const page = `<html><body><article><p>${first}</p><!-- deckle-disable ad-marker --><p>${ad}</p><!-- deckle-enable --><p>${last}</p><p>${ad}</p></article></body></html>`;
    const settings = createCheckSettings({})("a.html");
    const { findings, suppressed } = checkDocument(page, "a.html", settings);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["ad-marker"]);
    expect(suppressed).toBe(1);
  });
});
