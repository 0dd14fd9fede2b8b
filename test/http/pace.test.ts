import { describe, expect, test } from 'vitest'
import { openPace } from '../../src/http/pace.ts'

const never = new AbortController().signal

/** Lets everything run that can. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('openPace', () => {
  test('no more than so many at once, over all', async () => {
    const pace = openPace(2)
    const started: string[] = []
    const turns = ['a', 'b', 'c'].map((host) =>
      pace.enter({ platform: 'p', host, perHost: 1 }, never).then((leave) => {
        started.push(host)
        return leave
      }),
    )
    await settle()
    expect(started).toEqual(['a', 'b'])
    ;(await turns[0])?.()
    await settle()
    expect(started).toEqual(['a', 'b', 'c'])
  })

  test('one at once for a host, two where it is content with two', async () => {
    const pace = openPace(10)
    const started: string[] = []
    const enter = (host: string, perHost: number, name: string) =>
      void pace.enter({ platform: 'p', host, perHost }, never).then(() => started.push(name))
    for (const name of ['a1', 'a2']) enter('a', 1, name)
    for (const name of ['b1', 'b2', 'b3']) enter('b', 2, name)
    await settle()
    expect(started).toEqual(['a1', 'b1', 'b2'])
  })

  test('a platform that asks for much does not hold up one that asks for little', async () => {
    const pace = openPace(1)
    const served: string[] = []
    const ask = async (platform: string, host: string) => {
      const leave = await pace.enter({ platform, host, perHost: 1 }, never)
      served.push(platform)
      await settle()
      leave()
    }
    const loud = Array.from({ length: 5 }, (_, index) => ask('loud', `loud-${index}`))
    const quiet = [ask('quiet', 'quiet-1'), ask('quiet', 'quiet-2')]
    await Promise.all([...loud, ...quiet])
    expect(served).toEqual(['loud', 'quiet', 'loud', 'quiet', 'loud', 'loud', 'loud'])
  })

  test('of two platforms, the one with fewer requests under way goes first', async () => {
    const pace = openPace(2)
    const served: string[] = []
    const enter = (platform: string, host: string) =>
      pace.enter({ platform, host, perHost: 1 }, never).then((leave) => {
        served.push(host)
        return leave
      })
    await enter('slow', 'slow-1')
    const leave = await enter('quick', 'quick-1')
    void enter('slow', 'slow-2')
    void enter('quick', 'quick-2')
    leave()
    await settle()
    expect(served).toEqual(['slow-1', 'quick-1', 'quick-2'])
  })

  test('within a platform, who came first goes first', async () => {
    const pace = openPace(1)
    const served: number[] = []
    await Promise.all(
      [1, 2, 3].map(async (number) => {
        const leave = await pace.enter({ platform: 'p', host: 'h', perHost: 1 }, never)
        served.push(number)
        leave()
      }),
    )
    expect(served).toEqual([1, 2, 3])
  })

  test('an abort ends the waiting, and gives nobody a turn that was not theirs', async () => {
    const pace = openPace(1)
    const stop = new AbortController()
    const turn = { platform: 'p', host: 'h', perHost: 1 }
    const leave = await pace.enter(turn, never)
    const waiting = pace.enter(turn, stop.signal)
    const behind = pace.enter(turn, never)
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    leave()
    await expect(behind).resolves.toBeTypeOf('function')
    await expect(pace.enter(turn, stop.signal)).rejects.toThrow('enough')
  })
})
