import { describe, expect, it } from "vitest";
import type { PhrasingContent } from "mdast";
import { settleEdges } from "../../src/markdown/tidy/edges.js";

describe("settleEdges", () => {
  it("takes markup that is empty, or that its edges leave empty, beside other markup", () => {
    const link: PhrasingContent = {
      type: "link",
      url: "https://a.example/",
      children: [{ type: "text", value: "l " }],
    };
    const empty: PhrasingContent = { type: "strong", children: [] };
    const blank: PhrasingContent = { type: "emphasis", children: [{ type: "text", value: " " }] };
    const settled = settleEdges([empty, link, empty, blank, link, blank, { type: "text", value: "end" }]);
    expect(settled.map(({ type }) => type)).toEqual(["link", "text", "link", "text"]);
  });
});
