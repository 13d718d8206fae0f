/** Resolves an address; undefined where there is none, or none of the web. Never throws. */
export function resolveAddress(address: string | undefined, base: string | undefined): string | undefined {
  const trimmed = address?.trim();
  if (!trimmed) return undefined;
  const parsed = URL.canParse(trimmed, base) ? new URL(trimmed, base) : undefined;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}
