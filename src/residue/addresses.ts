/** Whether an address is the front page of a site: what is linked so is the site or whom it belongs to, and no article. */
export function isFrontPage(address: string): boolean {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const { pathname, search, hash } = new URL(address);
  return pathname === "/" && search === "" && hash === "";
}

/** Whether links lead to the front pages of several sites, as those of a list of people, places or events do. */
export function leadToSeveralSites(addresses: readonly string[]): boolean {
  const front = addresses.filter((address) => isFrontPage(address));
  return front.length * 2 > addresses.length && new Set(front.map((address) => new URL(address).host)).size > 1;
}
