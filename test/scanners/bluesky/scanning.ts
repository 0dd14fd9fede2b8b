import type { Brand } from '../../../src/brand/brand.ts'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import type { Facts } from '../../../src/conversations/facts.ts'
import type { PlatformEvidence } from '../../../src/evidence/evidence.ts'
import { iso, type Seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { bluesky } from '../../../src/scanners/bluesky/bluesky.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { type FakeHttp, fakeHttp, type Routes } from '../fake-scan.ts'

/** A whole scan of this platform without a network, read as conversations. */
export async function scanAll(
  routes: Routes,
  brand: Brand,
  window: { since: Seconds; until: Seconds },
  keys: Readonly<Record<string, string>> = {},
  budget = 300,
): Promise<{ evidence: PlatformEvidence; facts: Facts; http: FakeHttp }> {
  const http = fakeHttp(routes, { budget })
  const interval = { from: window.since, to: window.until }
  const evidence = await scanPlatform(bluesky, {
    brand,
    accounts: brand.accounts,
    http,
    origin: originResolver(bluesky),
    keys,
    settings: {},
    site: null,
    window,
    observedAt: window.until,
    clock: virtualClock(window.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, interval),
    onProgress: () => undefined,
  })
  const asked = { since: iso(window.since), until: iso(window.until) }
  const [facts] = converse({ brand, window: asked, platforms: [evidence] })
  if (!facts) throw new Error('there are no facts')
  return { evidence, facts, http }
}
