/** Elements whose content is not text of an article: raw HTML in Markdown goes with all that stands in one. */
const silent: ReadonlySet<string> = new Set(
  (
    "script style iframe noscript noembed noframes template object applet textarea title xmp svg math select audio video " +
    "canvas head"
  ).split(" "),
);

/** Whether an element's content goes with it. */
export function isSilentElement(name: string): boolean {
  return silent.has(name);
}
