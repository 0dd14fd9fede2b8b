import { describe, expect, test } from 'vitest'
import { parseRobots, robotsAllow } from '../../src/http/robots.ts'
import { growth, LINEAR } from '../growth.ts'
import { answering, broken, failure, html, open } from './open.ts'

const allows = (text: string, path: string) =>
  robotsAllow(parseRobots(text, 'earshot'), `https://aurora.example${path}`)

describe('which group holds', () => {
  test.each([
    { why: 'no file at all', text: '', path: '/x', allowed: true },
    { why: 'no group for us', text: 'User-agent: other\nDisallow: /', path: '/x', allowed: true },
    { why: 'the group for all', text: 'User-agent: *\nDisallow: /', path: '/x', allowed: false },
    {
      why: 'our own before that for all',
      text: 'User-agent: *\nDisallow: /\nUser-agent: earshot\nDisallow: /y',
      path: '/x',
      allowed: true,
    },
    { why: 'our own, whatever the case', text: 'USER-AGENT: EarShot\ndisallow: /x', path: '/x', allowed: false },
    { why: 'our own with a version', text: 'User-agent: earshot/1.0\nDisallow: /x', path: '/x', allowed: false },
    { why: 'not that of a longer name', text: 'User-agent: earshot-news\nDisallow: /', path: '/x', allowed: true },
    { why: 'a group of several', text: 'User-agent: a\nUser-agent: earshot\nDisallow: /x', path: '/x', allowed: false },
    {
      why: 'several groups for us, together',
      text: 'User-agent: earshot\nDisallow: /x\n\nUser-agent: b\nDisallow: /\n\nUser-agent: earshot\nDisallow: /y',
      path: '/y',
      allowed: false,
    },
    { why: 'an empty rule forbids nothing', text: 'User-agent: earshot\nDisallow:', path: '/x', allowed: true },
    {
      why: 'rules before any group are nobody’s',
      text: 'Disallow: /\nUser-agent: b\nDisallow: /',
      path: '/x',
      allowed: true,
    },
    {
      why: 'comments, other fields and carriage returns',
      text: '\ufeffUser-agent: * # all\r\nCrawl-delay: 5\r\nSitemap: https://x.example/\r\nDisallow: /x # no',
      path: '/x',
      allowed: false,
    },
    {
      why: 'other fields do not end a group',
      text: 'User-agent: *\nSitemap: x\nUser-agent: b\nDisallow: /x',
      path: '/x',
      allowed: false,
    },
  ])('$why', ({ text, path, allowed }) => expect(allows(text.replace(/^\ufeff/, ''), path)).toBe(allowed))
})

describe('which rule holds', () => {
  test.each([
    { rules: 'Disallow: /a', path: '/b', allowed: true },
    { rules: 'Disallow: /a', path: '/abc', allowed: false },
    { rules: 'Disallow: /A', path: '/a', allowed: true },
    { rules: 'Disallow: /a\nAllow: /a/b', path: '/a/b/c', allowed: true },
    { rules: 'Allow: /a\nDisallow: /a/b', path: '/a/b', allowed: false },
    { rules: 'Disallow: /a\nAllow: /a', path: '/a', allowed: true },
    { rules: 'Allow: /a\nDisallow: /a', path: '/a', allowed: true },
    { rules: 'Disallow: /*.php', path: '/x/y.php?a=1', allowed: false },
    { rules: 'Disallow: /*.php$', path: '/x/y.php?a=1', allowed: true },
    { rules: 'Disallow: /*.php$', path: '/x/y.php', allowed: false },
    { rules: 'Disallow: /$', path: '/', allowed: false },
    { rules: 'Disallow: /$', path: '/x', allowed: true },
    { rules: 'Disallow: /a*b*c$', path: '/a-b-b-c', allowed: false },
    { rules: 'Disallow: /a*b*c$', path: '/a-c-b', allowed: true },
    { rules: 'Disallow: /aa$', path: '/a', allowed: true },
    { rules: 'Disallow: /a*a$', path: '/a', allowed: true },
    { rules: 'Disallow: *x', path: '/y/x', allowed: false },
    { rules: 'Disallow: /?q=', path: '/?q=1', allowed: false },
    { rules: 'Disallow: /caf%c3%a9', path: '/caf%C3%A9', allowed: false },
    { rules: 'Disallow: /café', path: '/caf%C3%A9', allowed: false },
    { rules: 'Disallow: /%7Ejoe', path: '/~joe', allowed: false },
    { rules: 'Disallow: /a%2Fb', path: '/a/b', allowed: true },
    { rules: 'Disallow: /', path: '/robots.txt', allowed: true },
  ])('$rules: $path is allowed: $allowed', ({ rules, path, allowed }) => {
    expect(allows(`User-agent: *\n${rules}`, path)).toBe(allowed)
  })

  test('a pattern made to be slow is not', () => {
    const rules = (n: number) => `User-agent: *\nDisallow: /${'a*'.repeat(n)}b$`
    expect(allows(rules(5000), `/${'a'.repeat(20_000)}`)).toBe(true)
    expect(growth(rules, (text) => allows(text, `/${'a'.repeat(20_000)}`), 5000)).toBeLessThan(LINEAR)
    expect(
      growth(
        (n) => `/${'a'.repeat(n)}`,
        (path) => allows(rules(1000), path),
        20_000,
      ),
    ).toBeLessThan(LINEAR)
  })
})

describe('a page', () => {
  const page = () => html('<p>Welcome')
  const robots = (text: string) => () => new Response(text, { headers: { 'content-type': 'text/plain' } })
  const ADDRESS = 'https://aurora.example/press'

  test('is fetched after robots.txt, which is asked for once', async () => {
    const { transport, asked } = answering(robots('User-agent: *\nDisallow: /intern'), page)
    const { http } = open({ transport })
    await http.page(ADDRESS)
    await http.page('https://aurora.example/contact')
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(['/robots.txt', '/press', '/contact'])
    expect(http.requests).toBe(3)
  })

  test('that must not be fetched is blocked, and says why', async () => {
    const { transport, asked } = answering(robots('User-agent: earshot\nDisallow: /press'), page)
    const error = await failure(open({ transport }).http.page(`${ADDRESS}?x=1`))
    expect(error.outcome).toEqual({
      status: 'blocked',
      reason: 'aurora.example asks robots not to read /press (robots.txt)',
      until: null,
    })
    expect(asked).toHaveLength(1)
  })

  test('to which a redirect leads is looked up in its own robots.txt', async () => {
    const { transport, asked } = answering(
      robots(''),
      () => new Response('', { status: 302, headers: { location: 'https://other.example/press' } }),
      robots('User-agent: *\nDisallow: /'),
    )
    await expect(failure(open({ transport }).http.page(ADDRESS))).resolves.toMatchObject({ status: 'blocked' })
    expect(asked.map(({ url }) => url)).toEqual([
      'https://aurora.example/robots.txt',
      ADDRESS,
      'https://other.example/robots.txt',
    ])
  })

  test.each([
    { why: 'is missing', status: 404 },
    { why: 'is forbidden', status: 403 },
    { why: 'wants a login', status: 401 },
  ])('is fetched where robots.txt $why', async ({ status }) => {
    const { transport } = answering(() => html('no', { status }), page)
    await expect(open({ transport }).http.page(ADDRESS)).resolves.toMatchObject({ body: '<p>Welcome' })
  })

  test('is left alone where the server fails to say what its robots.txt holds', async () => {
    const { transport } = answering(() => html('oops', { status: 500 }), page)
    const { http } = open({ transport })
    const error = await failure(http.page(ADDRESS))
    expect(error.status).toBe('blocked')
    expect(error.message).toBe('aurora.example answers 500 for robots.txt, so that its pages are left alone')
  })

  test('is left alone where the server cannot be reached', async () => {
    const { transport, asked } = answering(() => broken('ENOTFOUND'), page)
    await expect(failure(open({ transport }).http.page(ADDRESS))).resolves.toMatchObject({ status: 'error' })
    expect(asked).toHaveLength(1)
  })

  test('an API is not asked about robots', async () => {
    const { transport, asked } = answering(() => html('{"a":1}'))
    const { z } = await import('zod')
    await open({ transport }).http.json('https://aurora.example/api', z.object({ a: z.number() }))
    expect(asked).toHaveLength(1)
  })
})
