import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/evidence/time.ts'
import { BRAND, type ContactSpec, contact, facts, person, said, T } from '../facts.ts'
import { measured } from '../measured.ts'

const DM = 'Please DM us your booking number.'
const of = (...specs: ContactSpec[]) => facts({ contacts: specs.map(contact) })
const times = (n: number, spec: ContactSpec) => Array.from({ length: n }, () => spec)

describe('handed-off', () => {
  test('counts first answers by the ways they send people elsewhere, and links apart', () => {
    const value = measured(
      'handed-off',
      of(
        ...times(3, { answerText: DM }),
        { answerText: 'Call us or email us please.' },
        { answerText: 'Read https://aurora-air.example/bags/liquids please.' },
        ...times(7, { answerText: 'It is in Oslo.' }),
      ),
    )
    expect(value).toMatchObject({ n: 12, status: 'ok', sourcesTotal: 4 })
    expect(value.value).toBeCloseTo(4 / 12, 10)
    expect(value.breakdown).toMatchObject({
      kinds: { private: 3, phone: 1, email: 1, form: 0, handle: 0 },
      link: 1,
      languages: { en: { answers: 12, handedOff: 4 } },
      notJudged: 0,
    })
  })

  test('answers in other languages are counted as not judged, and never as answers in place', () => {
    const value = measured(
      'handed-off',
      of(
        ...times(10, { answerText: DM }),
        ...times(5, { answerText: 'Schick uns bitte eine Nachricht.', language: 'de' }),
      ),
    )
    expect(value).toMatchObject({ value: 1, n: 10, breakdown: { notJudged: 5 } })
    expect(measured('handed-off', of({ answerText: 'Merci !', language: 'fr' }))).toMatchObject({
      value: null,
      status: 'not_supported',
      breakdown: { notJudged: 1 },
    })
  })

  test('of contacts seen only through their answer the answer is known, of others that are excluded it may not be the first', () => {
    const value = measured(
      'handed-off',
      of(
        { answerText: DM, excluded: 'seen-only-through-its-answer' },
        { answerText: DM, excluded: 'thread-cut-short' },
        { answerText: DM, turn: 'follow-up' },
        { answered: false, waited: DAY },
      ),
    )
    expect(value).toMatchObject({ value: 1, n: 1 })
  })

  test('without an answer it is unknown', () => {
    expect(measured('handed-off', of({ answered: false, waited: DAY }))).toMatchObject({ value: null, n: 0 })
  })
})

describe('deflected-only', () => {
  const customer = person('mira')
  const inTalk = { author: customer, conversation: 'talk' }

  test.each([
    { why: 'sent away and nothing else', specs: [{ answerText: DM }], value: 1 },
    { why: 'an answer in place', specs: [{ answerText: 'It is in Oslo.' }], value: 0 },
    { why: 'sent away twice is still nothing else', specs: [{ answerText: DM, further: ['Or call us.'] }], value: 1 },
    { why: 'something said after', specs: [{ answerText: DM, further: ['It is in Oslo.'] }], value: 0 },
    {
      why: 'something said to a later turn of the same conversation',
      specs: [
        { ...inTalk, answerText: DM },
        { ...inTalk, turn: 'follow-up' as const, answerText: 'It is in Oslo.' },
      ],
      value: 0,
    },
    {
      why: 'something said to another customer there',
      specs: [
        { ...inTalk, answerText: DM },
        { ...inTalk, author: person('otto'), turn: 'follow-up' as const, answerText: 'It is in Oslo.' },
      ],
      value: 1,
    },
    {
      why: 'something said in another language counts as said',
      specs: [{ answerText: DM, further: ['お問い合わせください'] }],
      value: 0,
    },
  ])('$why', ({ specs, value }) => expect(measured('deflected-only', of(...specs)).value).toBe(value))

  test('is told by kind', () => {
    const { breakdown } = measured('deflected-only', of(...times(10, { answerText: DM }), { kind: 'review' }))
    expect(breakdown?.by).toMatchObject({ mention: { value: 1, n: 10 }, review: { value: 0, n: 1 } })
  })
})

describe('templated and signed', () => {
  test('two answers that differ in name, number, link and signature are one template', () => {
    const value = measured(
      'templated',
      of(
        {
          author: person('mira', { name: 'Mira Holm' }),
          answerText: '@mira Hi Mira, flight 12 is late: https://t.example/a ^TK',
        },
        {
          author: person('otto', { name: 'Otto Berg' }),
          answerText: '@otto Hi Otto, flight 345 is late: https://t.example/b ^AB',
        },
        { answerText: 'Your bag is in Oslo.' },
      ),
    )
    expect(value.value).toBeCloseTo(2 / 3, 10)
    expect(value).toMatchObject({ n: 3, status: 'too_few', breakdown: { templates: 1, mostUsed: 2 } })
  })

  test('pictures say nothing twice', () => {
    const answers = [said(BRAND, T - 9, ''), said(BRAND, T - 8, ''), said(BRAND, T - 7, '@mira https://t.example/x')]
    expect(measured('templated', facts({ answers }))).toMatchObject({ value: null, n: 0 })
  })

  test('signed answers are those with a name', () => {
    const value = measured('signed', of(...times(9, { answerText: 'On its way. ^JD' }), { answerText: 'On its way.' }))
    expect(value).toMatchObject({ value: 0.9, n: 10, status: 'ok' })
  })
})

describe('peer-answered', () => {
  const nell = person('nell')

  test('counts what a peer answered before anybody official, and names who helped three', () => {
    const value = measured(
      'peer-answered',
      of(
        { waited: HOUR, peer: { author: nell, after: MINUTE } },
        { waited: HOUR, peer: { author: nell, after: 2 * HOUR } },
        { answered: false, waited: DAY, peer: { author: nell, after: 3 * HOUR } },
        { waited: HOUR, peer: { author: person('ola'), after: MINUTE } },
        ...times(6, {}),
      ),
    )
    expect(value).toMatchObject({ value: 0.3, n: 10, status: 'ok' })
    expect(value.breakdown?.helpers).toEqual([{ platform: 'sky', handle: 'nell', helped: 3 }])
  })

  test('is over the contacts whose conversation was read, and unknown where none was', () => {
    const helped = { peer: { author: nell, after: MINUTE } }
    const some = measured('peer-answered', of(...times(10, helped), ...times(10, {}), ...times(300, { read: false })))
    expect(some).toMatchObject({ value: 0.5, n: 20, status: 'ok', breakdown: { unread: 300 } })
    const none = measured('peer-answered', of(...times(346, { read: false })))
    expect(none).toMatchObject({ value: null, n: 0, breakdown: { unread: 346 } })
    expect(none.breakdown?.by).toMatchObject({ mention: { value: null, n: 0 } })
  })

  test('one customer helped three times is one', () => {
    const mira = person('mira')
    const value = measured('peer-answered', of(...times(3, { author: mira, peer: { author: nell, after: MINUTE } })))
    expect(value.breakdown?.helpers).toEqual([])
  })
})

describe('acknowledged', () => {
  test('is over the answered alone', () => {
    const value = measured(
      'acknowledged',
      of(...times(5, { acknowledged: true }), ...times(5, {}), ...times(5, { answered: false, waited: DAY })),
    )
    expect(value).toMatchObject({ value: 0.5, n: 10, status: 'ok' })
  })
})

describe('overheard-answered', () => {
  test('counts what would have been seen unanswered', () => {
    const heard = (i: number, answered: boolean, excluded: 'seen-only-through-its-answer' | null = null) => ({
      post: said(person(`p${i}`), T - i * HOUR, 'Aurora Air lost my bag'),
      answer: answered ? said(BRAND, T - i * HOUR + 60) : null,
      excluded,
    })
    const overheard = [
      ...Array.from({ length: 10 }, (_, i) => heard(i + 1, i < 4)),
      heard(20, true, 'seen-only-through-its-answer'),
    ]
    expect(measured('overheard-answered', facts({ overheard }))).toMatchObject({
      value: 0.4,
      n: 10,
      breakdown: { answered: 4, excluded: { 'seen-only-through-its-answer': 1 } },
    })
    expect(measured('overheard-answered', facts())).toMatchObject({ value: null, n: 0, status: 'too_few' })
  })
})
