/** Open for business, or closed: since when (a year, month or day) and what replaced it. */
type NetworkLifecycle = { stage: 'open' } | { stage: 'closed'; since: string; replacedBy: string | null }

/** A social network, as far as it matters for naming accounts on it: whether or not earshot can read it. */
export interface Network {
  id: string
  name: string
  homepage: string
  lifecycle: NetworkLifecycle
  handle: {
    /**
     * The handle in a profile's address, or in what a user typed (without or with a leading @); null when it is none:
     * a share form, a single post, a search, a page of the network itself.
     */
    parse(text: string): string | null
    url(handle: string): string
    /** What a handle looks like, for an error message. */
    grammar: string
    /** The same for all spellings of one handle. */
    key(handle: string): string
  }
  /** Whether an address lies on the network at all, be it a profile or not. */
  holds(url: URL): boolean
  /** Who can speak to an account in public: anyone, whomever its owner allows, or nobody. */
  publicReplies: 'anyone' | 'owner decides' | 'nobody'
  /**
   * Keys of handles that templates leave behind on their users' sites: those of the makers of site builders and themes,
   * and placeholders like `yourusername`. On any other site they say nothing of its owner.
   */
  vendors: ReadonlySet<string>
}
