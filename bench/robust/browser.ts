import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { clean, DeckleError, type Format } from "../../src/index.js";
import { toHtml } from "../../src/report/render.js";
import { renderers } from "../../test/support/safety.js";
import { vectors } from "../../test/safety/vectors.js";

const candidates = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Renderings shown at a time, each in a frame of its own, so that what one leaves behind is no fault of the next. */
const batchSize = 64;
/** Every so many inputs are shown uncleaned. */
const sampleStep = 4;
/** Milliseconds for one batch, and for one rendering alone where its batch did not come back. */
const patience = { batch: 30_000, alone: 5000 };

/** Outcome of the attempts in a real browser. */
export interface BrowserOutcome {
  vectors: number;
  /** Renderings shown, by renderer. */
  tried: Record<string, number>;
  /** Attempts after which something ran, with the renderer that showed them. */
  ran: Attempt[];
  /** Inputs shown as they are. */
  sampled: number;
  /** How many of these run something: shows that the attempts are real. */
  ranUncleaned: number;
  /** Batches that did not come back in time and were shown again one by one. */
  repeated: number;
}

interface Attempt {
  renderer: string;
  input: string;
  html: string;
  /** What ran; empty where nothing did. */
  what: string;
}

// Run in the browser, so they are texts. Every frame tells what runs in it, and the page shows each text in a frame.
const inEveryFrame = `for (const name of ["alert", "confirm", "prompt", "msgbox", "print"]) {
  window[name] = () => void window.tellRan(name);
}`;
const showInFrames = `async (sources) => {
  document.body.textContent = "";
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const frames = sources.map((source, index) => {
    const frame = document.createElement("iframe");
    frame.name = "attempt-" + index;
    frame.srcdoc = source;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    document.body.append(frame);
    return { frame, loaded };
  });
  await Promise.race([Promise.all(frames.map(({ loaded }) => loaded)), pause(3000)]);
  const links = frames.map(({ frame }) => {
    let told = "";
    try {
      const inner = frame.contentDocument;
      for (const element of inner.querySelectorAll("*")) {
        const isLink = element.localName === "a" || element.localName === "area";
        const scheme = isLink && typeof element.href === "string" ? element.protocol : "";
        if (/^(?:javascript|vbscript|data):$/.test(scheme)) told += "link to " + scheme + " ";
        else if (!isLink && typeof element.click === "function") element.click();
        for (const type of ["mouseover", "focus", "toggle"]) element.dispatchEvent(new Event(type, { bubbles: true }));
      }
    } catch (error) {
      told += "left its frame ";
    }
    return told;
  });
  await pause(20);
  return links;
}`;

/** Shows texts in a browser, one page for all of them. */
class Viewer {
  repeated = 0;
  readonly #browser: Browser;
  #page: Page | undefined;
  readonly #told = new Map<string, string>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** What ran in each of the texts, in their order. */
  async show(sources: readonly string[]): Promise<string[]> {
    const told: string[] = [];
    for (let start = 0; start < sources.length; start += batchSize) {
      const batch = sources.slice(start, start + batchSize);
      const together = await this.#showBatch(batch, patience.batch);
      if (together) {
        for (const one of together) told.push(one);
        continue;
      }
      this.repeated += 1;
      for (const source of batch) {
        const alone = await this.#showBatch([source], patience.alone);
        told.push(alone?.[0] ?? `no answer in ${patience.alone} ms`);
      }
    }
    return told;
  }

  /** Undefined where the page did not answer in time or was lost; then the next batch has a new one. */
  async #showBatch(sources: readonly string[], milliseconds: number): Promise<string[] | undefined> {
    this.#told.clear();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, milliseconds, undefined)));
    const shown = this.#openPage()
      .then((page) => page.evaluate<string[]>(`(${showInFrames})(${JSON.stringify(sources)})`))
      .catch(() => undefined);
    const links = await Promise.race([shown, late]);
    clearTimeout(timer);
    if (!links) {
      const lost = this.#page;
      this.#page = undefined;
      void lost?.close({ runBeforeUnload: false }).catch(() => {});
      return undefined;
    }
    return links.map((link, index) => link + (this.#told.get(`attempt-${index}`) ?? ""));
  }

  async #openPage(): Promise<Page> {
    if (this.#page) return this.#page;
    const context = await this.#browser.newContext();
    // Nothing is fetched: only what a document itself holds can run.
    await context.route("**/*", (route) =>
      route.request().url().startsWith("data:") ? route.continue() : route.abort(),
    );
    await context.exposeBinding("tellRan", ({ frame }, name: string) => {
      let outer = frame;
      for (let above = outer.parentFrame(); above?.parentFrame(); above = outer.parentFrame()) outer = above;
      this.#told.set(outer.name(), `${this.#told.get(outer.name()) ?? ""}${name} `);
    });
    await context.addInitScript(inEveryFrame);
    const page = await context.newPage();
    page.on("dialog", (dialog) => void dialog.dismiss());
    this.#page = page;
    return page;
  }
}

function cleanOrNothing(input: string, from: Format): string {
  try {
    return clean(input, { from, frontMatter: true }).markdown;
  } catch (error) {
    if (error instanceof DeckleError) return "";
    throw error;
  }
}

/** Renders every vector's Markdown in headless Chromium, clicks what can be clicked, and reports what ran; undefined without a browser. */
export async function tryInBrowser(): Promise<BrowserOutcome | undefined> {
  const executablePath = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (!executablePath) return undefined;
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const viewer = new Viewer(browser);
    const shown = { ...renderers, "deckle --to html": toHtml };
    const attempts = vectors.flatMap(({ from, input }) => {
      const markdown = cleanOrNothing(input, from);
      return Object.entries(shown).map(([renderer, render]): Attempt => ({
        renderer,
        input,
        html: render(markdown),
        what: "",
      }));
    });
    const told = await viewer.show(attempts.map(({ html }) => html));
    for (const [index, what] of told.entries()) attempts[index]!.what = what;
    const tried: Record<string, number> = {};
    for (const { renderer } of attempts) tried[renderer] = (tried[renderer] ?? 0) + 1;
    const sample = vectors.filter((_, index) => index % sampleStep === 0);
    const raw = await viewer.show(
      sample.map(({ from, input }) => (from === "html" ? input : renderers["marked"]!(input))),
    );
    return {
      vectors: vectors.length,
      tried,
      ran: attempts.filter(({ what }) => what !== ""),
      sampled: sample.length,
      ranUncleaned: raw.filter((what) => what !== "").length,
      repeated: viewer.repeated,
    };
  } finally {
    await browser.close();
  }
}
