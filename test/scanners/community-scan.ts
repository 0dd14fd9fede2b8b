import { contactPosts, converse } from '../../src/conversations/converse.ts'
import type { Facts } from '../../src/conversations/facts.ts'
import type { PlatformEvidence } from '../../src/evidence/evidence.ts'
import { iso, type Seconds, seconds } from '../../src/evidence/time.ts'
import { virtualClock } from '../../src/http/clock.ts'
import { originResolver } from '../../src/scanners/origins.ts'
import { scanPlatform } from '../../src/scanners/run.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'
import { type FakeHttp, fakeHttp, type Routes } from './fake-scan.ts'

interface Asked {
  handles?: readonly string[]
  settings?: Readonly<Record<string, unknown>>
  window?: { since: Seconds; until: Seconds }
  budget?: number
}

/** October 2026, which the fixtures of communities tell of. */
const OCTOBER = { since: seconds('2026-10-01T00:00:00Z'), until: seconds('2026-10-31T00:00:00Z') }

/** A whole scan of Aurora Air's community without a network, read as conversations. */
export async function scanCommunity(
  scanner: Scanner,
  routes: Routes,
  { handles = ['community.aurora-air.example'], settings = {}, window = OCTOBER, budget }: Asked = {},
): Promise<{ evidence: PlatformEvidence; facts: Facts; http: FakeHttp }> {
  const brand = {
    name: 'Aurora Air',
    aliases: [],
    exclude: [],
    context: [],
    website: null,
    accounts: handles.map((handle) => ({ platform: scanner.id, handle, confidence: 1, evidence: [] })),
  }
  const http = fakeHttp(routes, budget === undefined ? {} : { budget })
  const evidence = await scanPlatform(scanner, {
    brand,
    accounts: brand.accounts,
    http,
    origin: originResolver(scanner),
    keys: {},
    settings,
    site: null,
    window,
    observedAt: window.until,
    clock: virtualClock(window.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: window.since, to: window.until }),
    onProgress: () => undefined,
  })
  const asked = { since: iso(window.since), until: iso(window.until) }
  const [facts] = converse({ brand, window: asked, platforms: [evidence] })
  if (!facts) throw new Error('there are no facts')
  return { evidence, facts, http }
}

/** What each contact came to, as a row: who asked, what kind, answered by whom after how many hours, helped by whom. */
export function rowsOf(facts: Facts): object[] {
  return facts.contacts
    .filter(({ excluded }) => excluded === null)
    .sort((a, b) => a.start - b.start)
    .map(({ author, kind, answer, waited, peerAnswer }) => ({
      author: author.handle,
      kind,
      answer: answer?.author.handle ?? null,
      hours: waited === null ? null : Math.round(waited / 36) / 100,
      peer: peerAnswer?.author.handle ?? null,
    }))
}
