import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Figures } from '../../scripts/aurora-air/figures.ts'
import { STRANGERS } from '../../scripts/aurora-air/network.ts'
import { type Recording, recordAudit } from '../../scripts/aurora-air/record.ts'
import { truthOf } from '../../scripts/aurora-air/truth.ts'
import type { PlacesTruth } from '../../scripts/aurora-air/truth-places.ts'
import { playWorld } from '../../scripts/aurora-air/world.ts'
import { Scorecard } from '../../src/scorecard/schema.ts'
import { fixture, fixtureText } from '../fixtures.ts'
import { figuresIn, type Metrics, placesIn } from './aurora-air-figures.ts'
import { earshot } from './earshot.ts'

const world = playWorld()
const truth = truthOf(world)
const PLACES = ['bluesky', 'mastodon', 'hackernews', 'discourse', 'pooled'] as const

/** The metrics of one platform, or those over all. */
function metricsOf(scorecard: Scorecard, place: (typeof PLACES)[number]): Metrics {
  return place === 'pooled' ? scorecard.metrics : (scorecard.platforms[place]?.metrics ?? {})
}

/** The truth with room for the last digits of a fraction. */
function nearly(figures: Figures | PlacesTruth): unknown {
  return JSON.parse(JSON.stringify(figures), (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? expect.closeTo(value, 4) : value,
  )
}

describe('the recording of Aurora Air', () => {
  let recording: Recording
  beforeAll(async () => {
    recording = await recordAudit(world, STRANGERS)
  })

  test('is what its script makes, byte for byte (npm run fixtures makes it anew)', () => {
    expect(fixture('aurora-air/truth.json')).toEqual(JSON.parse(JSON.stringify(truth)))
    expect(recording.har === fixtureText('aurora-air.har')).toBe(true)
  })

  test('is small enough to be kept with the code', () => expect(recording.har.length).toBeLessThan(4_000_000))
})

describe('the audit of Aurora Air, replayed', () => {
  const har = fileURLToPath(new URL('../../fixtures/aurora-air.har', import.meta.url))
  const replay = () => earshot(['audit', 'Aurora Air', '--replay', har, '--json'])
  let stdout: string
  let scorecard: Scorecard

  beforeAll(async () => {
    stdout = (await replay()).stdout
    scorecard = Scorecard.parse(JSON.parse(stdout))
  })

  test.each(PLACES)('says of %s what is true of it', (place) => {
    expect(figuresIn(metricsOf(scorecard, place))).toEqual(nearly(truth.scopes.keyless[place]))
  })

  test('says of the status page and of the news what is true of them', () => {
    const of = (id: string) => scorecard.platforms[id]?.metrics ?? {}
    const places = placesIn({ statuspage: of('statuspage'), 'google-alerts': of('google-alerts') })
    expect(places).toEqual(nearly(truth.places))
  })

  test('names the members of the community who help the others', () => {
    const { helpers } = truth.scopes.keyless.discourse
    expect(helpers.length).toBeGreaterThanOrEqual(3)
    expect(scorecard.platforms.discourse?.metrics['peer-answered']?.breakdown?.helpers).toEqual(
      helpers.map((helper) => ({ platform: 'discourse', ...helper })),
    )
  })

  test('says what a reader without keys cannot see', () => {
    const { bluesky, mastodon, hackernews } = scorecard.platforms
    expect([bluesky?.streams.mentions.scope, bluesky?.outcome.status]).toEqual(['own-threads', 'partial'])
    expect([mastodon?.outcome.status, hackernews?.outcome.status]).toEqual(['partial', 'ok'])
  })

  test('tells its story: easy to find, middling at answering, and silent on Sundays', () => {
    expect(scorecard.grade).toBe('B')
    const answers: unknown = scorecard.metrics['hours-covered']?.breakdown?.answers
    expect(Array.isArray(answers) ? answers.slice(6 * 24) : answers).toEqual(Array.from({ length: 24 }, () => 0))
  })

  test('says the same again', async () => expect((await replay()).stdout === stdout).toBe(true))
})

describe('the audit of Aurora Air by somebody who may search', () => {
  const handle = 'auditor.nest.example'
  const password = 'abcd-efgh-ijkl-mnop'
  const token = 'a-token-of-skies'
  let recording: Recording

  beforeAll(async () => {
    recording = await recordAudit(
      world,
      { bluesky: { handle, password, tokenServes: 4 }, mastodon: { host: 'skies.example', token } },
      {
        BLUESKY_HANDLE: handle,
        BLUESKY_APP_PASSWORD: password,
        MASTODON_INSTANCE: 'skies.example',
        MASTODON_ACCESS_TOKEN: token,
      },
    )
  })

  test.each(PLACES)('says of %s what is true of it', (place) => {
    expect(figuresIn(metricsOf(recording.scorecard, place))).toEqual(nearly(truth.scopes.keyed[place]))
  })

  test('reads all of Bluesky, over a session that expires on the way', () => {
    expect(recording.scorecard.platforms.bluesky?.streams.mentions.scope).toBe('all')
    expect(recording.har).toContain('ExpiredToken')
    expect(recording.har).toContain('com.atproto.server.refreshSession')
  })

  test('leaves no key in its recording', () => {
    for (const secret of [password, token]) expect(recording.har.includes(secret)).toBe(false)
  })
})
