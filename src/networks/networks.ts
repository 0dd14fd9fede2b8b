import type { NetworkFacts } from './facts.ts'
import { fromFacts } from './from-facts.ts'
import { CLOSED } from './known/closed.ts'
import { LINKEDIN } from './known/linkedin.ts'
import { META } from './known/meta.ts'
import { PINTEREST } from './known/pinterest.ts'
import { TIKTOK } from './known/tiktok.ts'
import { X } from './known/x.ts'
import { YOUTUBE } from './known/youtube.ts'
import type { Network } from './network.ts'

/** What is known of the networks that no scanner reads, or that are known beyond what their scanner says. */
export const FACTS: readonly NetworkFacts[] = [X, ...META, LINKEDIN, YOUTUBE, TIKTOK, PINTEREST, ...CLOSED]

/** The networks that are known by name. */
export const NETWORKS: readonly Network[] = FACTS.map(fromFacts)
