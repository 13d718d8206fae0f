import type { Part } from "./page.js";

/** The value of an attribute (by its hast property name) as a string, lists joined by spaces; empty where there is none. */
export function attribute(part: Part, property: string): string {
  if (part.node.type !== "element") return "";
  const value = part.node.properties[property];
  if (value === undefined || value === null || value === false) return "";
  if (!Array.isArray(value)) return String(value);
  return value.length === 1 ? String(value[0]) : value.join(" ");
}

/** Class names and id of a part, lower-cased and joined by spaces: what its author called it. */
export function namesOf(part: Part): string {
  if (part.node.type !== "element") return "";
  const { className, id } = part.node.properties;
  if (className === undefined && id === undefined) return "";
  return `${attribute(part, "className")} ${attribute(part, "id")}`.trim().toLowerCase();
}
