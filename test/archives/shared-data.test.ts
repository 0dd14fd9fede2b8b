import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readArchive } from '../../src/archives/index.ts'
import { converse } from '../../src/conversations/converse.ts'
import { answersUntold } from '../../src/metrics/archive-links.ts'
import { measureAll } from '../../src/metrics/measure.ts'
import { contentOf } from './files.ts'
import { requestOf } from './requests.ts'

const FOLDER = fileURLToPath(new URL('../../../shared/data/customer-support/', import.meta.url))
const missing = existsSync(FOLDER) ? '' : ' (skipped: ../shared/data/customer-support is not there)'

/** What another parser reads of a file, a row being whole where it has all cells. */
function peer(name: string): Record<string, string>[] {
  const text = readFileSync(FOLDER + name, 'utf8')
  const newline = text.slice(0, text.indexOf('\n')).endsWith('\r') ? '\r\n' : '\n'
  return Papa.parse<Record<string, string>>(text, { header: true, newline, skipEmptyLines: true }).data
}

/** The accounts that answer in a file, those that wrote most first. */
function supportAccounts(name: string): string[] {
  const written = new Map<string, number>()
  for (const { author_id = '', inbound } of peer(name))
    if (inbound === 'False') written.set(author_id, (written.get(author_id) ?? 0) + 1)
  return [...written].sort((a, b) => b[1] - a[1]).map(([author]) => author)
}

/** What a reader would say of how an account answers: first contacts, comments, answered, median, share within 72 h. */
async function figuresOf(name: string, brand: string) {
  const platform = await readArchive('customer-support-csv', FOLDER + name, requestOf(brand))
  const window = { since: '2000-01-01T00:00:00Z', until: platform.observedAt }
  const { metrics } = measureAll(converse({ brand: requestOf(brand).brand, window, platforms: [platform] }), null, {
    timezone: 'UTC',
  })
  const behind = Kinds.nullable().parse(metrics.answered?.breakdown ?? null)
  return {
    firsts: metrics.answered?.n,
    comments: behind?.by.comment.n,
    answered: behind?.answered,
    median: metrics['first-response-time']?.value,
    within72h: Math.round(1000 * Number(metrics['answered-72h']?.value)) / 1000,
  }
}

const Kinds = z.object({ answered: z.number(), by: z.object({ comment: z.object({ n: z.number() }) }) })

const plain = (id: string | undefined) => (id ?? '').replace(/\.0$/, '')

describe.skipIf(missing !== '')(`real conversations with support accounts${missing}`, () => {
  test.each([
    ['first5000_whole_threads.csv', 5000],
    ['random5000_no_parents.csv', 5000],
    ['sample93.csv', 93],
  ])('every row of %s is read', async (name, rows) => {
    const content = await contentOf(FOLDER + name, ['tweet_id'])
    expect(content.rows).toHaveLength(rows)
    expect(content.broken).toEqual([])
    expect(content.rows).toEqual(peer(name).map((row) => content.header.map((column) => row[column])))
  })

  test.each([
    ['first5000_whole_threads.csv', 0.99],
    ['random5000_no_parents.csv', 0],
    ['sample93.csv', 0.8],
  ])('%s: the posts by its loudest account and their replies’ ends are all found', async (name, share) => {
    const brand = supportAccounts(name)[0] ?? ''
    const rows = peer(name)
    const ids = new Set(rows.map((row) => plain(row.tweet_id)))
    const { posts, links, accounts, outcome } = await readArchive(
      'customer-support-csv',
      FOLDER + name,
      requestOf(brand),
    )
    expect(outcome.status).toBe('ok')
    expect(accounts.map(({ handle }) => handle)).toEqual([brand])
    expect(posts.filter((post) => post.author?.official)).toHaveLength(
      rows.filter((row) => row.author_id === brand).length,
    )
    expect(posts.filter((post) => post.id.includes('.') || post.replyTo?.includes('.'))).toEqual([])

    const parents = new Set(rows.map((row) => plain(row.in_response_to_tweet_id)).filter((id) => id !== ''))
    const inside = [...parents].filter((id) => ids.has(id)).length
    expect(links).toMatchObject({ inside, outside: parents.size - inside })
    expect(inside / parents.size).toBeGreaterThanOrEqual(share)
    if (share === 0) expect(inside / parents.size).toBeLessThan(0.01)
  })

  test.each([
    ['first5000_whole_threads.csv', true],
    ['random5000_no_parents.csv', false],
  ])('whether %s can tell who was answered: %s, whichever account is asked about', async (name, can) => {
    for (const brand of supportAccounts(name).slice(0, 12)) {
      const { links, name: title } = await readArchive('customer-support-csv', FOLDER + name, requestOf(brand))
      expect(links && answersUntold(links, title), brand).toEqual(can ? null : expect.stringContaining('cannot tell'))
    }
  })

  test('a careful reading by hand of three of its accounts comes out', async () => {
    const name = 'first5000_whole_threads.csv'
    const loudest = supportAccounts(name).slice(0, 28)
    const figures = await Promise.all(loudest.map((brand) => figuresOf(name, brand)))
    for (const expected of [
      { firsts: 170, comments: 3, answered: 169, median: 592, within72h: 0.988 },
      { firsts: 38, comments: 0, answered: 34, median: 6465, within72h: 0.895 },
      { firsts: 12, comments: 0, answered: 12, median: 104, within72h: 1 },
    ])
      expect(figures).toContainEqual(expected)
  })
})
