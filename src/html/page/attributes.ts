import { asked } from "../parse/asked.js";
import type { Part } from "./page.js";

/** The value of an attribute (by its hast property name) as a string, lists joined by spaces; empty where there is none. */
export function attribute(part: Part, property: string): string {
  if (part.node.type !== "element") return "";
  const value = part.node.properties[property];
  if (value === undefined || value === null || value === false) return "";
  if (!Array.isArray(value)) return String(value);
  return value.length === 1 ? String(value[0]) : value.join(" ");
}

/** Whether a part had one of the {@link asked} attributes when the page was prepared. */
export function has(part: Part, name: keyof typeof asked): boolean {
  return (part.asked & asked[name]) !== 0;
}
