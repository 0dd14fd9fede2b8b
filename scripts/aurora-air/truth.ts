import type { Seconds } from '../../src/evidence/time.ts'
import { WINDOW } from './calendar.ts'
import { type Figures, figures, seenOf } from './figures.ts'
import type { Talk } from './people.ts'
import type { Scope } from './sight.ts'
import { type IdentityTruth, identityTruth } from './truth-identity.ts'
import { type PlacesTruth, placesTruth } from './truth-places.ts'
import type { World } from './world.ts'

export interface Truth {
  about: string
  window: { since: Seconds; until: Seconds }
  identity: IdentityTruth
  places: PlacesTruth
  scopes: Record<Scope, Record<Talk | 'pooled', Figures>>
}

/** How much of what the brand says is said to somebody: where nobody can be talked with it means nothing. */
function conversation({ ownPosts, conversationShare }: Figures): Pick<Figures, 'ownPosts' | 'conversationShare'> {
  return { ownPosts, conversationShare }
}

/** What is true of the world, told from its script: it decided who answered whom, and when. */
export function truthOf(world: World): Truth {
  const { bluesky, mastodon, hackernews, discourse, statuspage, alerts } = world
  const inScope = (scope: Scope): Record<Talk | 'pooled', Figures> => {
    const talk = {
      bluesky: seenOf(bluesky, scope),
      mastodon: seenOf(mastodon, scope),
      hackernews: seenOf(hackernews, scope),
      discourse: seenOf(discourse, scope),
    }
    return {
      bluesky: figures([talk.bluesky]),
      mastodon: figures([talk.mastodon]),
      hackernews: figures([talk.hackernews]),
      discourse: figures([talk.discourse]),
      pooled: {
        ...figures([...Object.values(talk), seenOf(statuspage, scope), seenOf(alerts, scope)]),
        ...conversation(figures(Object.values(talk))),
      },
    }
  }
  return {
    about:
      'Computed from the script of the invented world, which decided who is who, who answered whom and when; by no code of earshot.',
    window: { since: WINDOW.from, until: WINDOW.to },
    identity: identityTruth(),
    places: placesTruth(world),
    scopes: { keyless: inScope('keyless'), keyed: inScope('keyed') },
  }
}
