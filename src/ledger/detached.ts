/**
 * Copies the strings of a result into buffers of their own. V8 lets a slice of more than twelve characters share the
 * buffer it was cut from, so that a name found on a page would keep all of the page in memory as long as the result.
 */
export function detached<Value>(value: Value): Value {
  if (typeof value === "string") return detachedText(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => detached(one)) as Value;
  if (value === null || typeof value !== "object") return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = detached((value as Record<string, unknown>)[key]);
  return copy as Value;
}

function detachedText(text: string): string {
  // To be sliced, a concatenation is first written out.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
