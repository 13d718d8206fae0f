import { describe, expect, it } from "vitest";
import { clean } from "../../../src/index.js";

const body =
  "<h1>Night ferry returns</h1><p>The last night boat left Marrow Sound in the autumn of 2013, with nine passengers, a crate of hens and a letter for the mayor.</p>" +
  "<h2>The return</h2><p>On Friday the next one will follow it, eleven years late, and the harbour master says that every berth on board is taken.</p>";
const related =
  '<div class="related-posts"><ul><li><a href="/a">One boat</a></li><li><a href="/b">Another boat</a></li><li><a href="/c">A third boat</a></li></ul></div>';

function headingsOf(more: string): string[] {
  const { markdown } = clean(`<main><article>${body}${more}</article></main>`, { from: "html" });
  return markdown.split("\n").filter((line) => line.startsWith("## ") && line !== "## The return");
}

describe("headings over nothing", () => {
  it("go with the box that stood under them", () => {
    expect(headingsOf(`<h2>From the same shore:</h2>${related}`)).toEqual([]);
    const after = "<h2>The boat</h2><p>It was built in 1961 in Sund, and has carried hens and letters ever since.</p>";
    expect(headingsOf(`<h2>From the same shore</h2>${related}${after}`)).toEqual(["## The boat"]);
  });

  it("go where a script would have drawn their section at the end", () => {
    expect(headingsOf("<h2>Compatibility</h2><compat-table></compat-table>")).toEqual([]);
  });

  it.each([
    ["nothing was taken", "<h2>Appendix</h2>"],
    ["the section goes on", `<h2>Appendix</h2><p>A list of the hens.</p>${related}`],
    ["a picture is the section", `<h2>The boat</h2><img src="https://i.example/boat.jpg" alt="The boat">${related}`],
    ["it is a sentence", `<h2>We shall miss them all!</h2>${related}`],
    ["the next is of a lower rank", `<h2>Boats</h2>${related}<h3>Vestra</h3><p>Built in 1961 in the yard at Sund.</p>`],
  ])("stay where %s", (_, html) => {
    expect(headingsOf(html)).toHaveLength(1);
  });
});
