import { describe, expect, test } from 'vitest'
import { answerMoment, hourOf, publicMoment, WINDOW, weekdayOf } from '../../scripts/aurora-air/calendar.ts'
import { dice } from '../../scripts/aurora-air/dice.ts'
import { answeredBy, reached, type Wait } from '../../scripts/aurora-air/waits.ts'
import { playWorld } from '../../scripts/aurora-air/world.ts'
import { DAY, HOUR, MINUTE } from '../../src/evidence/time.ts'

const world = playWorld()
const stagesOf = ({ bluesky, mastodon, hackernews, discourse }: typeof world) => [
  bluesky,
  mastodon,
  hackernews,
  discourse,
]
const stages = stagesOf(world)

describe('the invented world', () => {
  test('is the same each time', () => {
    const words = (played: typeof world) =>
      stagesOf(played).map(({ messages }) => messages.map(({ author, at, text }) => [author.handle, at, text]))
    expect(words(playWorld())).toEqual(words(world))
  })

  test('has hundreds of posts and weeks of them', () => {
    for (const { messages } of stages) {
      expect(messages.length).toBeGreaterThan(120)
      const times = messages.map(({ at }) => at).filter((at) => at >= WINDOW.from)
      expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(25 * DAY)
    }
  })

  test('lives under names that nobody can own', () => {
    const hosts = stages.flatMap(({ network, messages }) =>
      network === 'hackernews' || network === 'discourse'
        ? []
        : messages.map(({ author }) => author.host ?? author.handle),
    )
    for (const host of new Set(hosts)) expect(host).toMatch(/\.(?:example|test)$/)
  })

  test('ends at T: nothing happens later', () => {
    for (const { messages } of stages) expect(Math.max(...messages.map(({ at }) => at))).toBeLessThan(WINDOW.to)
  })

  test('tells answers after their questions, and a question once', () => {
    for (const { turns } of stages) {
      for (const { said, answers } of turns)
        for (const answer of answers) expect(answer.at).toBeGreaterThanOrEqual(said[0].at)
      const openings = turns.map(({ said: [first] }) => first)
      expect(new Set(openings).size).toBe(openings.length)
    }
  })

  test('hardly ever asks the same twice', () => {
    const asked = world.bluesky.turns.filter(({ kind }) => kind === 'mention').map(({ said: [first] }) => first.text)
    expect(new Set(asked).size).toBeGreaterThan(asked.length * 0.97)
  })

  test('holds what a reader must be careful with', () => {
    const all = stages.flatMap(({ messages }) => messages)
    const text = all.map((message) => message.text).join('\n')
    for (const harm of ['\u001b[31m', '=HYPERLINK(', '\u202e', '<script>', '__proto__']) expect(text).toContain(harm)
    expect(all.some(({ gone }) => gone === 'deleted') && all.some(({ gone }) => gone === 'blocked')).toBe(true)
    expect(all.some(({ hidden }) => hidden) && all.some(({ pinned }) => pinned)).toBe(true)
  })
})

describe('the care team', () => {
  test('answers in its shifts: never at night, never on Sundays', () => {
    const roll = dice('test')
    for (let i = 0; i < 500; i++) {
      const at = answerMoment(publicMoment(roll), roll, 1)
      if (at === null) continue
      expect(weekdayOf(at)).not.toBe(0)
      expect(hourOf(at)).toBeGreaterThanOrEqual(7)
      // The last second of a shift still belongs to it.
      expect(at % DAY).toBeLessThanOrEqual(19 * HOUR + MINUTE)
    }
  })
})

describe('dice', () => {
  test('roll the same for the same name, and differently for another', () => {
    const rolled = (name: string) => Array.from({ length: 5 }, dice(name).unit)
    expect(rolled('a')).toEqual(rolled('a'))
    expect(rolled('a')).not.toEqual(rolled('b'))
  })

  test('stay within their bounds and take each thing once', () => {
    const roll = dice('bounds')
    const thrown = Array.from({ length: 200 }, () => roll.int(2, 4))
    expect(new Set(thrown)).toEqual(new Set([2, 3, 4]))
    expect(roll.some([1, 2, 3], 9).sort()).toEqual([1, 2, 3])
    expect(roll.weighted({ never: 0, always: 1 })).toBe('always')
    expect(() => roll.pick([])).toThrow('nothing to choose from')
  })

  test('put half of what is log-normal below its median', () => {
    const roll = dice('median')
    const below = Array.from({ length: 2000 }, () => roll.logNormal(100, 1)).filter((value) => value < 100).length
    expect(below).toBeGreaterThan(900)
    expect(below).toBeLessThan(1100)
  })
})

describe('the waiting times of the truth', () => {
  // Remission in weeks of 21 leukaemia patients: Freireich et al., Blood 21 (1963) 699-716; S(t) as in Collett,
  // Modelling Survival Data in Medical Research.
  const waits: Wait[] = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    .map((time) => ({ time, answered: true }))
    .concat([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, answered: false })))

  test.each([
    { by: 5, share: 0 },
    { by: 6, share: 1 - 0.8571 },
    { by: 7, share: 1 - 0.8067 },
    { by: 10, share: 1 - 0.7529 },
    { by: 16, share: 1 - 0.6275 },
    { by: 23, share: 1 - 0.4482 },
  ])('agree with a published example at $by', ({ by, share }) => {
    expect(answeredBy(waits, by)).toBeCloseTo(share, 4)
  })

  test('know no more than was watched', () => {
    expect(answeredBy(waits, 36)).toBeNull()
    expect(answeredBy([], 1)).toBeNull()
    expect(answeredBy([{ time: 2, answered: true }], 9)).toBe(1)
  })

  test('reach the median where the published one is', () => {
    expect(reached(waits, 0.5)).toBe(23)
    expect(reached(waits, 0.1)).toBeNull()
  })
})
