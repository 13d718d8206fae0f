import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { clean, DeckleError, type Format } from "../../src/index.js";
import { renderers } from "../../test/support/safety.js";
import { vectors } from "../../test/safety/vectors.js";

const candidates = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

// Renderings shown in one page: a page for each takes ten minutes and shows the same.
const batch = 50;
// Every so many inputs are shown uncleaned.
const sampleStep = 16;

/** Outcome of the attempts in a real browser. */
export interface BrowserOutcome {
  tried: number;
  /** Attempts after which something ran, with the renderer that showed them. */
  ran: { renderer: string; input: string; what: string }[];
  /** Inputs shown as they are. */
  sampled: number;
  /** How many of these run something: shows that the attempts are real. */
  ranUncleaned: number;
}

// Runs in the page, so it is a text: writes the document, follows what a reader could click, and tells what ran.
const showInPage = `async (source) => {
  let ran = "";
  for (const name of ["alert", "confirm", "prompt", "msgbox"]) window[name] = () => (ran += name + " ");
  document.open();
  document.write(source);
  document.close();
  for (const element of document.querySelectorAll("a, button, summary, img, [onclick]")) {
    const isLink = element instanceof HTMLAnchorElement;
    if (isLink && /^(?:javascript|vbscript|data):$/.test(element.protocol)) ran += "link " + element.getAttribute("href").slice(0, 40);
    else if (!isLink) element.click();
    element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
  return ran;
}`;

function cleanOrNothing(input: string, from: Format): string {
  try {
    return clean(input, { from, frontMatter: true }).markdown;
  } catch (error) {
    if (error instanceof DeckleError) return "";
    throw error;
  }
}

/** Renders every vector's Markdown in headless Chromium, clicks every link, and reports what ran; undefined without a browser. */
export async function tryInBrowser(): Promise<BrowserOutcome | undefined> {
  const executablePath = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (!executablePath) return undefined;
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const context = await browser.newContext();
    // Nothing is fetched: only what the document itself holds can run.
    await context.route("**/*", (route) => route.abort());
    const show = async (html: string): Promise<string> => {
      // A page of its own for each, for what one attempt leaves behind is no fault of the next.
      const page = await context.newPage();
      try {
        return await page.evaluate<string>(`(${showInPage})(${JSON.stringify(html)})`);
      } catch {
        return "navigated";
      } finally {
        await page.close();
      }
    };
    const cleaned = vectors.flatMap(({ from, input }) => {
      const markdown = cleanOrNothing(input, from);
      return Object.entries(renderers).map(([renderer, render]) => ({ renderer, input, html: render(markdown) }));
    });
    const ran: BrowserOutcome["ran"] = [];
    for (let start = 0; start < cleaned.length; start += batch) {
      const attempts = cleaned.slice(start, start + batch);
      const together = attempts.map(({ html }) => `<section>${html}</section>`).join("\n");
      if ((await show(together)) === "") continue;
      for (const { renderer, input, html } of attempts) {
        const what = await show(html);
        if (what !== "") ran.push({ renderer, input, what });
      }
    }
    const sample = vectors.filter((_, index) => index % sampleStep === 0);
    let ranUncleaned = 0;
    for (const { from, input } of sample) {
      if ((await show(from === "html" ? input : renderers["marked"]!(input))) !== "") ranUncleaned += 1;
    }
    const tried = cleaned.length;
    const sampled = sample.length;
    return { tried, ran, sampled, ranUncleaned };
  } finally {
    await browser.close();
  }
}
