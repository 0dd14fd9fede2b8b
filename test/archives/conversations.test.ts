import { fc, test as property } from '@fast-check/vitest'
import Papa from 'papaparse'
import { describe, expect } from 'vitest'
import { readArchive } from '../../src/archives/index.ts'
import { fileOf } from './files.ts'
import { requestOf } from './requests.ts'

interface Row {
  tweet_id: string
  author_id: string
  inbound: string
  created_at: string
  text: string
  response_tweet_id: string
  in_response_to_tweet_id: string
}

const id = fc.integer({ min: 1, max: 25 }).map(String)
const row: fc.Arbitrary<Row> = fc.record({
  tweet_id: id,
  author_id: fc.constantFrom('AuroraAir', '1', '2', '3', 'BorealisRail', 'AuroraAirUK'),
  inbound: fc.constantFrom('True', 'False'),
  created_at: fc.nat(4e9).map((time) => new Date(time + 1.74e12).toISOString()),
  text: fc.constantFrom('hi', 'x, "y"', '@auroraair help', 'aurora\n air', 'Aurora Air!', 'auroraairs'),
  response_tweet_id: fc.array(id, { maxLength: 2 }).map((ids) => ids.join(',')),
  in_response_to_tweet_id: fc.option(id).map((parent) => (parent === null ? '' : `${parent}.0`)),
})

/** The same by the plainest means: first rows of each id, links followed until nothing changes. */
function expected(rows: readonly Row[]): { ids: string[]; parents: { inside: number; outside: number } } {
  const posts = rows.filter((one, index) => rows.findIndex((other) => other.tweet_id === one.tweet_id) === index)
  const ids = new Set(posts.map((post) => post.tweet_id))
  const links = posts.map((post) => [post.tweet_id, ...parentOf(post), ...responsesOf(post)])
  const reached = new Set(posts.filter(isAboutBrand).map((post) => post.tweet_id))
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const link of links) if (link.some((end) => reached.has(end))) for (const end of link) reached.add(end)
  }
  const kept = posts.filter((post) => reached.has(post.tweet_id))
  const parents = [...new Set(posts.flatMap((post) => parentOf(post).filter((parent) => parent !== post.tweet_id)))]
  const inside = parents.filter((parent) => ids.has(parent)).length
  return { ids: kept.map((post) => post.tweet_id), parents: { inside, outside: parents.length - inside } }
}

const parentOf = (post: Row) => post.in_response_to_tweet_id.split('.').slice(0, 1).filter(Boolean)
const responsesOf = (post: Row) => post.response_tweet_id.split(',').filter(Boolean)
const isAboutBrand = ({ author_id, text }: Row) =>
  /^auroraair/i.test(author_id) || /@auroraair\b/i.test(text) || /\baurora\s+air\b/i.test(text)

describe('the conversations of a brand', () => {
  property.prop([fc.array(row, { minLength: 1, maxLength: 40 })])(
    'are those that a plain search finds, with the same links',
    async (rows) => {
      const all: Row[] = [...rows, { ...official, tweet_id: '1000' }]
      const { posts, links } = await readArchive(
        'customer-support-csv',
        fileOf(Papa.unparse(all)),
        requestOf('Aurora Air'),
      )
      const { ids, parents } = expected(all)
      expect(posts.map((post) => post.id)).toEqual(ids)
      expect(links).toMatchObject(parents)
    },
  )
})

const official: Row = {
  tweet_id: '1000',
  author_id: 'AuroraAir',
  inbound: 'False',
  created_at: '2025-03-01T00:00:00Z',
  text: 'hi',
  response_tweet_id: '',
  in_response_to_tweet_id: '',
}
