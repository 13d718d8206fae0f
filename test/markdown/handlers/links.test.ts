import { describe, expect, it } from "vitest";
import { markdownOf } from "../../support/markdown-of.js";

const href = 'href="https://a.example/boats/night-ferry"';

describe("links", () => {
  it.each([
    ["to a target", `<a ${href}>One</a>`, "[One](https://a.example/boats/night-ferry)"],
    ["without one as text", "<a>One</a>", "One"],
    ["that run as text", '<a href="javascript:x()">One</a>', "One"],
    [
      "with a title that says more",
      `<a ${href} title="Every berth">One</a>`,
      '[One](https://a.example/boats/night-ferry "Every berth")',
    ],
    [
      "with a title that the text says",
      `<a ${href} title="one!">One</a>`,
      "[One](https://a.example/boats/night-ferry)",
    ],
    [
      "with a title that the address says",
      `<a ${href} title="Night ferry">One</a>`,
      "[One](https://a.example/boats/night-ferry)",
    ],
    ["named as their address", '<a href="https://a.example/">https://a.example/</a>', "<https://a.example/>"],
    [
      "with spaces at their edges",
      `one<a ${href}> two </a>three`,
      "one [two](https://a.example/boats/night-ferry) three",
    ],
    ["without text", `one <a ${href}></a>two`, "one two"],
  ])("%s", (_, html, wanted) => {
    expect(markdownOf(`<p>${html}</p>`)).toBe(wanted);
  });

  it("around blocks go into each of them", () => {
    expect(markdownOf(`<a href="https://a.example/"><h2>One</h2><p>Two.</p></a>`)).toBe(
      "## [One](https://a.example/)\n\n[Two.](https://a.example/)",
    );
  });
});
