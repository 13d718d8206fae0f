import { execFileSync } from "node:child_process";
import path from "node:path";
import { DeckleError } from "../errors.js";

/**
 * The files that differ from a commit, with those that git does not know yet; relative to `folder`.
 *
 * @param ref a commit, branch or tag; `HEAD` for what is not committed
 * @throws {DeckleError} of kind `usage` outside of a repository, and for a ref that is none
 */
export function changedFiles(ref: string, folder = process.cwd()): ReadonlySet<string> {
  if (ref.startsWith("-")) throw new DeckleError("usage", `\`--changed ${ref}\`: expected a commit, a branch or a tag`);
  // From where the branch left the other one: what others changed there since then is not this change.
  const base = ref === "HEAD" ? ref : (git(["merge-base", ref, "HEAD"], folder, ref)[0] ?? ref);
  const changed = git(["diff", "--name-only", "--relative", "--diff-filter=d", "-z", base, "--"], folder, ref);
  const untracked = git(["ls-files", "--others", "--exclude-standard", "-z"], folder, ref);
  return new Set([...changed, ...untracked].map((file) => path.posix.normalize(file)));
}

function git(args: readonly string[], cwd: string, ref: string): string[] {
  try {
    const output = execFileSync("git", args, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 1 << 28,
    });
    return output.split(/[\0\n]/).filter(Boolean);
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string; stderr?: string };
    const detail = code === "ENOENT" ? "git is not installed" : stderr.trim().split("\n")[0];
    throw new DeckleError("usage", `\`--changed ${ref}\`: ${detail}`, { cause: error });
  }
}
