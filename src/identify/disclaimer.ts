/**
 * Words by which an account says itself that it is not the brand's: fans, parodies and the like. In the languages in
 * which sites are read.
 */
const DISCLAIMERS =
  /\b(?:un-?official|not (?:officially )?(?:affiliated|associated|connected|endorsed)|no affiliation|(?:fan|parody|spoof|satire|tribute) (?:account|page|profile)|parody|fan ?(?:page|club|account|blog)|run by fans|inoffizielle[rs]?|nicht offiziell\p{L}*|kein offizieller|parodie\p{L}*|non officiel\p{L}*|fan-?club|niet officieel|niet verbonden|onofficieel|onofficiële|no oficial|cuenta (?:no oficial|parodia)|parodia|não oficial|paródia|non ufficiale|account parodia)(?![\p{L}\p{N}])/iu

/** What an account says of itself that denies the brand: "unofficial", "parody"; null where it says no such thing. */
export function disclaimerIn(...texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const found = DISCLAIMERS.exec(text?.normalize('NFC') ?? '')?.[0]
    if (found !== undefined) return found.toLowerCase()
  }
  return null
}
