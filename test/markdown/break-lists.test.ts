import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";

const markdownOf = (html: string): string => clean(html, { from: "html", extract: false }).markdown.trim();

describe("lines with marks", () => {
  it.each([
    [
      "bullets, after a line",
      "<p>Bring:<br>• a torch<br>• <b>warm</b> clothes</p>",
      "Bring:\n\n- a torch\n- **warm** clothes",
    ],
    ["bullets, before a line", "<div>● oars<br>● rope<br>All of it.</div>", "- oars\n- rope\n\nAll of it."],
    ["paragraphs with bullets", "<p>Bring:</p><p>• a torch</p><p>• clothes</p>", "Bring:\n\n- a torch\n- clothes"],
    ["dashes before what is no sentence", "<p>- oars<br>- rope<br>- bailer</p>", "- oars\n- rope\n- bailer"],
    ["numbers from 1", "<p>1. Cast off.<br>2. Sail.</p>", "1. Cast off.\n2. Sail."],
  ])("are a list: %s", (_, html, wanted) => {
    expect(markdownOf(html)).toBe(wanted);
  });

  it.each([
    ["what people say", "<p>– Are you coming?<br>– Not today.<br>– Tomorrow then.</p>"],
    ["two dashes", "<p>– the sea<br>– the sound</p>"],
    ["one bullet", "<p>• Norrvik</p><p>It rained.</p>"],
    ["years", "<p>1986. A great year.<br>1987. A poor one.</p>"],
  ])("are none: %s", (_, html) => {
    expect(markdownOf(html)).not.toMatch(/^(?:- |\d+\. )/m);
  });
});
