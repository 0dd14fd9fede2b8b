import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fill, isTemplate } from '../../../src/identify/probe/address.ts'

const IN_PATH = 'https://gullnet.example/user/{handle}/about'
const IN_QUERY = 'https://api.gullnet.example/user?name={handle}&fields=id'
const IN_HOST = 'https://{handle}.gullnet.example/'

describe('fill', () => {
  test.each([
    [IN_PATH, 'aurora', 'https://gullnet.example/user/aurora/about'],
    [IN_PATH, 'a/b', 'https://gullnet.example/user/a%2Fb/about'],
    [IN_PATH, '../admin', 'https://gullnet.example/user/..%2Fadmin/about'],
    [IN_PATH, '%2e%2e', 'https://gullnet.example/user/%252e%252e/about'],
    [IN_PATH, '$&', 'https://gullnet.example/user/%24%26/about'],
    [IN_PATH, '..', null],
    [IN_PATH, '.', null],
    [IN_PATH, '', null],
    [IN_PATH, '\ud800', null],
    [IN_QUERY, 'a&admin=1#x', 'https://api.gullnet.example/user?name=a%26admin%3D1%23x&fields=id'],
    [IN_HOST, 'Aurora-Air', 'https://aurora-air.gullnet.example/'],
    [IN_HOST, 'evil.example/', null],
    [IN_HOST, 'evil.example', null],
    [IN_HOST, 'user@evil', null],
    [IN_HOST, 'aurora_air', null],
    [IN_HOST, '-aurora', null],
    [IN_HOST, 'a'.repeat(64), null],
    [IN_HOST, '', null],
  ])('%s with %j', (template, handle, expected) => expect(fill(template, handle)).toBe(expected))

  const anyHandle = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webPath(),
    fc.stringMatching(/^[./\\@:?#%&a-z-]{1,12}$/),
    fc.domain(),
  )

  property.prop([anyHandle])('never lets a handle out of its place in the path', (handle) => {
    const filled = fill(IN_PATH, handle)
    if (filled === null) return
    const { origin, pathname, search, hash } = new URL(filled)
    expect(origin + search + hash).toBe('https://gullnet.example')
    expect(pathname.split('/')).toEqual(['', 'user', expect.stringMatching(/./), 'about'])
  })

  property.prop([anyHandle])('never lets a handle out of its place in the host', (handle) => {
    const filled = fill(IN_HOST, handle)
    if (filled === null) return
    const { hostname, href } = new URL(filled)
    expect(hostname.split('.')).toEqual([handle.toLowerCase(), 'gullnet', 'example'])
    expect(href).toBe(`https://${hostname}/`)
  })

  property.prop([anyHandle])('never lets a handle out of its place in the query', (handle) => {
    const filled = fill(IN_QUERY, handle)
    if (filled === null) return
    expect([...new URL(filled).searchParams]).toEqual([
      ['name', handle],
      ['fields', 'id'],
    ])
  })
})

describe('isTemplate', () => {
  test.each([IN_PATH, IN_QUERY, IN_HOST])('takes %s', (text) => expect(isTemplate(text)).toBe(true))

  test.each([
    '',
    'gullnet.example/{handle}',
    'http://gullnet.example/{handle}',
    'javascript:{handle}',
    'https://gullnet.example/',
    'https://gullnet.example/{handle}/{handle}',
    'https://gullnet.example/{name}/{handle}',
    'https://gullnet.example/#{handle}',
    'https://{handle}',
    'https://{handle}/',
    'https://gullnet.{handle}/',
    'https://user@gullnet.example/{handle}',
    'https://gullnet.example:8443/{handle}',
    'https://localhost/{handle}',
  ])('refuses %s', (text) => expect(isTemplate(text)).toBe(false))
})
