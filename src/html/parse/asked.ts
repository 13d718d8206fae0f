import type { Properties } from "hast";

/**
 * The attributes that stages ask every element for, by hast property name, as bits. Objects of properties have hundreds
 * of shapes, so that each question takes a look-up by hash: who has them is noted when the element is made.
 */
export const asked = {
  className: 1,
  id: 2,
  hidden: 4,
  style: 8,
  href: 16,
  role: 32,
  itemProp: 64,
  dataCfemail: 128,
} as const;

const bits: ReadonlyMap<string, number> = new Map(Object.entries(asked));

/** The bit of a property; 0 for all that is not asked for. */
export function bitOf(property: string): number {
  return bits.get(property) ?? 0;
}

/** The bits of some properties. */
export function bitsOf(properties: Properties): number {
  let all = 0;
  for (const name of Object.keys(properties)) all |= bitOf(name);
  return all;
}
