import { describe, expect, test } from 'vitest'
import { answersOf, audited, COLUMNS, csvOf, HEADER, twelveQuestions } from './figures.ts'
import { fileOf } from './files.ts'

const same = { outcome: 'ok', answered: 10, of: 12, median: 3600 }

describe('the names of columns as they read', () => {
  test.each([
    ['a no-break space', 'Reply\u00a0to'],
    ['a new line', 'Reply\nto'],
    ['two spaces and another case', ' REPLY  to'],
    ['an accent of its own', 'Re\u0301ply to', 'R\u00e9ply to'],
  ])('%s', async (_, written, asked = 'Reply to') => {
    const header = HEADER.map((name) => (name === 'ReplyTo' ? written : name))
    const file = fileOf(csvOf([header, ...twelveQuestions()]))
    expect(await answersOf(file, { ...COLUMNS, parent: asked })).toEqual(same)
  })
})

describe('lists of the posts that reply', () => {
  test.each([
    ['7,9', (id: string) => `${id},999`],
    ['7; 9', (id: string) => `999; ${id}`],
    ['7|9', (id: string) => `${id}|999`],
    ['[7, 9]', (id: string) => `[${id}, 999]`],
    ["['7', '9']", (id: string) => `['999', '${id}']`],
    ['["7"]', (id: string) => `["${id}"]`],
    ['{7}', (id: string) => `{${id}}`],
  ])('%s', async (_, listed) => {
    const answers = new Map(twelveQuestions().map(([id = '', , , , parent = '']) => [parent, id]))
    const rows = twelveQuestions().map(([id = '', from = '', sent = '', body = '', , staff = '']) => {
      const answer = staff === 'no' ? answers.get(id) : undefined
      return [id, from, sent, body, answer === undefined ? '[]' : listed(answer), staff]
    })
    const { parent, ...columns } = COLUMNS
    expect(await answersOf(fileOf(csvOf([HEADER, ...rows])), { ...columns, responses: parent })).toEqual(same)
  })
})

test.each(['4', '4.0', '4,0', '4/5', '4 out of 5', '4 of 5', '4 stars', '\u2605\u2605\u2605\u2605\u2606'])(
  'four stars, written as "%s"',
  async (written) => {
    const file = fileOf(
      csvOf([
        ['Who', 'Stars', 'Review', 'At', 'Answer'],
        ['Robin', written, 'Good.', '2026-10-01', 'Thanks!'],
      ]),
    )
    const columns = { author: 'Who', rating: 'Stars', text: 'Review', time: 'At', 'reply-text': 'Answer' }
    const { platform } = await audited(file, columns)
    expect(platform.posts[0]).toMatchObject({ kind: 'review', rating: 4 })
  },
)

describe('times that are days without hours', () => {
  const days = (answered: number) =>
    csvOf([
      HEADER,
      ...twelveQuestions().map(([id = '', from = '', sent = '', ...rest]) => {
        const day = Number(sent.slice(8, 10)) + (from === 'AuroraAir' ? answered : 0)
        return [id, from, `2026-10-${String(day).padStart(2, '0')}`, ...rest]
      }),
    ])

  test('answers of the same day, all in the same words, are answers and no robot, and their waits are not known', async () => {
    const file = fileOf(days(0))
    expect(await answersOf(file, COLUMNS)).toMatchObject({ outcome: 'partial', answered: 10, of: 12 })
    const { platform, metrics } = await audited(file, COLUMNS)
    expect(platform.outcome.reason).toContain('days without hours. 10 answers came on the day of the question')
    for (const id of ['first-response-time', 'answered-72h', 'hours-covered'])
      expect(metrics[id]).toMatchObject({ value: null, status: 'not_supported' })
  })

  test('answers of the next day took a day', async () => {
    expect(await answersOf(fileOf(days(1)), COLUMNS)).toEqual({ ...same, median: 86_400 })
  })

  test('a day alone for the answer in the row of a question', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => [
      'Robin',
      `Where is bag ${n}?`,
      `2026-10-${10 + n} 15:00`,
      'Here.',
      `2026-10-${10 + n}`,
    ])
    const file = fileOf(csvOf([['Who', 'Question', 'At', 'Answer', 'Answered'], ...rows]))
    const columns = { author: 'Who', text: 'Question', time: 'At', 'reply-text': 'Answer', 'reply-time': 'Answered' }
    expect(await answersOf(file, columns)).toMatchObject({ outcome: 'partial', answered: 12, of: 12 })
  })
})

describe('answers without times in the rows of the questions', () => {
  const reviews = (count: number, answered: (n: number) => boolean) =>
    csvOf([
      ['Who', 'Stars', 'Review', 'At', 'Answer'],
      ...Array.from({ length: count }, (_, n) => [
        `Guest ${n}`,
        '2',
        'It crashes.',
        new Date(Date.UTC(2026, 5, 1 + 2 * n, 9)).toISOString(),
        answered(n) ? `Thank you, number ${n} is mended.` : '',
      ]),
    ])
  const columns = { author: 'Who', rating: 'Stars', text: 'Review', time: 'At', 'reply-text': 'Answer' }

  test('how many were answered is known, how fast is not, and nothing says that nobody ever answers', async () => {
    const { metrics } = await audited(fileOf(reviews(60, (n) => n % 2 === 0)), columns)
    expect(metrics.answered).toMatchObject({ value: 0.5, n: 60, status: 'ok' })
    for (const id of ['first-response-time', 'answered-72h', 'hours-covered', 'active-days', 'last-post'])
      expect(metrics[id]).toMatchObject({ value: null, status: 'not_supported' })
    expect(metrics['first-response-time']?.reason).toBe(
      '30 of 30 answers have no time by which to tell how long they took.',
    )
  })

  test('a brand that answers nobody is no matter of times', async () => {
    const { metrics } = await audited(fileOf(reviews(12, () => false)), columns)
    expect(metrics.answered?.value).toBeNull()
    expect(metrics.answered?.reason).toContain('holds no reply by the brand')
  })
})

test('a reviewer who is called like the brand is a customer, where replies stand in the row', async () => {
  const reviews = Array.from({ length: 12 }, (_, n) => [
    n === 0 ? 'Aurora Air' : `guest${n}`,
    '3',
    'The bag came late.',
    new Date(Date.UTC(2026, 5, 1 + n, 9)).toISOString(),
    'We are sorry.',
    new Date(Date.UTC(2026, 5, 1 + n, 11)).toISOString(),
  ])
  const columns = {
    author: 'Who',
    rating: 'Stars',
    text: 'Review',
    time: 'At',
    'reply-text': 'Answer',
    'reply-time': 'Answered',
  }
  const file = fileOf(csvOf([['Who', 'Stars', 'Review', 'At', 'Answer', 'Answered'], ...reviews]))
  expect(await answersOf(file, columns)).toEqual({ outcome: 'ok', answered: 12, of: 12, median: 7200 })
})
