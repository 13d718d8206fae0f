/** The character codes that HTML's tokenizer turns on. */
export const tab = 9;
export const lineFeed = 10;
export const formFeed = 12;
export const blank = 32;
export const exclamation = 33;
export const quotation = 34;
export const apostrophe = 39;
export const hyphen = 45;
export const slash = 47;
export const equals = 61;
export const greater = 62;
export const question = 63;

export function isSpace(code: number): boolean {
  return code === blank || code === lineFeed || code === tab || code === formFeed;
}

export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 97 && lower <= 122 && code < 128;
}

/** Whether a text is white space alone. */
export function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (!isSpace(text.charCodeAt(index))) return false;
  }
  return true;
}
