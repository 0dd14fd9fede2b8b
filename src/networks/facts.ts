import type { Network } from './network.ts'

/**
 * One kind of handle on a network, and the addresses of its profiles.
 *
 * An address is a template. `{}` stands for the name, `_` for any one step of the path: `/{}`, `/company/{}`,
 * `/pages/_/{}`, `/profile.php?id={}`, `{}.tumblr.com`. One that begins with a slash holds on each of the network's hosts.
 * The first is the one that is written.
 */
export interface Form {
  addresses: readonly [string, ...string[]]
  /** What the name looks like, from end to end. Where it has a group, that is the name and the rest is decoration. */
  name: RegExp
  /** How the handle is kept: `company/{}`; the bare name where nothing is said. */
  handle?: string
  /** Other ways in which people write it: `u/{}` for `user/{}`. */
  alsoWritten?: readonly string[]
  /** Taken for a name that is typed with nothing to tell its kind, as are all kinds whose handle is the bare name. */
  bare?: true
  /** What people write between its characters that is no part of the name: the blanks in a telephone number. */
  between?: RegExp
  /** A name may end in a dot or a bracket, as "aurora-inc." does; elsewhere such a mark belongs to the text around it. */
  endsInMark?: true
  /** Upper and lower case tell two accounts apart. */
  caseCounts?: true
  /** What all spellings of one name have in common, where that is more than lower case. */
  key?: (name: string) => string
}

/** What is known of a network, as data. Names are compared without regard to case. */
export interface NetworkFacts {
  id: string
  name: string
  homepage: string
  /**
   * Hosts of profiles, the main one first. One with a path (`google.com/reader`) means what lies below that path.
   * Whatever is a subdomain of a host lies on the network too.
   */
  hosts: readonly [string, ...string[]]
  /** Hosts that lie on the network as well, and carry no profiles: shortened links, scripts. */
  otherHosts?: readonly string[]
  /** Subdomains that show the same profiles, besides `www` and `m`; `xx` is any language or country (`nl`, `nl-be`). */
  subdomains?: readonly string[]
  closed?: { since: string; replacedBy: string | null }
  publicReplies: Network['publicReplies']
  grammar: string
  forms: readonly [Form, ...Form[]]
  /** Pages of a profile that still name its owner, as the last step of a path. */
  tabs?: readonly string[]
  /** What stands where a name would and is none: pages of the network itself. */
  reserved?: readonly string[]
  /** Accounts of the network's own and of makers of themes, which templates leave behind. */
  vendors?: readonly string[]
}
