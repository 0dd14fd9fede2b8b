import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archives/index.ts'
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
    ['first5000_whole_threads.csv', 'ChipotleTweets', 0.99],
    ['first5000_whole_threads.csv', 'Tesco', 0.99],
    ['first5000_whole_threads.csv', 'AlaskaAir', 0.99],
    ['random5000_no_parents.csv', 'AmazonHelp', 0],
    ['sample93.csv', 'Tesco', 0.9],
  ])('%s: the posts by %s and their replies’ ends are all found', async (name, brand, share) => {
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

    const kept = rows.filter((row) => posts.some((post) => post.id === plain(row.tweet_id)))
    const parents = kept.map((row) => plain(row.in_response_to_tweet_id)).filter((id) => id !== '')
    const lost = kept
      .flatMap((row) => (row.response_tweet_id ?? '').split(','))
      .filter((id) => id !== '' && !ids.has(id))
    const inside = parents.filter((id) => ids.has(id)).length
    expect(links).toEqual({ inside, outside: parents.length - inside + lost.length })
    expect(inside / parents.length).toBeGreaterThanOrEqual(share)
    if (share === 0) expect(inside / parents.length).toBeLessThan(0.01)
  })
})
