import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SiteLink } from '../../../src/evidence/site-facts.ts'
import type { Catalogue } from '../../../src/identify/catalogue.ts'
import { openCatalogue } from '../../../src/identify/open-catalogue.ts'
import { networkLinks } from '../../../src/identify/page/network-links.ts'
import { type Page, parsePage } from '../../../src/identify/page/page.ts'
import { SCANNERS } from '../../../src/scanners/index.ts'

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/recordings/webpages')
const TABLE = resolve(FOLDER, 'expected_handles.tsv')
const there = existsSync(TABLE)

/** The columns that name one network each, by an address there. */
const COLUMNS = {
  twitter: 'https://twitter.com/',
  facebook: 'https://facebook.com/',
  youtube: 'https://youtube.com/user/',
}

interface Expected {
  file: string
  /** `network key` of each account. */
  accounts: string[]
}

interface Score {
  expected: number
  found: number
  wrong: number
}

describe.skipIf(!there)('the accounts that real pages name', () => {
  let catalogue: Catalogue
  let rows: Expected[]
  const missed: string[] = []
  const wrong: string[] = []
  const scores = new Map<string, Score>()

  beforeAll(async () => {
    catalogue = openCatalogue(await Promise.all(SCANNERS.map(({ load }) => load())))
    rows = readTable(catalogue)
    for (const { file, accounts } of rows) {
      // What counts as the page's answer: an account at a place better than in its text, which is a hint alone.
      const answers = networkLinks(pageOf(file), catalogue).filter(({ place }) => place !== 'text')
      const keys = answers.map((link) => keyOf(link, catalogue))
      for (const key of accounts) {
        score(key).expected += 1
        if (keys.includes(key)) score(key).found += 1
        else missed.push(`${file}: ${key}`)
      }
      for (const key of keys.filter((one) => !accounts.includes(one))) {
        score(key).wrong += 1
        wrong.push(`${file}: ${key}`)
      }
    }
    console.log(report())
  })

  test('at least nine in ten are found', () => {
    const all = total()
    expect(rows.length).toBeGreaterThan(5)
    expect(all.found / all.expected, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  test('none is named that is not the brand’s', () => {
    expect(wrong).toEqual([])
  })

  test('a page without a row in the table names no more than one account a network', () => {
    const others = readdirSync(FOLDER).filter(
      (file) => file.endsWith('.html') && !rows.some((row) => row.file === file),
    )
    for (const file of others) {
      const platforms = networkLinks(pageOf(file), catalogue).map(({ platform }) => platform)
      expect(platforms, file).toEqual([...new Set(platforms)])
    }
  })

  function score(key: string): Score {
    const network = key.split(' ')[0] ?? key
    const known = scores.get(network) ?? { expected: 0, found: 0, wrong: 0 }
    scores.set(network, known)
    return known
  }

  function total(): Score {
    const sum = { expected: 0, found: 0, wrong: 0 }
    for (const one of scores.values()) {
      sum.expected += one.expected
      sum.found += one.found
      sum.wrong += one.wrong
    }
    return sum
  }

  function report(): string {
    const lines = [...scores, ['total', total()] as const].map(([name, { expected, found, wrong: bad }]) => {
      const precision = found + bad === 0 ? '-' : `${((100 * found) / (found + bad)).toFixed(1)} %`
      const recall = expected === 0 ? '-' : `${((100 * found) / expected).toFixed(1)} %`
      return `${name.padEnd(12)} expected ${expected}, found ${found}, wrong ${bad}: precision ${precision}, recall ${recall}`
    })
    return [
      `${rows.length} real pages`,
      ...lines,
      ...missed.map((one) => `missed ${one}`),
      ...wrong.map((one) => `wrong ${one}`),
    ].join('\n')
  }
})

test.skipIf(there)('real pages are not here: ../shared/data/recordings/webpages', () => undefined)

function readTable(catalogue: Catalogue): Expected[] {
  const [head = '', ...lines] = readFileSync(TABLE, 'utf8').trimEnd().split('\n')
  const columns = head.split('\t')
  return lines.map((line) => {
    const cells = new Map(line.split('\t').map((cell, at) => [columns[at] ?? '', cell]))
    const named = Object.entries(COLUMNS).flatMap(([column, address]) => {
      const handle = cells.get(column) ?? ''
      return handle === '' ? [] : [accountKey(`${address}${handle}`, catalogue)]
    })
    const [network = '', handle = ''] = (cells.get('other') ?? '').split(/:(.*)/s)
    const other = network === '' ? [] : [keyed(network, handle, catalogue)]
    return { file: cells.get('page') ?? '', accounts: [...named, ...other] }
  })
}

function accountKey(address: string, catalogue: Catalogue): string {
  const destination = catalogue.destination(address)
  if (destination === null) throw new Error(`no account: ${address}`)
  return keyed(destination.network.id, destination.handle ?? '', catalogue)
}

/** Handles are compared by their last part, since the table writes the kinds of pages in its own way. */
function keyed(network: string, handle: string, catalogue: Catalogue): string {
  const bare = handle.replace(/^.*\//, '').replace(/^[@+]/, '')
  const key = catalogue.network(network)?.handle.key(bare) ?? bare
  return `${network} ${key.replace(/^.*\//, '').replace(/^[@+]/, '').toLowerCase()}`
}

function keyOf({ platform, handle, url }: SiteLink, catalogue: Catalogue): string {
  return keyed(platform, handle ?? catalogue.network(platform)?.handle.parse(url) ?? url, catalogue)
}

/** The page at the address that it gives itself; an address that says nothing where it gives none. */
function pageOf(file: string): Page {
  const html = readFileSync(resolve(FOLDER, file), 'utf8')
  const { $, absolute } = parsePage({ url: 'https://unnamed.invalid/', html })
  const own = absolute($('link[rel="canonical"]').attr('href') ?? $('meta[property="og:url"]').attr('content'))
  return parsePage({ url: own?.href ?? 'https://unnamed.invalid/', html })
}
