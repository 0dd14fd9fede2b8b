import { describe, expect, test } from 'vitest'
import { openPace } from '../../src/http/pace.ts'

const never = new AbortController().signal

/** Lets everything run that can. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('openPace', () => {
  test('no more than so many at once for a platform, over all its hosts', async () => {
    const pace = openPace()
    const started: string[] = []
    const turns = ['a', 'b', 'c'].map((host) =>
      pace.enter({ platform: 'p', host, perPlatform: 2, perHost: 1 }, never).then((leave) => {
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
    const pace = openPace()
    const started: string[] = []
    const enter = (host: string, perHost: number, name: string) =>
      void pace.enter({ platform: 'p', host, perPlatform: 10, perHost }, never).then(() => started.push(name))
    for (const name of ['a1', 'a2']) enter('a', 1, name)
    for (const name of ['b1', 'b2', 'b3']) enter('b', 2, name)
    await settle()
    expect(started).toEqual(['a1', 'b1', 'b2'])
  })

  test('a platform whose hosts are slow holds up no other, however many there are', async () => {
    const pace = openPace()
    const { signal } = new AbortController()
    const started: string[] = []
    for (const platform of ['a', 'b', 'c', 'd', 'e', 'f'])
      for (const host of ['1', '2'])
        void pace
          .enter({ platform, host: `${platform}${host}`, perPlatform: 1, perHost: 1 }, signal)
          .then(() => started.push(`${platform}${host}`))
    await settle()
    expect(started).toEqual(['a1', 'b1', 'c1', 'd1', 'e1', 'f1'])
  })

  test('a host that two platforms ask is asked no more often for that', async () => {
    const pace = openPace()
    const started: string[] = []
    for (const platform of ['a', 'b'])
      void pace
        .enter({ platform, host: 'shared', perPlatform: 4, perHost: 1 }, never)
        .then(() => started.push(platform))
    await settle()
    expect(started).toEqual(['a'])
  })

  test('at a host of both, a platform that asks for much does not hold up one that asks for little', async () => {
    const pace = openPace()
    const served: string[] = []
    const ask = async (platform: string) => {
      const leave = await pace.enter({ platform, host: 'shared', perPlatform: 4, perHost: 1 }, never)
      served.push(platform)
      await settle()
      leave()
    }
    const loud = Array.from({ length: 5 }, () => ask('loud'))
    const quiet = [ask('quiet'), ask('quiet')]
    await Promise.all([...loud, ...quiet])
    expect(served).toEqual(['loud', 'quiet', 'loud', 'quiet', 'loud', 'loud', 'loud'])
  })

  test('of two platforms at one host, the one with fewer requests under way goes first', async () => {
    const pace = openPace()
    const served: string[] = []
    const enter = (platform: string, host: string, name: string) =>
      pace.enter({ platform, host, perPlatform: 4, perHost: 1 }, never).then((leave) => {
        served.push(name)
        return leave
      })
    await enter('busy', 'elsewhere', 'busy-1')
    const leave = await enter('third', 'shared', 'third-1')
    void enter('busy', 'shared', 'busy-2')
    void enter('idle', 'shared', 'idle-1')
    leave()
    await settle()
    expect(served).toEqual(['busy-1', 'third-1', 'idle-1'])
  })

  test('within a platform, who came first goes first', async () => {
    const pace = openPace()
    const served: number[] = []
    await Promise.all(
      [1, 2, 3].map(async (number) => {
        const leave = await pace.enter({ platform: 'p', host: 'h', perPlatform: 4, perHost: 1 }, never)
        served.push(number)
        leave()
      }),
    )
    expect(served).toEqual([1, 2, 3])
  })

  test('an abort ends the waiting, and gives nobody a turn that was not theirs', async () => {
    const pace = openPace()
    const stop = new AbortController()
    const turn = { platform: 'p', host: 'h', perPlatform: 4, perHost: 1 }
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
