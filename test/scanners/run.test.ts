import { describe, expect, test } from 'vitest'
import type { PlatformEvidence } from '../../src/evidence/evidence.ts'
import { gonePost } from '../../src/evidence/post.ts'
import { scanPlatform } from '../../src/scanners/run.ts'
import type { ScanProgress } from '../../src/scanners/task.ts'
import { blank, blocked, ok, plaza, profile, ref, said, silent, task, whole, without } from './plaza.ts'

describe('a platform that can be read', () => {
  test('is ok, with everything that the streams yielded, each post once and seen by all that saw it', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *posts(_account, scan) {
          yield said('question', 'mika')
          yield said('answer', 'aurora', { kind: 'reply', replyTo: 'question' })
          scan.covered('feed', whole)
        },
        async *mentions(_brand, scan) {
          yield said('question', 'mika', { url: 'https://plaza.example/question' })
          yield said('praise', 'noor')
          scan.covered('search', whole)
        },
      }),
      task(),
    )
    expect(evidence.outcome).toEqual(ok)
    expect(evidence.posts.map(({ id, seenBy }) => [id, seenBy])).toEqual([
      ['question', ['posts', 'mentions']],
      ['answer', ['posts']],
      ['praise', ['mentions']],
    ])
    expect(evidence.posts[0]?.url).toBe('https://plaza.example/question')
    expect(evidence.streams).toMatchObject({
      posts: { outcome: ok, records: 2 },
      mentions: { outcome: ok, records: 2 },
      replies: { outcome: ok, records: 0 },
    })
    expect(evidence).toMatchObject({ id: 'plaza', source: 'network', carriesHandles: true, selection: 'all' })
    expect(evidence.observedAt).toBe('2026-11-01T00:00:00Z')
  })

  test('says whose posts are official, by the id of the account or by the handle that was given', async () => {
    const evidence = await scanPlatform(
      plaza({
        async account(handle) {
          if (handle === 'aurora-help') throw blocked()
          return profile(handle)
        },
        async *mentions() {
          yield said('a', 'aurora', { author: { ...blank('id-aurora'), handle: 'renamed' } })
          yield said('b', 'aurora-help')
          yield said('c', 'mika')
          yield gonePost('plaza', 'd')
        },
      }),
      task({ accounts: [ref('aurora'), ref('aurora-help')] }),
    )
    expect(evidence.posts.map(({ author }) => author?.official)).toEqual([true, true, false, undefined])
  })

  test('takes how sure an account is from the configuration, and joins two names for one account', async () => {
    const evidence = await scanPlatform(
      plaza({ account: async () => profile('aurora') }),
      task({
        accounts: [
          ref('Aurora', { confidence: 0.6, evidence: ['search'] }),
          ref('aurora', { confidence: 1, evidence: ['website'] }),
        ],
      }),
    )
    expect(evidence.accounts).toEqual([
      { ...profile('aurora'), official: true, confidence: 1, evidence: ['search', 'website'] },
    ])
  })

  test('leaves out what was made after T, and keeps what has no time', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions() {
          yield said('at T', 'mika', { createdAt: '2026-11-01T00:00:00Z' })
          yield said('after T', 'mika', { createdAt: '2026-11-01T00:00:01Z' })
          yield said('some time', 'mika', { createdAt: null })
        },
      }),
      task(),
    )
    expect(evidence.posts.map(({ id }) => id)).toEqual(['at T', 'some time'])
    expect(evidence.streams.mentions?.records).toBe(2)
  })

  test('tells its progress as it goes', async () => {
    const seen: ScanProgress[] = []
    await scanPlatform(
      plaza({
        async *mentions() {
          yield said('a', 'mika')
        },
      }),
      task({ onProgress: (progress) => seen.push(progress) }),
    )
    expect(seen.at(0)).toEqual({ platform: 'plaza', phase: 'accounts', records: 0, requests: 0 })
    expect(seen.at(-1)).toEqual({ platform: 'plaza', phase: 'mentions', records: 1, requests: 0 })
  })

  test('gives a scanner the keys that it declares, and no others', async () => {
    const keys: unknown[] = []
    const evidence = await scanPlatform(
      plaza({
        posts: (_account, scan) =>
          silent(async () => {
            keys.push(scan.key('PLAZA_KEY'))
          }),
        mentions: (_brand, scan) =>
          silent(async () => {
            keys.push(scan.key('OTHER_KEY'))
          }),
      }),
      task({ keys: { PLAZA_KEY: 'secret', OTHER_KEY: 'not yours' } }),
    )
    expect(keys).toEqual(['secret'])
    expect(evidence.streams.mentions?.outcome).toMatchObject({
      status: 'error',
      reason: expect.stringMatching('OTHER_KEY'),
    })
  })

  test('an empty key is a key that is not set', async () => {
    const keys: unknown[] = []
    const scanner = plaza({
      posts: (_account, scan) =>
        silent(async () => {
          keys.push(scan.key('PLAZA_KEY'))
        }),
    })
    await scanPlatform(scanner, task({ keys: { PLAZA_KEY: '' } }))
    expect(keys).toEqual([null])
  })
})

describe('the second round', () => {
  test('gets what is open in the evidence so far, and joins what it finds', async () => {
    const asked: string[][] = []
    const evidence = await scanPlatform(
      plaza({
        async *posts(_account, scan) {
          yield said('own', 'aurora')
          scan.covered('feed', whole)
        },
        async *mentions(_brand, scan) {
          expect(scan.collected.map(({ id }) => id)).toEqual(['own'])
          expect(scan.accounts.map(({ handle }) => handle)).toEqual(['aurora'])
          yield said('question', 'mika')
          scan.covered('search', whole)
        },
        async *replies(contacts, scan) {
          asked.push(contacts.map(({ id }) => id))
          yield said('question', 'mika', { cutShort: true })
          yield said('peer', 'noor', { replyTo: 'question' })
          scan.covered('threads', whole)
        },
      }),
      task({ contacts: ({ posts }: PlatformEvidence) => posts.filter(({ author }) => author?.official === false) }),
    )
    expect(asked).toEqual([['question']])
    expect(evidence.posts.map(({ id, seenBy, cutShort }) => [id, seenBy, cutShort])).toEqual([
      ['own', ['posts'], false],
      ['question', ['mentions', 'replies'], true],
      ['peer', ['replies'], false],
    ])
  })

  test('is not made when nothing is open', async () => {
    const evidence = await scanPlatform(
      plaza({
        replies: () => {
          throw new Error('nobody asked')
        },
      }),
      task(),
    )
    expect(evidence.streams.replies).toEqual({ outcome: ok, records: 0, parts: [] })
  })
})

describe('what a scanner cannot read', () => {
  test('is not supported, and takes nothing from the outcome of the platform', async () => {
    const evidence = await scanPlatform(without(without(plaza(), 'posts'), 'replies'), task())
    expect(evidence.streams.posts?.outcome).toMatchObject({
      status: 'not_supported',
      reason: 'own posts on Plaza cannot be read',
    })
    expect(evidence.streams.replies?.outcome.status).toBe('not_supported')
    expect(evidence.outcome).toEqual(ok)
  })
})
