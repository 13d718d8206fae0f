import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";
import { isEmptyAddress, isSafeAddress, resolveAddress, withoutTracking } from "../../src/markdown/url-policy.js";

describe("the policy for addresses", () => {
  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " \u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\r\nscript:alert(1)",
    "java\u00ADscript:alert(1)",
    "java\u200Bscript:alert(1)",
    "\uFEFFjavascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "data:image/svg+xml,<svg/>",
    "blob:https://a.example/1",
    "file:///etc/passwd",
    "view-source:https://a.example/",
    "unknown-scheme:x",
    "&#106;avascript:alert(1)",
    "\\&#x6A;avascript&colon;alert(1)",
    "&Tab;java&#x0A;script&#x3A;alert(1)",
  ])("refuses the link %j", (address) => {
    expect(isSafeAddress(address, "link")).toBe(false);
    expect(isSafeAddress(address, "image")).toBe(false);
  });

  it.each([
    "https://a.example/",
    "HTTP://a.example",
    "mailto:a@b.example",
    "tel:+123",
    "/a:b",
    "a/b:c",
    "?q=a:b",
    "#a:b",
    "//a.example/x",
    "geo:1,2",
    "/a?b=1&colon=2&#58;",
    "&#47;a",
  ])("takes the link %j", (address) => {
    expect(isSafeAddress(address, "link")).toBe(true);
  });

  it("takes raster data for pictures alone, and nothing that writes or dials", () => {
    expect(isSafeAddress("data:image/png;base64,AAAA", "image")).toBe(true);
    expect(isSafeAddress("data:image/png;base64,AAAA", "link")).toBe(false);
    expect(isSafeAddress("mailto:a@b.example", "image")).toBe(false);
  });

  it.each(["", " ", "#", " # ", "\n#\t"])("says that %j leads nowhere", (address) => {
    expect(isEmptyAddress(address)).toBe(true);
  });

  it.each(["#a", "/", "?", "."])("says that %j leads somewhere", (address) => {
    expect(isEmptyAddress(address)).toBe(false);
  });

  it("resolves as browsers do: control characters go, spaces are encoded, absolute addresses stay", () => {
    const base = "https://a.example/x/y";
    expect(resolveAddress(" ../z ", base)).toBe("https://a.example/z");
    expect(resolveAddress("/a\nb", base)).toBe("https://a.example/ab");
    expect(resolveAddress("HTTPS://B.example/A b", base)).toBe("HTTPS://B.example/A%20b");
    expect(resolveAddress("//b.example/c", base)).toBe("https://b.example/c");
    expect(resolveAddress("", base)).toBe("");
    expect(resolveAddress("a<b>c", undefined)).toBe("a%3Cb%3Ec");
    expect(resolveAddress("http://[", base)).toBe("http://[");
  });

  it("takes out what only tells where a reader came from", () => {
    expect(withoutTracking("https://a.example/?utm_source=x&b=1&fbclid=2#c")).toBe("https://a.example/?b=1#c");
    expect(withoutTracking("https://a.example/?gclid=x")).toBe("https://a.example/");
    expect(withoutTracking("https://a.example/?ref=x&source=y")).toBe("https://a.example/?ref=x&source=y");
    expect(withoutTracking("https://a.example/#?utm_source=x")).toBe("https://a.example/#?utm_source=x");
  });
});

describe("the base of a page", () => {
  const linkOf = (head: string, url?: string): string =>
    clean(`<head>${head}</head><p>See <a href="a/b">this page</a> for all of it.</p>`, {
      from: "html",
      extract: false,
      url,
    }).markdown;

  it.each([
    ["<base href='https://b.example/x/'>", undefined, "https://b.example/x/a/b"],
    ["<base href='/x/'>", "https://c.example/y/z", "https://c.example/x/a/b"],
    ["<base href='javascript:alert(1)//'>", "https://c.example/y/z", "https://c.example/y/a/b"],
    ["<base href='javascript:alert(1)//'>", undefined, "a/b"],
    ["<base href='data:text/html,x'>", undefined, "a/b"],
    ["<base href='http://['>", "https://c.example/y/z", "https://c.example/y/a/b"],
    ["<base target='_blank'>", "https://c.example/y/z", "https://c.example/y/a/b"],
    ["<link rel='canonical' href='https://d.example/'>", undefined, "a/b"],
  ])("%s, at %s", (head, url, wanted) => {
    expect(linkOf(head, url)).toContain(`[this page](${wanted})`);
  });
});
