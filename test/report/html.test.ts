import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check/check.js";
import { toResult } from "../../src/check/run.js";
import { createCheckSettings } from "../../src/check/settings.js";
import { html } from "../../src/report/html.js";
import { folderOf } from "../support/command-line.js";

const sources: Readonly<Record<string, string>> = {
  "a.txt":
    "The new bridge over the Orle opened on Monday morning, two years later than planned.\n\n- Advertisement -\n\nTraffic was light in the har\u00ADbour, the office said, but it grew towards noon on MondayThe mayor slept.\n",
  "b.html":
    "<html><body><nav>Home News</nav><article><h1>The bridge</h1><p>The new bridge over the Orle opened on Monday morning, two years later than planned.</p><p>- Advertisement -</p><p>Traffic was light in the first hours, the harbour office said, but it grew towards noon.</p></article></body></html>",
  "c & <d>.md":
    "# Bridge\n\nThe new bridge over the Orle opened on Monday morning, and [nobody](#) came to <font color=red>see</font> it.\n",
  "fine.txt": "The new bridge over the Orle opened on Monday morning, two years later than planned.\n",
};

function report(): string {
  const settings = createCheckSettings({ details: true })("x");
  const result = toResult(
    Object.entries(sources).map(([file, source]) =>
      checkDocument(source, file, { ...settings, cleaning: { ...settings.cleaning, path: file } }),
    ),
  );
  return html.write(result, { color: false });
}

describe("the HTML report", () => {
  const page = report();

  it("is one page that loads nothing", () => {
    expect(page).toContain("default-src 'none'".replaceAll("'", "&#39;"));
    expect(page).not.toMatch(/<(?:link|img|iframe|script[^>]+src)|url\(|@import|https?:/i);
  });

  it("shows names and sources as text", () => {
    expect(page).toContain("c &amp; &lt;d&gt;.md");
    expect(page).toContain("&lt;font color=red&gt;");
    expect(page).not.toContain("<font");
  });

  it("marks on a page also what is outside of the article", () => {
    expect(page).toMatch(/<mark class="removed"[^>]*>&lt;nav&gt;Home News&lt;\/nav&gt;<\/mark>/);
  });

  it("marks each place of a finding that is about several", () => {
    const settings = createCheckSettings({ details: true })("x");
    const source =
      "The har\u00ADbour bridge opened.\n\nNobody came to the har\u00ADbour, and the of\u00ADfice was closed.\n";
    const document = checkDocument(source, "d.txt", { ...settings, cleaning: { ...settings.cleaning, path: "d.txt" } });
    expect(document.findings).toMatchObject([{ count: 3 }]);
    const marked = html.write(toResult([document]), { color: false });
    expect(marked.match(/<mark class="warning"[^>]*>U\+00AD<\/mark>/g)).toHaveLength(3);
  });

  it("shows by code what has no width", () => {
    expect(page).toMatch(/<mark class="warning"[^>]*data-rule="invisible-characters"[^>]*>U\+00AD<\/mark>/);
  });
});

/** Run in the page: the contrast of text and ground. */
const contrastOfAll = `(() => {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((part) => {
      const value = part / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...document.querySelectorAll("body, .severity, mark, .quiet, a")].map((element) => {
    let ground = element;
    while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(getComputedStyle(ground).backgroundColor)];
    return { of: element.outerHTML.slice(0, 60), ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) };
  });
})()`;

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((one) =>
  existsSync(one),
);

describe.skipIf(executablePath === undefined)(
  `the HTML report in a browser${executablePath === undefined ? " (no Chromium found)" : ""}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
      browser = await chromium.launch({ executablePath: executablePath!, args });
    });
    afterAll(() => browser.close());

    async function open(colorScheme: "light" | "dark" = "light"): Promise<{ page: Page; errors: string[] }> {
      const file = path.join(folderOf({}), "report.html");
      writeFileSync(file, report());
      const page = await browser.newPage({ colorScheme, viewport: { width: 1000, height: 800 } });
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => errors.push(message.text()));
      await page.goto(`file://${file}`);
      return { page, errors };
    }

    it("runs its script, and no other, without an error", async () => {
      const { page, errors } = await open();
      await page.evaluate(`
        document.body.insertAdjacentHTML("beforeend", '<a id="x" onclick="document.title = 1"></a>');
        document.getElementById("x").click();
      `);
      expect(await page.title()).toContain("findings in 4 documents");
      expect(errors.filter((error) => !error.includes("Content Security Policy"))).toEqual([]);
      await page.close();
    });

    it("goes from a finding to its line, by the keyboard too, and tells rule and reason there", async () => {
      const { page } = await open();
      const rule = page.locator("#rule-ad-marker");
      await rule.locator("summary").focus();
      await page.keyboard.press("Enter");
      await rule.locator("a").first().focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("mark:focus").textContent()).toBe("- Advertisement -");
      const tip = page.getByRole("tooltip");
      expect(await tip.textContent()).toBe("ad-markerlabel of a lost advertisement");
      expect(await page.locator("mark:focus").getAttribute("aria-describedby")).toBe("tip");
      await page.keyboard.press("Escape");
      expect(await tip.isVisible()).toBe(false);
      await page.locator("mark[data-rule=glued-words]").hover();
      expect(await tip.textContent()).toContain("glued-words");
      await page.close();
    });

    it("shows what is kept, or what is removed, alone", async () => {
      const { page } = await open();
      const box = page.locator("details[data-words^='a.txt']");
      await box.locator("summary").click();
      const lines = async (): Promise<number> => box.locator(".line:visible").count();
      expect(await lines()).toBe(5);
      await page.getByLabel("removed").check();
      expect(await box.locator(".source").innerText()).toMatch(/^\s*3\s*- Advertisement -\s*$/);
      await page.getByLabel("kept").check();
      expect(await box.locator(".source").innerText()).not.toContain("Advertisement");
      expect(await lines()).toBe(4);
      await page.close();
    });

    it("filters the documents", async () => {
      const { page } = await open();
      await page.getByRole("searchbox").fill("link-targets");
      expect(await page.locator("details[data-words]:visible code").first().textContent()).toBe("c & <d>.md");
      expect(await page.locator("details[data-words]:visible").count()).toBe(1);
      await page.close();
    });

    it("can be read in the light and in the dark", async () => {
      for (const scheme of ["light", "dark"] as const) {
        const { page } = await open(scheme);
        // WCAG 2.1: contrast of text and ground, from their relative luminance.
        const contrast = await page.evaluate<{ of: string; ratio: number }[]>(contrastOfAll);
        expect(contrast.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
        await page.close();
      }
    });
  },
);
