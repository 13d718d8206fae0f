/** One address of a `srcset`, with the width or density it is for. */
export interface Candidate {
  address: string;
  /** Pixels of width where given; else a density. */
  size: number;
  unit: "w" | "x";
}

// As the HTML standard reads it: an address runs to the next white space, so that it may hold commas.
const candidate = /[\s,]*(?![\s,])(\S*[^\s,])(?:,|\s+([^,]*)(?:,|$)|$)/y;

/** Reads a `srcset`. */
export function readSourceSet(value: string): Candidate[] {
  const candidates: Candidate[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(value); match; match = candidate.exec(value)) {
    const descriptor = /(?<![\d.])([\d.]+)([wx])/.exec(match[2] ?? "");
    candidates.push({
      address: match[1]!,
      size: descriptor ? Number(descriptor[1]) : 1,
      unit: descriptor?.[2] === "w" ? "w" : "x",
    });
  }
  return candidates;
}

/** The largest of several candidates; widths say more than densities. */
export function largest(candidates: readonly Candidate[]): string | undefined {
  let best: Candidate | undefined;
  for (const next of candidates) {
    if (!best || (next.unit === best.unit ? next.size > best.size : next.unit === "w")) best = next;
  }
  return best?.address;
}
