import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { identityTruth } from '../../scripts/aurora-air/truth-identity.ts'
import { Identification } from '../../src/evidence/identification.ts'
import { Scorecard } from '../../src/scorecard/schema.ts'
import { inOrder, presenceIn, staleIn, toldIn, worded } from './aurora-air-identity-figures.ts'
import { earshot } from './earshot.ts'

const truth = identityTruth()
const FIXTURES = resolve(import.meta.dirname, '../../fixtures')
const HAR = `${FIXTURES}/aurora-air.har`
const NAMESAKES = `${FIXTURES}/aurora-air/larkwing.har`

describe('the audit of Aurora Air, which names no account', () => {
  let scorecard: Scorecard
  beforeAll(async () => {
    const { stdout } = await earshot(['audit', 'Aurora Air', '--replay', HAR, '--json'])
    scorecard = Scorecard.parse(JSON.parse(stdout))
  })

  test('tells who the brand is and where, how sure that is and why', () => {
    const { identity } = scorecard
    // Without a look at posts, only a profile that tells of the last one is known to be stale or not.
    const tells = (platform: string) => platform === 'mastodon' || platform === 'statuspage'
    const byProfile = truth.accounts.map((one) => ({ ...one, stale: tells(one.platform) ? one.stale : null }))
    expect(identity && toldIn(identity, identity.contact)).toEqual(worded({ ...truth, accounts: byProfile }))
  })

  test('measures presence and readiness as they are', () => {
    const names = Object.keys(truth.metrics)
    const nearly = Object.entries(truth.metrics).map(([name, value]) => [name, expect.closeTo(value, 6)])
    expect(presenceIn(scorecard.metrics, names)).toEqual(Object.fromEntries(nearly))
  })

  test('knows by their posts which official accounts are stale', () => {
    const official = truth.accounts.filter(({ trust }) => trust === 'official')
    expect(staleIn(scorecard.metrics)).toEqual(
      inOrder(official.map(({ platform, handle, stale }) => ({ platform, handle, stale }))),
    )
  })

  test('reads the official accounts that can be read, and no others', () => {
    const readable = ['bluesky', 'mastodon', 'hackernews', 'discourse', 'statuspage']
    const expected = truth.accounts.filter(({ platform }) => readable.includes(platform))
    const read = scorecard.brand.accounts.map(({ platform, handle }) => `${platform}:${handle}`)
    expect(read.toSorted()).toEqual(expected.map(({ platform, handle }) => `${platform}:${handle}`).toSorted())
  })
})

describe('earshot identify, replayed from the same recording', () => {
  let found: Identification
  beforeAll(async () => {
    const { code, stdout } = await earshot(['identify', 'Aurora Air', '--replay', HAR, '--json'])
    expect(code).toBe(0)
    found = Identification.parse(JSON.parse(stdout))
  })

  test('tells the same, and who is silent by their newest posts', () => {
    // Who speaks in a forum is told by its topics, which are not read to tell who the brand is.
    const byPosts = truth.accounts.map((one) => ({ ...one, stale: one.platform === 'discourse' ? null : one.stale }))
    expect(found.ambiguous).toBe(false)
    expect(toldIn(found, found.site)).toEqual(worded({ ...truth, accounts: byPosts }))
  })

  test('names every page of the site that is not there', () => {
    const missing = found.site?.pages.filter(({ outcome }) => outcome.status === 'not_found')
    expect(missing?.map(({ url }) => url)).toEqual(truth.missingPages)
  })

  test('takes none of the decoys on the site for an account of the brand', () => {
    const all = JSON.stringify([found.accounts, found.site?.links])
    for (const decoy of ['odile', 'birk_flies', 'paperkite', 'intent', 'sharer', 'did:plc:2222'])
      expect(all).not.toContain(decoy)
  })

  test('names the namesakes that it passed over, but those that are no brands', () => {
    expect(found.candidates.map(({ description }) => description)).toEqual(['brand of air purifiers'])
  })

  test('heard from every source that it asked', () => {
    expect(found.sources.filter(({ outcome }) => outcome.status !== 'ok')).toEqual([])
  })
})

describe('a name that two brands bear', () => {
  const { name, candidates, options } = truth.ambiguous

  test('is not guessed at: identify lists them, and how to choose', async () => {
    const { code, stdout } = await earshot(['identify', name, '--replay', NAMESAKES])
    expect(code).toBe(2)
    for (const option of options) expect(stdout).toContain(option)
    const { stdout: json } = await earshot(['identify', name, '--replay', NAMESAKES, '--json'])
    const found = Identification.parse(JSON.parse(json))
    expect(found.ambiguous).toBe(true)
    expect(found.candidates.map(({ id }) => id).toSorted()).toEqual(candidates)
    expect([found.entity, found.accounts]).toEqual([null, []])
  })

  test('is not audited: nothing is scanned', async () => {
    const { code, stdout, stderr } = await earshot(['audit', name, '--replay', NAMESAKES])
    expect([code, stdout]).toEqual([2, ''])
    for (const option of options) expect(stderr).toContain(option)
  })
})
