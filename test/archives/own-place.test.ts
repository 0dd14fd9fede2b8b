import { describe, expect, test } from 'vitest'
import type { ArchiveRequest } from '../../src/archives/contract.ts'
import { answersOf, audited, COLUMNS, csvOf, HEADER } from './figures.ts'
import { fileOf } from './files.ts'

const OWN = { options: { 'own-place': true } } as const
const at = (day: number, time: string) => `2026-03-${String(day + 1).padStart(2, '0')}T${time}:00Z`
const days = <T>(make: (day: number) => T[]) => Array.from({ length: 12 }, (_, day) => make(day)).flat()
const care = { accounts: [{ platform: 'archive', handle: 'care', confidence: 1, evidence: ['given'] }] }

/** Tickets with parents: a question, its answer, a second question and its answer. */
const tickets = days((day) => [
  [`${day}a`, `guest${day}`, at(day, '09:00'), 'Where is my bag?', '', 'no'],
  [`${day}b`, 'Jo from care', at(day, '09:10'), 'We have found it.', `${day}a`, 'yes'],
  [`${day}c`, `guest${day}`, at(day, '10:00'), 'And the second one?', `${day}b`, 'no'],
  [`${day}d`, 'Jo from care', at(day, '10:30'), 'On its way.', `${day}c`, 'yes'],
])

const NUMBERED = ['id', 'ticket', 'sender', 'sent', 'body']
const BY_NUMBER = { id: 'id', author: 'sender', time: 'sent', text: 'body', root: 'ticket' }
/** The same by the numbers of the tickets. @param number how they are written. */
const numbered = (number: (day: number) => string) =>
  days((day) => [
    [`${4 * day + 1}`, number(day), `guest${day}`, at(day, '09:00'), 'Where is my bag?'],
    [`${4 * day + 2}`, number(day), 'care', at(day, '09:10'), 'We have found it.'],
    [`${4 * day + 3}`, number(day), `guest${day}`, at(day, '10:00'), 'And the second one?'],
    [`${4 * day + 4}`, number(day), 'care', at(day, '10:30'), 'On its way.'],
  ])

async function told(rows: string[][], header: string[], columns: unknown, more: Partial<ArchiveRequest>) {
  const { metrics } = await audited(fileOf(csvOf([header, ...rows])), columns, more)
  const { answered } = metrics
  return {
    answered: [answered?.breakdown?.answered, answered?.n],
    followUp: answered?.breakdown?.followUp,
    median: metrics['first-response-time']?.value,
    followUps: metrics['follow-up-response-time']?.value,
    waiting: metrics.waiting?.value,
    status: answered?.status,
  }
}

describe('a file of the brand’s own helpdesk', () => {
  const all = { answered: [12, 12], followUp: 12, median: 600, followUps: 1800, waiting: 0, status: 'ok' }

  test('with parents and a column of staff', async () => {
    expect(await told(tickets, HEADER, COLUMNS, OWN)).toEqual(all)
  })

  test.each([
    ['T-1', (day: number) => `T-${day}`],
    ['1, as messages are called too', (day: number) => `${day + 1}`],
    ['7001', (day: number) => `${7001 + day}`],
  ])('with numbers of tickets like %s', async (_, number) => {
    expect(await told(numbered(number), NUMBERED, BY_NUMBER, { ...OWN, ...care })).toEqual(all)
  })

  test('with the id of the first message as the number', async () => {
    expect(
      await told(
        numbered((day) => `${4 * day + 1}`),
        NUMBERED,
        BY_NUMBER,
        { ...OWN, ...care },
      ),
    ).toEqual(all)
  })

  test('in any order of rows', async () => {
    const rows = numbered((day) => `T-${day}`).toReversed()
    expect(await told(rows, NUMBERED, BY_NUMBER, { ...OWN, ...care })).toEqual(all)
  })

  test('without ids', async () => {
    const rows = numbered((day) => `T-${day}`).map(([, ...rest]) => rest)
    const { id: _, ...columns } = BY_NUMBER
    expect(await told(rows, NUMBERED.slice(1), columns, { ...OWN, ...care })).toEqual(all)
    const { platform } = await audited(fileOf(csvOf([NUMBERED.slice(1), ...rows])), columns, { ...OWN, ...care })
    expect(platform.posts.slice(0, 3).map(({ id, root }) => [id, root])).toEqual([
      ['table.csv:2', 'table.csv:2'],
      ['table.csv:3', 'table.csv:2'],
      ['table.csv:4', 'table.csv:2'],
    ])
  })

  test('those who wait are seen', async () => {
    const waiting = days((day) => [[`w${day}`, `late${day}`, at(day, '11:00'), 'Anybody?', '', 'no']]).slice(0, 5)
    expect(await told([...tickets, ...waiting], HEADER, COLUMNS, OWN)).toMatchObject({ answered: [12, 17], waiting: 5 })
  })

  test('everybody’s first word in a conversation is a contact, whoever began it', async () => {
    const second = days((day) => [[`s${day}`, `other${day}`, at(day, '09:05'), 'Same here.', `${day}a`, 'no']])
    expect(await told([...tickets, ...second], HEADER, COLUMNS, OWN)).toMatchObject({ answered: [12, 24], waiting: 12 })
  })

  test.each([
    ['parents', HEADER, COLUMNS, {}],
    ['numbers', NUMBERED, BY_NUMBER, care],
  ])('what replies to a word that staff said first is a reply to it: by %s', async (by, header, columns, who) => {
    const rows = days((day) =>
      by === 'parents'
        ? [
            [`${day}a`, 'care', at(day, '08:00'), 'How was your flight?', '', 'yes'],
            [`${day}b`, `guest${day}`, at(day, '09:00'), 'My seat was broken.', `${day}a`, 'no'],
            [`${day}c`, 'care', at(day, '09:10'), 'Sorry to hear that.', `${day}b`, 'yes'],
          ]
        : [
            [`${3 * day + 1}`, `T-${day}`, 'care', at(day, '08:00'), 'How was your flight?'],
            [`${3 * day + 2}`, `T-${day}`, `guest${day}`, at(day, '09:00'), 'My seat was broken.'],
            [`${3 * day + 3}`, `T-${day}`, 'care', at(day, '09:10'), 'Sorry to hear that.'],
          ],
    )
    const { metrics } = await audited(fileOf(csvOf([header, ...rows])), columns, { ...OWN, ...who })
    expect(metrics.answered).toMatchObject({ value: 1, n: 12, status: 'ok' })
    expect(metrics.answered?.breakdown?.by).toMatchObject({
      reply: { n: 12 },
      comment: { n: 0 },
      'own-place': { n: 0 },
    })
    expect(metrics['first-response-time']?.value).toBe(600)
  })

  test('not said to be one: nothing is said to wait, and the note tells how to count', async () => {
    const { platform, metrics } = await audited(fileOf(csvOf([HEADER, ...tickets])), COLUMNS)
    for (const id of ['answered', 'answered-72h', 'first-response-time', 'waiting'])
      expect(metrics[id]).toMatchObject({
        value: null,
        status: 'not_supported',
        reason: expect.stringContaining('own-place: true'),
      })
    expect(platform.notes).toEqual(
      [
        ' 12 rows of table.csv, of 12 by others that reply to nothing, are to nobody: no handle, no rating, not a word of the brand. None counts as a contact. ' +
          "Where the file is of the brand's own helpdesk or community, say own-place: true beside its columns in the brand file.",
      ].map((note) => note.trim()),
    )
  })
})

describe('answers in the row of the question', () => {
  const REVIEWS = ['Store', 'Name', 'Date', 'Review', 'Stars', 'Owner said', 'On', 'By', 'Edited']
  const COLUMNS_OF_REVIEWS = {
    author: 'Name',
    time: 'Date',
    text: 'Review',
    rating: 'Stars',
    'reply-text': 'Owner said',
    'reply-time': 'On',
    'reply-author': 'By',
    edited: 'Edited',
  }
  const review = (day: number, reply = '', on = '', edited = '') => [
    'App',
    `Ann ${day}`,
    at(day, '09:00'),
    `It crashed ${day} times.`,
    '2',
    reply,
    on,
    reply && 'Ann 1',
    edited,
  ]
  const answered = days((day) => [
    day < 9 ? review(day, `Version ${day} mends it.`, at(day + 1, '09:00')) : review(day, 'NULL'),
  ])

  test('answer after the time between them', async () => {
    const { platform, metrics } = await audited(fileOf(csvOf([REVIEWS, ...answered])), COLUMNS_OF_REVIEWS)
    expect(metrics.answered).toMatchObject({
      n: 12,
      status: 'ok',
      breakdown: { answered: 9, by: { review: { n: 12 } } },
    })
    expect(metrics['first-response-time']?.value).toBe(86_400)
    expect(metrics['conversation-share']).toMatchObject({ value: 1, n: 9 })
    expect(platform.posts[1]).toMatchObject({
      id: 'table.csv:2:reply',
      replyTo: 'table.csv:2',
      author: { id: 'staff:Ann 1', handle: 'Ann 1', official: true },
      kind: 'reply',
    })
    expect(platform.posts[2]?.author).toMatchObject({ id: 'Ann 1', official: false })
    expect(platform.notes).toEqual([])
  })

  test('without a time, or with one that is none, answer and are not timed', async () => {
    const untimed = days((day) => [review(day, `Version ${day} mends it.`, day === 0 ? 'soon' : '')])
    const { platform, metrics } = await audited(fileOf(csvOf([REVIEWS, ...untimed])), COLUMNS_OF_REVIEWS)
    expect(metrics.answered).toMatchObject({ value: 1, n: 12 })
    expect(metrics['first-response-time']?.value).toBeNull()
    expect(platform.notes).toEqual([
      '1 answers in table.csv have a time that could not be read, like "soon": they count without one.',
    ])
  })

  test('the time of the last edit is kept', async () => {
    const edited = days((day) => [review(day, 'Mended.', at(day, '12:00'), at(day + 3, '12:00'))])
    const { platform } = await audited(fileOf(csvOf([REVIEWS, ...edited])), COLUMNS_OF_REVIEWS)
    expect(platform.posts[0]).toMatchObject({ kind: 'review', editedAt: at(3, '12:00') })
    expect(platform.posts[1]).toMatchObject({ editedAt: null })
  })

  test('questions without stars are to the brand all the same, unless it is said that the place is not its own', async () => {
    const { rating: _, ...columns } = COLUMNS_OF_REVIEWS
    const file = () => fileOf(csvOf([REVIEWS, ...answered]))
    expect(await answersOf(file(), columns)).toEqual({ outcome: 'ok', answered: 9, of: 12, median: 86_400 })
    const { metrics } = await audited(file(), columns, { options: { 'own-place': false } })
    expect(metrics.answered?.status).toBe('not_supported')
  })
})

describe('what the columns do not tell', () => {
  const pairs = days((day) => [
    [`q${day}`, `guest${day}`, at(day, '09:00'), '@auroraair where is my bag?', `a${day}`],
    [`a${day}`, 'auroraair', at(day, '10:00'), `@guest${day} We have found it.`, ''],
  ])
  const PLAIN = { id: 'id', author: 'who', time: 'when', text: 'what' }
  const file = () => fileOf(csvOf([['id', 'who', 'when', 'what', 'answers'], ...pairs]))

  test('without any link nothing that tells replies from posts is known', async () => {
    const { metrics } = await audited(file(), PLAIN)
    for (const id of [
      'answered',
      'answered-72h',
      'waiting',
      'conversation-share',
      'post-rate',
      'broadcast-duplicates',
      'templated',
    ])
      expect(metrics[id], id).toMatchObject({
        value: null,
        status: 'not_supported',
        reason: expect.stringContaining('No column of Archive (table.csv) tells what answers what'),
      })
    expect(metrics.mentions?.value).toBe(12)
  })

  test('a column of parents in which nothing stands tells no more', async () => {
    const { metrics } = await audited(
      fileOf(csvOf([HEADER, ...pairs.map((row) => [...row.slice(0, 4), '', row[1] === 'auroraair' ? 'yes' : 'no'])])),
      COLUMNS,
    )
    expect(metrics.answered).toMatchObject({ value: null, status: 'not_supported' })
    expect(metrics['conversation-share']).toMatchObject({ value: null, status: 'not_supported' })
  })

  test('responses alone tell it', async () => {
    const { platform, metrics } = await audited(file(), { ...PLAIN, responses: 'answers' })
    expect(metrics.answered).toMatchObject({ value: 1, n: 12, status: 'ok' })
    expect(metrics['conversation-share']).toMatchObject({ value: 1 })
    expect(platform.posts[1]).toMatchObject({ replyTo: 'q0', kind: 'reply' })
  })

  test('later posts of customers that lie outside prove nothing', async () => {
    const later = days((day) => [[`l${day}`, `guest${day}`, at(day, '11:00'), '@auroraair thanks', `gone${day}`, 'no']])
    const rows = pairs.map(([id = '', who = '', when = '', what = '']) => [
      id,
      who,
      when,
      what,
      id.startsWith('a') ? id.replace('a', 'q') : '',
      who === 'auroraair' ? 'yes' : 'no',
    ])
    const { metrics } = await audited(
      fileOf(csvOf([HEADER, ...rows, ...later, ...later.map(([id, ...rest]) => [`${id}x`, ...rest])])),
      COLUMNS,
    )
    expect(metrics.answered).toMatchObject({ status: 'ok', breakdown: { answered: 12 } })
  })
})

describe('who the brand is', () => {
  const staff = (word: string) => tickets.map((row) => [...row.slice(0, 5), row[5] === 'yes' ? word : 'end-user'])
  const file = (word: string) => fileOf(csvOf([HEADER, ...staff(word)]))

  test.each([
    ['agent', ['agent', 'admin']],
    ['Agent', ['AGENT']],
    ['2', [2]],
    ['2.0', [2]],
  ])('a column says "%s", which means staff by %j', async (word, values) => {
    const columns = { ...COLUMNS, official: { column: 'Staff', values } }
    expect(await answersOf(file(word), columns, OWN)).toEqual({ outcome: 'ok', answered: 12, of: 12, median: 600 })
  })

  test('a column that says neither yes nor no is told with its values', async () => {
    const { platform } = await audited(file('agent'), COLUMNS, OWN)
    expect(platform.outcome).toMatchObject({
      status: 'partial',
      reason: expect.stringContaining(
        'its column of official rows says "end-user", "agent". Say which of these mean staff',
      ),
    })
  })
})

describe('dates that may mean two things', () => {
  const dated = (date: (day: number) => string) =>
    fileOf(
      csvOf([
        HEADER,
        ...tickets.map(([id = '', who = '', when = '', ...rest]) => [
          id,
          who,
          `${date(Number(when.slice(8, 10)))} ${when.slice(11, 16)}`,
          ...rest,
        ]),
      ]),
    )
  const same = { outcome: 'ok', answered: 12, of: 12, median: 600 }
  const two = (number: number) => String(number).padStart(2, '0')

  test.each([
    ['day first, settled by a day above 12', (day: number) => `${two(day + 3)}/03/2026`],
    ['month first, settled by a day above 12', (day: number) => `3/${day + 3}/2026`],
    ['with points', (day: number) => `${two(day)}.03.2026`],
    ['two digits for the year', (day: number) => `${two(day + 3)}/03/26`],
    ['two digits for the year in front', (day: number) => `26/03/${two(day)}`],
  ])('%s', async (_, date) => {
    expect(await answersOf(dated(date), COLUMNS, OWN)).toEqual(same)
  })

  test('nothing settles it: the error says so, and the way out', async () => {
    const open = () => dated((day) => `${two(day)}/03/2026`)
    await expect(audited(open(), COLUMNS, OWN)).rejects.toThrow(
      'The dates of table.csv can be read in two ways, like "01/03/2026 09:00": no date in it has a number above 12 for the day. ' +
        'Say beside its columns which is meant: time-format: day-first, or time-format: month-first.',
    )
    for (const format of ['day-first', 'DD/MM/YYYY HH:mm'])
      expect(await answersOf(open(), COLUMNS, { options: { ...OWN.options, 'time-format': format } })).toEqual(same)
    await expect(audited(open(), COLUMNS, { options: { 'time-format': 'mine' } })).rejects.toThrow(
      'time-format "mine" of table.csv does not say where day, month and year stand',
    )
  })
})

describe('rows that stand apart', () => {
  const early: string[] = ['old', 'early', '2011-08-11T09:00:00Z', 'Hello?', '', 'no']
  const late: string[] = ['new', 'late', '2037-08-11T09:00:00Z', 'Hello?', '', 'no']

  test('belong to no window, and a note tells of them', async () => {
    const { platform } = await audited(fileOf(csvOf([HEADER, early, ...tickets, late])), COLUMNS, OWN)
    expect(platform.observedAt).toBe('2026-03-12T10:30:00Z')
    expect(platform.streams.mentions?.parts[0]?.intervals).toEqual([
      { from: at(0, '09:00'), to: '2026-03-12T10:30:00Z' },
    ])
    expect(platform.posts.map(({ id }) => id)).not.toContain('old')
    expect(platform.notes).toEqual([
      '1 row of table.csv stands apart, up to 5,316 days before all others (2011-08-11), and belongs to no window.',
      '1 row of table.csv stands apart, up to 4,170 days after all others (2037-08-11), and belongs to no window.',
    ])
  })

  test('count where the window is given', async () => {
    const window = { since: 0, until: 4e9 }
    const { platform } = await audited(fileOf(csvOf([HEADER, early, ...tickets])), COLUMNS, { ...OWN, window })
    expect(platform.posts.map(({ id }) => id)).toContain('old')
  })
})
