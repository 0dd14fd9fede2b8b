import { describe, expect, test } from 'vitest'
import { systemClock, virtualClock } from '../../src/http/clock.ts'

describe('virtualClock', () => {
  test('moves only when somebody waits, and takes no time for it', async () => {
    const clock = virtualClock(1000)
    await clock.sleep(365 * 24 * 3600)
    expect(clock.now()).toBe(1000 + 365 * 24 * 3600)
  })

  test('two who wait at once wake one after the other, and not after the sum', async () => {
    const clock = virtualClock(0)
    const woken: [string, number][] = []
    await Promise.all([
      clock.sleep(20).then(() => woken.push(['long', clock.now()])),
      clock.sleep(10).then(() => woken.push(['short', clock.now()])),
    ])
    expect(woken).toEqual([
      ['short', 10],
      ['long', 20],
    ])
  })

  test('a negative wait does not turn it back', async () => {
    const clock = virtualClock(50)
    await clock.sleep(-10)
    expect(clock.now()).toBe(50)
  })

  test('an aborted wait rejects with the reason and moves nothing', async () => {
    const clock = virtualClock(50)
    const stop = new AbortController()
    const waiting = clock.sleep(10, stop.signal)
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await expect(clock.sleep(10, stop.signal)).rejects.toThrow('enough')
    await new Promise((resolve) => setImmediate(resolve))
    expect(clock.now()).toBe(50)
  })
})

test('the system clock waits and can be stopped', async () => {
  const stop = new AbortController()
  const waiting = systemClock.sleep(60, stop.signal)
  stop.abort()
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  const before = systemClock.now()
  await systemClock.sleep(0.01)
  expect(systemClock.now()).toBeGreaterThanOrEqual(before + 0.005)
})
