import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Post } from '../../../src/evidence/post.ts'
import { toAccount } from '../../../src/scanners/bluesky/account.ts'
import { PostsPage, Profile, readFound, SessionAnswer, ThreadPage } from '../../../src/scanners/bluesky/shapes.ts'
import { toPost } from '../../../src/scanners/bluesky/to-post.ts'
import { recordings } from '../../fixtures.ts'

const recorded = recordings('recordings/bluesky')

const DidDocument = SessionAnswer.shape.didDoc

/** What each recording must give. Those that answer requests which earshot does not make have no reader. */
const READERS: Readonly<Record<string, (body: unknown) => void>> = {
  'f_search.json': (body) => {
    const { posts } = PostsPage.parse(body)
    expect(posts.length).toBeGreaterThan(0)
    for (const view of posts) expect(Post.parse(toPost(view, new Set(), 'signed-in')).text).toBe(view.record.text)
  },
  'f_postthread.json': readsThread,
  'mx_thread_view_post_with_embed_media.json': readsThread,
  'a_sugg.json': profiles('actors'),
  'g_followers.json': profiles('followers'),
  'g_follows.json': profiles('follows'),
  'mx_get_follows.json': profiles('follows'),
  'mx_did_doc.json': readsDidDocument,
  'r_descRepo.json': readsDidDocument,
}

/** These hold a DID and nothing else: earshot gets DIDs with profiles and resolves no handle by itself. */
const NOT_READ = ['i_resolveh.json', 'mx_resolve_handle.json']

describe.skipIf(recorded === null)('real answers (skipped where the shared recordings are not there)', () => {
  test('are all accounted for', () => {
    expect(recorded?.map(({ name }) => name).sort()).toEqual([...Object.keys(READERS), ...NOT_READ].sort())
  })

  test.each((recorded ?? []).filter(({ name }) => !NOT_READ.includes(name)))('$name parses', ({ name, body }) => {
    READERS[name]?.(body)
    expect.hasAssertions()
  })
})

function readsThread(body: unknown): void {
  const found = readFound(ThreadPage.parse(body).thread)
  if (!found || !('post' in found)) throw new Error('no post')
  expect(Post.parse(toPost(found.post, new Set(), 'public'))).toMatchObject({ platform: 'bluesky', deleted: false })
}

/** Profiles in lists are shorter than one asked for: they have no counts. */
function profiles(field: string): (body: unknown) => void {
  return (body) => {
    const all = z.record(z.string(), z.unknown()).parse(body)[field]
    const accounts = z.array(Profile).parse(all).map(toAccount)
    expect(accounts.length).toBeGreaterThan(0)
    for (const account of accounts) expect(account).toMatchObject({ followers: null, posts: null })
  }
}

function readsDidDocument(body: unknown): void {
  const { didDoc } = z.object({ didDoc: DidDocument }).parse(body)
  expect(didDoc?.service?.find(({ id }) => id === '#atproto_pds')?.serviceEndpoint).toMatch(/^https:/)
}
