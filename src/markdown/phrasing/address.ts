import type { Link } from "mdast";

const absolute = /^[a-z][a-z0-9+.-]{1,31}:[^\u0000-\u0020<>\u007F]*$/i;
const email =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** The text between `<` and `>` where a link can be written so: its text is its target. */
export function autolinkText(node: Link): string | undefined {
  const [child] = node.children;
  if (node.title || node.children.length !== 1 || child?.type !== "text") return undefined;
  const { value } = child;
  if (node.url === value && absolute.test(value)) return value;
  return node.url === `mailto:${value}` && email.test(value) ? value : undefined;
}

const entity = /&(?=#(?:x[0-9a-f]{1,6}|\d{1,7});|[a-z][a-z0-9]{1,31};)/gi;

/** A link's target as it stands between the round brackets. */
export function destination(url: string, inCell: boolean): string {
  let text = url.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, "\\\\").replace(entity, "\\&");
  if (inCell) text = text.replace(/\|/g, "\\|");
  if (text === "" || /[\u0000-\u0020\u007F]/.test(text)) {
    return `<${text.replace(/[<>]/g, "\\$&").replace(/[\n\r]/g, (end) => (end === "\n" ? "&#xA;" : "&#xD;"))}>`;
  }
  if (text.startsWith("<")) text = `\\${text}`;
  return isBalanced(text) ? text : text.replace(/[()]/g, "\\$&");
}

/** Round brackets in pairs need no escape; CommonMark wants 32 levels at least. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth < 0 || depth > 30) return false;
  }
  return depth === 0;
}

/** A link's title with the space before it; empty where there is none. */
export function titleSuffix(title: string | null | undefined, inCell: boolean): string {
  if (!title) return "";
  const text = title
    .replace(/\s+/g, " ")
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|"/g, "\\$&")
    .replace(entity, "\\&");
  return ` "${inCell ? text.replace(/\|/g, "\\|") : text}"`;
}
