/** Whether a text is nothing but an address that is written out: a reference of the author's, not a link to another story. */
export function isWrittenAddress(text: string): boolean {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$/.test(text);
}
