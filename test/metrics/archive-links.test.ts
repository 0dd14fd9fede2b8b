import { describe, expect, test } from 'vitest'
import type { ArchiveLinks } from '../../src/evidence/evidence.ts'
import { answersUntold, repliesUntold } from '../../src/metrics/archive-links.ts'

const NONE = { inside: 0, outside: 0, unlinked: 0, others: 0 }

const links = (official: Partial<typeof NONE> | null, more: Partial<ArchiveLinks> = {}): ArchiveLinks => ({
  inside: 0,
  outside: 0,
  told: true,
  official: official && { ...NONE, ...official },
  starters: 0,
  unaddressed: 0,
  ...more,
})

describe('an archive can tell who was answered', () => {
  test.each([
    { why: 'all replies of the brand have their parent', links: links({ inside: 12 }) },
    { why: 'half of them have', links: links({ inside: 5, outside: 5 }) },
    {
      why: 'they have, though most parents of others lie outside',
      links: links({ inside: 12 }, { inside: 12, outside: 90 }),
    },
    { why: 'the brand replies to nobody and has other posts', links: links({ others: 1 }) },
    {
      why: 'two replies lead outside, and it has other posts',
      links: links({ outside: 2, others: 1 }, { outside: 50 }),
    },
    {
      why: 'two replies lead outside, but half of all parents are there',
      links: links({ outside: 2 }, { inside: 4, outside: 4 }),
    },
    {
      why: 'few of those who begin something are to nobody',
      links: links({ inside: 9 }, { starters: 100, unaddressed: 49 }),
    },
    {
      why: 'a few posts of the brand open with a handle and reply to nothing',
      links: links({ inside: 9, unlinked: 9 }),
    },
    { why: 'an earlier version told all links together', links: links(null, { inside: 5, outside: 5 }) },
  ])('where $why', ({ links: some }) => {
    expect(answersUntold(some, 'Archive')).toBeNull()
    expect(repliesUntold(some, 'Archive')).toBeNull()
  })
})

describe('an archive cannot tell who was answered', () => {
  test.each([
    {
      why: 'most replies of the brand lead outside',
      links: links({ inside: 4, outside: 5, others: 100 }, { inside: 99 }),
      reason: 'Of 9 replies of the brand in Archive only 4 lead to a post in it, so it cannot tell who was answered.',
    },
    {
      why: 'two replies lead outside, as most parents do, and the brand has no other posts',
      links: links({ outside: 2 }, { inside: 3, outside: 4 }),
      reason: 'Of 7 replies in Archive only 3 lead to a post in it, so it cannot tell who was answered.',
    },
    {
      why: 'the brand wrote nothing in it',
      links: links({}),
      reason: 'Archive holds no reply by the brand, so it cannot tell who was answered.',
    },
    {
      why: 'no column tells what answers what',
      links: links({ others: 9 }, { told: false }),
      reason: 'No column of Archive tells what answers what: who was answered is unknown.',
    },
    {
      why: 'the brand speaks to people, and its posts name no parent',
      links: links({ inside: 1, unlinked: 40, others: 3 }),
      reason:
        'Of 41 posts in Archive by which the brand speaks to somebody only 1 name the post that they answer, so it cannot tell what answers what: who was answered is unknown.',
    },
    {
      why: 'those who write to a helpdesk name nobody',
      links: links({ inside: 12 }, { starters: 20, unaddressed: 10 }),
      reason:
        "10 of the 20 posts in Archive that begin something are to nobody, so they count as no contacts. Where it is the brand's own helpdesk or community, own-place: true beside its columns counts them.",
    },
    {
      why: 'an earlier version told all links together',
      links: links(null, { inside: 4, outside: 5 }),
      reason: 'Of 9 replies of the brand in Archive only 4 lead to a post in it, so it cannot tell who was answered.',
    },
  ])('where $why', ({ links: some, reason }) => {
    expect(answersUntold(some, 'Archive')).toBe(reason)
  })

  test('where replies lead outside, they are still known to be replies', () => {
    expect(repliesUntold(links({ inside: 0, outside: 50 }), 'Archive')).toBeNull()
  })
})
