import { seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { openCatalogue } from '../../../src/identify/open-catalogue.ts'
import type { Findings, Question } from '../../../src/identify/source.ts'
import { wikidataSource } from '../../../src/identify/wikidata/wikidata.ts'
import { bluesky } from '../../../src/scanners/bluesky/bluesky.ts'
import { mastodon } from '../../../src/scanners/mastodon/mastodon.ts'
import { type FakeHttp, fakeHttp } from '../../scanners/fake-scan.ts'

/** The invented Wikidata of the tests, not the real one: a forgotten origin would be seen. */
const ORIGIN = 'https://wikidata.example'

export const NOW = seconds('2026-11-22T12:00:00Z')

/** What the networks of the tests are: those that are known by name, and two that scanners read. */
export const catalogue = openCatalogue([bluesky, mastodon])

/** Answers by what is asked for. */
export interface Answers {
  search: unknown
  items?: unknown
  kinds?: unknown
}

/** Asks for a brand; `asked` are the queries of the requests that were made. */
export async function ask(
  answers: Answers,
  question: Partial<Question> = {},
): Promise<{ findings: Findings; asked: URLSearchParams[] }> {
  const http = fakeWikidata(answers)
  const findings = await wikidataSource(ORIGIN).ask(
    { name: 'Aurora Air', aliases: [], website: null, kind: null, accounts: [], entity: null, ...question },
    { http, catalogue, clock: virtualClock(NOW), signal: new AbortController().signal },
  )
  return { findings, asked: http.asked.map((url) => new URL(url).searchParams) }
}

function fakeWikidata({ search, items, kinds }: Answers): FakeHttp {
  return fakeHttp(({ origin, pathname, searchParams }) => {
    if (origin !== ORIGIN || pathname !== '/w/api.php' || searchParams.get('format') !== 'json') return undefined
    if (searchParams.get('action') === 'wbsearchentities') return search
    if (searchParams.get('action') !== 'wbgetentities') return undefined
    return searchParams.get('props') === 'labels' ? kinds : items
  })
}
