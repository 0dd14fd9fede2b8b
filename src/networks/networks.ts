import type { NetworkFacts } from './facts.ts'
import { fromFacts } from './from-facts.ts'
import { AUDIO } from './known/audio.ts'
import { BLOGS } from './known/blogs.ts'
import { CLOSED } from './known/closed.ts'
import { LINK_LISTS } from './known/link-lists.ts'
import { LINKEDIN } from './known/linkedin.ts'
import { MAKERS } from './known/makers.ts'
import { MESSAGING } from './known/messaging.ts'
import { META } from './known/meta.ts'
import { PICTURES } from './known/pictures.ts'
import { PINTEREST } from './known/pinterest.ts'
import { REDDIT } from './known/reddit.ts'
import { REGIONAL } from './known/regional.ts'
import { REVIEWS } from './known/reviews.ts'
import { SOCIAL } from './known/social.ts'
import { TIKTOK } from './known/tiktok.ts'
import { VIDEO } from './known/video.ts'
import { X } from './known/x.ts'
import { YOUTUBE } from './known/youtube.ts'
import type { Network } from './network.ts'

/** What is known of networks, whether or not a scanner reads them: those that most brands are on first, the closed ones last. */
export const FACTS: readonly NetworkFacts[] = [
  X,
  ...META,
  LINKEDIN,
  YOUTUBE,
  TIKTOK,
  PINTEREST,
  REDDIT,
  ...MESSAGING,
  ...VIDEO,
  ...AUDIO,
  ...PICTURES,
  ...BLOGS,
  ...MAKERS,
  ...REGIONAL,
  ...SOCIAL,
  ...REVIEWS,
  ...LINK_LISTS,
  ...CLOSED,
]

/** The networks that are known by name. */
export const NETWORKS: readonly Network[] = FACTS.map(fromFacts)

/** The network on which an address lies; null where it lies on none of them. */
export function networkAt(url: URL): Network | null {
  return NETWORKS.find(({ holds }) => holds(url)) ?? null
}
