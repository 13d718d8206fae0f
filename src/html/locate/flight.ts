/** How a script hands a piece of React's payload on, as Next's app router does: `self.__next_f.push([1,"…"])`. */
const push = /^(?:\(?self|\(?window)\.__next_f(?:\s*=\s*self\.__next_f\s*\|\|\s*\[\]\))?\.push\((\[1,[^]*\])\)\s*;?$/;

/**
 * The values in React's payload (Flight), which stands in the page in pieces, each in a script of its own. A row is
 * `id:JSON`, or `id:Tlength,text` with the length in bytes, in hexadecimal figures; `"$id"` stands for the text of a row.
 *
 * @param sources sources of scripts, in the order of the page
 */
export function flightRows(sources: readonly string[]): unknown[] {
  let payload = "";
  for (const source of sources) payload += pieceOf(source.trim());
  if (payload === "") return [];
  const { json, texts } = splitRows(payload);
  const rows: unknown[] = [];
  for (const row of json) {
    try {
      rows.push(JSON.parse(row, (_key, value: unknown) => (typeof value === "string" ? resolve(value, texts) : value)));
    } catch {
      continue;
    }
  }
  return rows;
}

function pieceOf(source: string): string {
  const list = push.exec(source)?.[1];
  if (list === undefined) return "";
  try {
    const piece = (JSON.parse(list) as unknown[])[1];
    return typeof piece === "string" ? piece : "";
  } catch {
    return "";
  }
}

const reference = /^\$[0-9a-f]{1,8}$/;

function resolve(value: string, texts: ReadonlyMap<string, string>): string {
  return reference.test(value) ? (texts.get(value.slice(1)) ?? value) : value;
}

const textRow = /([0-9a-f]{1,8}):T([0-9a-f]{1,8}),/y;

function splitRows(payload: string): { json: string[]; texts: Map<string, string> } {
  const json: string[] = [];
  const texts = new Map<string, string>();
  let at = 0;
  while (at < payload.length) {
    textRow.lastIndex = at;
    const text = textRow.exec(payload);
    if (text) {
      const from = textRow.lastIndex;
      at = afterBytes(payload, from, Number.parseInt(text[2]!, 16));
      texts.set(text[1]!, payload.slice(from, at));
      continue;
    }
    const end = payload.indexOf("\n", at);
    const row = payload.slice(at, end < 0 ? payload.length : end);
    at += row.length + 1;
    const value = row.slice(row.indexOf(":") + 1);
    if (/^[[{]/.test(value)) json.push(value);
  }
  return { json, texts };
}

/** Where so many bytes of UTF-8 end, counted from a place. */
function afterBytes(text: string, from: number, bytes: number): number {
  let at = from;
  for (let left = bytes; left > 0 && at < text.length;) {
    const code = text.codePointAt(at)!;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
    at += code < 0x1_00_00 ? 1 : 2;
  }
  return at;
}
