/**
 * Where the repository can be read on the web, ending in `/`: what package.json has as `homepage`. Empty as long as it has
 * none; addresses are then relative to the repository's root. A test holds it to package.json.
 */
export const home: string = "";

/**
 * The address of the documentation of a rule: its chapter in the reference that stands beside the rules.
 *
 * @param isResidue whether it is one of the residue rules, which cleaning has too
 */
export function addressOf(ruleId: string, isResidue: boolean, base = home): string {
  return `${base}src/${isResidue ? "residue" : "check"}/rules/README.md#${ruleId}`;
}
