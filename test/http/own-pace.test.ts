import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { UsageError } from '../../src/evidence/errors.ts'
import type { Http } from '../../src/http/request.ts'
import { answering, failure, json, open } from './open.ts'

/** Lets everything run that can. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

/** A transport whose answers wait until they are let go, and that counts how many wait. */
function holding() {
  let release: () => void = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const { transport, asked } = answering(async () => {
    await released
    return json({})
  })
  return { transport, asked, release: () => release() }
}

const askAll = (http: Http, name: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => http.json(`https://${name}-${index}.example/`, z.object({}))))

describe('a platform that may ask more at once than others', () => {
  test('asks as many hosts at once as it may, and takes nobody else a turn', async () => {
    const { transport, asked, release } = holding()
    const { network, http } = open({ transport })
    const wide = network.platform('wide', { concurrency: 20 })
    const everything = [askAll(wide, 'wide', 30), askAll(http, 'shared', 10)]
    await settle()
    const hosts = asked.map(({ url }) => new URL(url).hostname)
    expect(hosts.filter((host) => host.startsWith('wide'))).toHaveLength(20)
    expect(hosts.filter((host) => host.startsWith('shared'))).toHaveLength(4)
    release()
    await Promise.all(everything)
    expect(asked).toHaveLength(40)
  })

  test('still asks one host only so often at once', async () => {
    const { transport, asked, release } = holding()
    const { network } = open({ transport })
    const wide = network.platform('wide', { concurrency: 20, perHost: 3 })
    const everything = Promise.all(
      [1, 2, 3, 4, 5].map((page) => wide.json(`https://one.example/${page}`, z.object({}))),
    )
    await settle()
    expect(asked).toHaveLength(3)
    release()
    await everything
  })

  test.each([0, -1, 1.5, Number.NaN])('cannot be %s wide', (concurrency) => {
    const { network } = open()
    expect(() => network.platform('wide', { concurrency })).toThrow(UsageError)
  })
})

test('a platform with less patience gives up sooner than the others', async () => {
  const { transport, release } = holding()
  const { network } = open({ transport, timeout: 15 })
  const hasty = network.platform('hasty', { timeout: 0.02 })
  const patient = network.platform('patient').json('https://other.example/', z.object({}))
  const error = await failure(hasty.json('https://slow.example/1', z.object({})))
  expect(error.status).toBe('timeout')
  expect(error.message).toBe('slow.example did not answer within 0.02 s')
  release()
  await expect(patient).resolves.toEqual({})
})
