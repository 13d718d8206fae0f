/** Twenty regular expressions of the kind that every scraping project collects. */
const patterns: readonly RegExp[] = [
  /^\W*advertise?ments?\W*$/i,
  /^\W*sponsored( content)?\W*$/i,
  /^\W*(story|article) continues below( advertisement)?\W*$/i,
  /^\W*related( (articles|stories|posts|news|content))?\W*:?$/i,
  /^\W*(read|see) (more|also)\b.{0,100}$/i,
  /^\W*also read\b.{0,100}$/i,
  /^\W*(share|tweet|pin)( this.*| on .*)?\W*$/i,
  /^\W*(facebook|twitter|whatsapp|linkedin|pinterest|reddit|e-?mail|telegram)\W*\d*$/i,
  /^\W*click to share on .*$/i,
  /^\W*follow us\b.{0,80}$/i,
  /^\W*(sign up|subscribe)\b.{0,100}$/i,
  /^\W*(photo|image|picture)( credit)?s?\s*:.{0,100}$/i,
  /^\W*getty images\W*$/i,
  /^\W*tags?\s*:.*$/i,
  /^\W*filed under\b.*$/i,
  /^\W*\d* ?comments?\W*\d*$/i,
  /^\W*leave a (reply|comment)\b.*$/i,
  /^.{0,60}all rights reserved.{0,40}$/i,
  /^\W*(©|copyright)\b.{0,80}$/i,
  /\bcookies?\b.{0,40}\b(accept|consent|policy|website)\b/i,
];

/** Ways of cleaning by the line, for comparison: whether a line stays. */
export const baselines: Readonly<Record<string, (line: string) => boolean>> = {
  "20 regular expressions": (line) => {
    const text = line.replace(/\]\([^)]*\)/g, "]").replace(/[*_#[\]]/g, "");
    return !patterns.some((pattern) => pattern.test(text.trim()));
  },
  // The line filter of the C4 corpus (Raffel et al. 2020, section 2.2).
  "C4's line rule": (line) => {
    const words = line.trim().split(/\s+/).length;
    return /[.!?"”'’。！？]$/.test(line.trim()) && words >= 5 && !/javascript/i.test(line);
  },
};
