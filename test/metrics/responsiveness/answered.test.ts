import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/evidence/time.ts'
import { type ContactSpec, contact, contacts, facts } from '../facts.ts'
import { measured } from '../measured.ts'

const waiting = { answered: false, waited: 4 * DAY } as const

describe('answered', () => {
  test('counts an answer without a time, and nothing that is excluded', () => {
    const given = facts({
      contacts: [
        ...contacts(8),
        contact({ waited: null }),
        ...contacts(2, waiting),
        ...contacts(50, { excluded: 'seen-only-through-its-answer' }),
        contact({ ...waiting, excluded: 'answer-outside-the-evidence' }),
        contact({ turn: 'follow-up' }),
      ],
    })
    const value = measured('answered', given)
    expect(value).toMatchObject({ n: 11, status: 'ok', sourcesTotal: 11 })
    expect(value.value).toBeCloseTo(9 / 11, 10)
    expect(value.breakdown).toMatchObject({
      answered: 9,
      waiting: 2,
      followUp: 1,
      needed: null,
      excluded: { 'seen-only-through-its-answer': 50, 'answer-outside-the-evidence': 1, automatic: 0 },
    })
    expect(value.breakdown?.neededReason).toMatch(/intent/)
  })

  test('what was seen only because it was answered would have said 70 %, not 29 %', () => {
    // Without search: 30 of 100 mentions are seen through their answers, and 5 of 20 replies below the brand's own posts are answered.
    const given = facts({
      contacts: [
        ...contacts(30, { excluded: 'seen-only-through-its-answer' }),
        ...contacts(5, { kind: 'reply' }),
        ...contacts(15, { ...waiting, kind: 'reply' }),
      ],
    })
    expect(measured('answered', given)).toMatchObject({ value: 0.25, n: 20 })
  })
})

describe('waiting', () => {
  test('counts firsts and follow-ups of the headline kinds, and tells the longest and the comments', () => {
    const given = facts({
      contacts: [
        ...contacts(10),
        contact({ answered: false, waited: HOUR }),
        contact({ answered: false, waited: 9 * HOUR, turn: 'follow-up' }),
        contact({ answered: false, waited: 30 * DAY, kind: 'comment' }),
        contact({ answered: false, waited: 2 * DAY, excluded: 'thread-cut-short' }),
      ],
    })
    const value = measured('waiting', given)
    expect(value).toMatchObject({ value: 2, status: 'ok', sourcesTotal: 2 })
    expect(value.breakdown).toMatchObject({
      longest: 9 * HOUR,
      comments: 1,
      by: { mention: { value: 2, n: 12 }, comment: { value: 1, n: 1 } },
    })
    expect(value.sources[0]?.id).toBe(given.contacts[11]?.posts[0].id)
  })

  test('nobody waiting is 0, which is known', () => {
    const value = measured('waiting', facts({ contacts: contacts(3) }))
    expect(value).toMatchObject({ value: 0, status: 'ok' })
    expect(value.breakdown?.longest).toBeNull()
  })
})

describe('whatever happened', () => {
  const spec = fc.record<ContactSpec>({
    waited: fc.option(fc.integer({ min: 0, max: 6 * DAY }), { nil: null, freq: 20 }),
    answered: fc.boolean(),
    kind: fc.constantFrom('mention', 'reply', 'own-place', 'review', 'comment'),
    turn: fc.constantFrom('first', 'follow-up'),
    excluded: fc.option(fc.constantFrom('automatic', 'thread-cut-short', 'seen-only-through-its-answer'), {
      nil: null,
      freq: 4,
    }),
  })

  property.prop([fc.array(spec, { maxLength: 40 })], { numRuns: 30 })(
    'shares lie in [0, 1] within their interval, unknown is null, and sources are at most twenty',
    (specs) => {
      for (const id of ['answered', 'answered-72h', 'peer-answered', 'hours-covered', 'deflected-only', 'handed-off']) {
        const { value, interval, n, sources, sourcesTotal } = measured(id, facts({ contacts: specs.map(contact) }))
        expect(sources.length).toBe(Math.min(20, sourcesTotal))
        if (value === null) continue
        if (typeof value !== 'number') throw new Error(`${id} is no number`)
        expect(n).toBeGreaterThan(0)
        expect(value).toBeGreaterThanOrEqual((interval?.[0] ?? Number.NaN) - 1e-9)
        expect(value).toBeLessThanOrEqual((interval?.[1] ?? Number.NaN) + 1e-9)
      }
    },
  )

  property.prop([fc.array(spec, { maxLength: 40 })], { numRuns: 30 })(
    'the order of contacts changes no figure',
    (specs) => {
      const all = specs.map(contact)
      for (const id of [
        'answered-72h',
        'first-response-time',
        'waiting',
        'hours-covered',
        'templated',
        'socially-devoted',
      ]) {
        const answers = all.flatMap((one) => one.answers)
        const forth = measured(id, facts({ contacts: all, answers }))
        const back = measured(id, facts({ contacts: all.toReversed(), answers: answers.toReversed() }))
        expect(back).toEqual(forth)
      }
    },
  )
})
