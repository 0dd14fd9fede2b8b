import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { known } from './known.ts'

const FILE = resolve(import.meta.dirname, '../../node_modules/name-suggestion-index/dist/wikidata/wikidata.min.json')

const Index = z.object({
  wikidata: z.record(z.string(), z.object({ identities: z.record(z.string(), z.string()).optional() })),
})

const FIELDS = [
  ['twitter', 'x', ''],
  ['facebook', 'facebook', ''],
  ['instagram', 'instagram', ''],
  ['threads', 'threads', ''],
  ['linkedin', 'linkedin', ''],
  ['youtube', 'youtube', ''],
  ['youtubeHandle', 'youtube', '@'],
  ['tiktok', 'tiktok', ''],
  ['pinterest', 'pinterest', ''],
  ['snapchat', 'snapchat', ''],
  ['vk', 'vk', ''],
  ['weibo', 'weibo', ''],
  ['weixin', 'weixin', ''],
] as const

describe.skipIf(!existsSync(FILE))(
  'the handles of some twenty thousand brands (skipped where the index is not installed)',
  () => {
    const { wikidata } = Index.parse(JSON.parse(readFileSync(FILE, 'utf8')))
    const brands = Object.values(wikidata)

    test.each(FIELDS)('in the field %s are handles on %s, but for slips', (field, id, before) => {
      const { parse, key, url } = known(id).handle
      const listed = brands.flatMap(({ identities }) => identities?.[field] ?? [])
      const read = listed.flatMap((text) => parse(`${before}${text}`) ?? [])
      expect(listed.length).toBeGreaterThan(50)
      expect(read.length / listed.length).toBeGreaterThanOrEqual(0.985)
      expect(read.filter((handle) => key(parse(url(handle)) ?? '') !== key(handle))).toEqual([])
    })
  },
)
