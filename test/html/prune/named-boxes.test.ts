import { describe, expect, it } from "vitest";
import { filler, runStages } from "../../support/html.js";

/** An article with a box amid its text. */
function page(inside: string): string {
  const [one, two, three] = [0, 9, 18].map((seed) => `<p>${filler(5, seed)}</p>`);
  return `<main><article><h1>The boats of the north</h1><div>${one}${two}${inside}${three}</div></article></main>`;
}

function pruned(inside: string) {
  const { kept, removed } = runStages(page(inside), {}, { title: "The boats of the north" });
  for (const seed of [0, 9, 18]) expect(kept).toContain(filler(5, seed));
  return { kept, rules: removed.map(({ ruleId }) => ruleId) };
}

const prose = "The council met again on Monday, and nobody could say how long the ice would hold this time.";
const long = `<p>${filler(6, 30)}</p><p>${prose}</p>`;

/** A box that goes, and one of the same name that stays, by decision. */
const cases: [ruleId: string, goes: string, what: string, stays: string, text: string][] = [
  [
    "player",
    `<div class="audio-player"><span>Listen to this article</span><span>0:00 / 4:12</span></div>`,
    "a transcript in a player's box",
    `<div class="audio-player">${long}</div>`,
    prose,
  ],
  [
    "popup",
    `<div class="popup-content"><div>Before you go</div><div>Take a look at the harbour's shop</div></div>`,
    "a text that opens in a box of its own",
    `<div class="modal">${long}<p>${filler(6, 50)}</p></div>`,
    prose,
  ],
  [
    "ad-slot",
    `<div class="ad-slot"><div>Advertisement</div><div>Ropes at half the price</div></div>`,
    "words between the letters of which `ad` stands",
    `<div class="header-adjacent"><p>${prose}</p></div>`,
    prose,
  ],
  [
    "consent-notice",
    `<div class="cookie-notice"><div>This site keeps cookies</div><div>I see</div></div>`,
    "a recipe for cookies",
    `<div class="cookies"><p>${prose}</p></div>`,
    prose,
  ],
  [
    "side-box",
    `<div class="sidebar"><a href="/a">The mill is sold</a> <a href="/b">Snow in the month of May</a></div>`,
    "a layout that is named after its column",
    `<div class="sidebar-layout">${long}</div>`,
    prose,
  ],
];

describe("boxes by name", () => {
  for (const [ruleId, goes, what, stays, text] of cases) {
    it(`${ruleId} goes`, () => expect(pruned(goes).rules).toContain(ruleId));
    it(`${ruleId}: ${what} stays`, () => expect(pruned(stays).kept).toContain(text));
  }
});
