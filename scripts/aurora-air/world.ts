import { DAY } from '../../src/evidence/time.ts'
import { playAlerts } from './scenes/alerts.ts'
import { playBluesky } from './scenes/bluesky.ts'
import { playDiscourse } from './scenes/discourse.ts'
import { playHackerNews } from './scenes/hackernews.ts'
import { playMastodon } from './scenes/mastodon.ts'
import { playStatus } from './scenes/status.ts'
import type { Message, Stage } from './stage.ts'

/** The invented world: what was said on each network, and who answered whom. */
export interface World {
  bluesky: Stage
  mastodon: Stage
  hackernews: Stage
  discourse: Stage
  statuspage: Stage
  alerts: Stage
}

/** Plays the script. The same world each time. */
export function playWorld(): World {
  const world = {
    bluesky: playBluesky(),
    mastodon: playMastodon(),
    hackernews: playHackerNews(),
    discourse: playDiscourse(),
    statuspage: playStatus(),
    alerts: playAlerts(),
  }
  for (const stage of Object.values(world)) checkCopies(stage)
  return world
}

/** Nobody tells the brand the same words twice within a day but on purpose: that would be one mention, not two. */
function checkCopies({ messages }: Stage): void {
  const last = new Map<string, Message>()
  const told = messages.filter(
    ({ network, author, mentions, parent, text }) =>
      !author.official &&
      (network === 'discourse' || mentions.length > 0 || parent?.author.official || /aurora/iu.test(text)),
  )
  for (const message of told.sort((a, b) => a.at - b.at)) {
    const key = `${message.author.handle} ${message.text.toLowerCase().replace(/[\d\s\p{P}]+/gu, ' ')}`
    const before = last.get(key)
    last.set(key, message)
    if (before && message.at - before.at < DAY && !message.copy)
      throw new Error(`${message.author.handle} says twice: ${message.text}`)
  }
}
