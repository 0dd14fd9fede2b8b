import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { localName, namedHosts, reservedFor } from '../../src/http/address-guard.ts'
import { publicLookup } from '../../src/http/public-lookup.ts'
import { sendOver } from '../../src/http/send.ts'
import { undiciTransport } from '../../src/http/undici.ts'
import { answering, failure, json, open, portOf, serve } from './open.ts'

const Any = z.object({ ok: z.boolean() })

describe('reservedFor', () => {
  test.each([
    ['127.0.0.1', 'this machine'],
    ['127.255.255.254', 'this machine'],
    ['0.0.0.0', 'this machine'],
    ['::1', 'this machine'],
    ['::', 'this machine'],
    ['10.1.2.3', 'a private network'],
    ['172.16.0.1', 'a private network'],
    ['172.31.255.255', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['100.64.0.1', 'a private network'],
    ['fd12:3456::1', 'a private network'],
    ['169.254.169.254', 'the local link'],
    ['fe80::1%eth0', 'the local link'],
    ['224.0.0.1', 'no single machine'],
    ['255.255.255.255', 'no single machine'],
    ['ff02::1', 'no single machine'],
    ['::ffff:127.0.0.1', 'this machine'],
    ['::ffff:7f00:1', 'this machine'],
    ['64:ff9b::a00:1', 'a private network'],
    ['2002:c0a8:101::1', 'a private network'],
    ['::127.0.0.1', 'this machine'],
    ['::ffff:0:127.0.0.1', 'this machine'],
    ['64:ff9b:1::a00:1', 'a private network'],
    ['fd00:ec2::254', 'a private network'],
    ['100.100.100.200', 'a private network'],
    ['168.63.129.16', 'the machine that hosts it'],
    ['3fff::1', 'documentation'],
  ])('%s is for %s', (address, use) => expect(reservedFor(address)).toBe(use))

  test.each([
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '11.0.0.1',
    '2606:4700::1111',
    '64:ff9b::101:101',
    '::ffff:8.8.8.8',
    '198.18.0.7',
  ])('%s is public', (address) => expect(reservedFor(address)).toBeNull())
})

describe('localName', () => {
  test.each(['localhost', 'a.localhost', 'localhost.', 'printer.local', 'metadata.google.internal', 'router', '[::1]'])(
    '%s leads nowhere public',
    (name) => expect(localName(name)).not.toBeNull(),
  )
  test.each(['aurora.example', 'localhost.aurora.example', 'internal.example', '[2606:4700::1111]'])(
    '%s says nothing against it',
    (name) => expect(localName(name)).toBeNull(),
  )
})

describe('namedHosts', () => {
  test.each([
    { named: [], url: 'http://127.0.0.1:80/', may: false },
    { named: ['127.0.0.1'], url: 'http://127.0.0.1:3000/', may: true },
    { named: ['127.0.0.1:3000'], url: 'http://127.0.0.1:3000/', may: true },
    { named: ['127.0.0.1:3000'], url: 'http://127.0.0.1:3001/', may: false },
    { named: ['LocalHost'], url: 'http://LOCALHOST/', may: true },
    { named: ['127.0.0.1'], url: 'http://127.0.0.2/', may: false },
    { named: [], url: 'http://2130706433/', may: false },
    { named: [], url: 'http://0x7f.1/', may: false },
    { named: [], url: 'https://aurora.example/', may: true },
  ])('of $named: $url is asked: $may', ({ named, url, may }) => {
    expect(namedHosts(named).forbidden(url) === null).toBe(may)
  })
})

describe('an address that a stranger named', () => {
  const answer = () => json({ ok: true })

  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://localhost:2584/',
    'http://10.0.0.1/',
  ])('%s is not asked', async (url) => {
    const { transport, asked } = answering(answer)
    const { http } = open({ transport })
    const error = await failure(http.json(url, Any))
    expect(error.status).toBe('blocked')
    expect(error.message).toContain('where earshot follows only names that you gave it yourself')
    expect([asked.length, http.requests]).toEqual([0, 0])
  })

  test('is not asked after a redirect either', async () => {
    const { transport, asked } = answering(
      () => json({}, { status: 302, headers: { location: 'http://127.0.0.1/admin' } }),
      answer,
    )
    await expect(failure(open({ transport }).http.json('https://aurora.example/', Any))).resolves.toMatchObject({
      status: 'blocked',
    })
    expect(asked).toHaveLength(1)
  })

  test('is not asked for a page or its robots.txt', async () => {
    const { transport, asked } = answering(answer)
    await expect(failure(open({ transport }).http.page('http://127.0.0.1/'))).resolves.toMatchObject({
      status: 'blocked',
    })
    expect(asked).toHaveLength(0)
  })

  test('is asked by the platform whose own it is, and by no other', async () => {
    const { transport } = answering(answer)
    const { network, http } = open({ transport, door: { namedHosts: ['127.0.0.1:2584'] } })
    await expect(http.json('http://127.0.0.1:2584/', Any)).resolves.toEqual({ ok: true })
    const other = network.platform('other')
    await expect(failure(other.json({ url: 'http://127.0.0.1:2584/', again: true }, Any))).resolves.toMatchObject({
      status: 'blocked',
    })
  })
})

describe('a name that DNS leads to this machine', () => {
  // The one name that resolves to a loopback address wherever tests run; asked for below the check by name.
  const nobody = () => false
  const ask = (url: string) => ({ method: 'GET', url, headers: {}, body: null }) as const

  test.each(['http', 'https'])('is not connected to, over %s', async (protocol) => {
    let connected = 0
    const server = createServer(() => {
      connected += 1
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { transport, close } = undiciTransport({ http: null, https: null, none: null }, 5, nobody)
    onTestFinished(async () => {
      server.close()
      await close()
    })
    const url = `${protocol}://localhost:${portOf(server.address())}/`
    const asking = sendOver(transport, 5)(ask(url), new AbortController().signal)
    await expect(asking).rejects.toMatchObject({ kind: 'address', passing: false })
    expect(connected).toBe(0)
  })

  test.each([true, false])('gives no address, whether all are asked for (%s) or one', async (all) => {
    const error = await new Promise((resolve) => publicLookup(nobody)('localhost', { all }, resolve))
    expect(error).toMatchObject({ kind: 'address' })
  })

  test('is connected to where the user named it', async () => {
    const origin = await serve((_, response) =>
      response.setHeader('content-type', 'application/json').end('{"ok":true}'),
    )
    const { network, http } = open({ namedHosts: ['localhost'] })
    onTestFinished(() => network.close())
    await expect(http.json(origin.replace('127.0.0.1', 'localhost'), Any)).resolves.toEqual({ ok: true })
  })

  test('that nobody knows is named as such', async () => {
    const error = await new Promise((resolve) => publicLookup(nobody)('nobody.invalid', {}, resolve))
    expect(error).toHaveProperty('code')
  })
})
