import type { Element } from 'domhandler'
import type { LinkPlace } from '../../evidence/site-facts.ts'
import type { Network } from '../../networks/network.ts'

/** An account as a page names it once. */
export interface Mention {
  url: URL
  network: Network
  /** What tells its account from others on the network. */
  key: string
  /** As it goes into the result: null on a closed network. */
  handle: string | null
  place: LinkPlace
  /** Whether it stands in the header, footer or navigation that all pages have in common. */
  framed: boolean
  /** The block of such links that it stands in. */
  block: Element | string | null
  /** It stands where others than the brand are named, and means the brand only where it looks like it. */
  doubtful: boolean
  /** Its words, or those beside it, ask to follow the brand, or name the network and nothing else. */
  invited: boolean
}
