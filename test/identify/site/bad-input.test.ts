import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/http/clock.ts'
import { html, serve } from '../../http/open.ts'
import { askOver, askSite } from './asking.ts'

const HOME = 'https://aurora.example/'
const FOOTER =
  '<footer><a href="https://x.com/AuroraAir">X</a> <a href="https://www.facebook.com/auroraair">F</a></footer>'
const PAGE = `<html><head><title>Aurora Air</title></head><body>${FOOTER}</body></html>`
const to = (location: string) => () => new Response('', { status: 302, headers: { location } })
const handles = (claims: readonly { handle: string }[]) => claims.map(({ handle }) => handle.toLowerCase())

/** Asks a server of the test, over the real network, as a user who named it. */
async function askServer(origin: string, options: Parameters<typeof askOver>[1] = {}) {
  const findings = await askOver(origin, { namedHosts: ['127.0.0.1'], ...options })
  if (findings.site === null) throw new Error('nothing was said of the site')
  return { findings, facts: findings.site }
}

describe('a front page', () => {
  test.each([
    {
      why: 'that redirects in a circle',
      routes: { [HOME]: to('/a'), [`${HOME}a`]: to('/') },
      status: 'error',
      says: 'in a circle',
    },
    {
      why: 'that redirects for ever',
      routes: Object.fromEntries(
        ['', ...Array.from({ length: 9 }, (_, step) => `${step}`)].map((name, step) => [
          `${HOME}${name}`,
          to(`/${step}`),
        ]),
      ),
      status: 'error',
      says: 'more than 5 times',
    },
    { why: 'that asks for a login', routes: { [HOME]: to('/login?next=/') }, status: 'blocked', says: 'login' },
    { why: 'that is not there', routes: { [`${HOME}x`]: 'x' }, status: 'not_found', says: '404' },
    { why: 'that is gone', routes: { [HOME]: () => html('', { status: 410 }) }, status: 'not_found', says: '410' },
    {
      why: 'behind a wall (403)',
      routes: {
        [HOME]: () =>
          html('<title>Just a moment...</title>', { status: 403, headers: { 'cf-mitigated': 'challenge' } }),
      },
      status: 'blocked',
      says: 'challenge page (Cloudflare)',
    },
    {
      why: 'behind a wall (503)',
      routes: { [HOME]: () => html('', { status: 503, headers: { 'cf-mitigated': 'challenge' } }) },
      status: 'blocked',
      says: 'challenge page (Cloudflare)',
    },
    {
      why: 'behind a wall that answers 200',
      routes: { [HOME]: '<html><body><div id="px-captcha"></div></body></html>' },
      status: 'blocked',
      says: 'challenge page (HUMAN)',
    },
    {
      why: 'of a server that is down',
      routes: { [HOME]: () => html('', { status: 500 }) },
      status: 'error',
      says: '500',
    },
    {
      why: 'that is a PDF',
      routes: { [HOME]: () => new Response('%PDF-1.7', { headers: { 'content-type': 'application/pdf' } }) },
      status: 'not_supported',
      says: 'answers with application/pdf, which is not a web page',
    },
    {
      why: 'that is a picture',
      routes: { [HOME]: () => new Response('\u0089PNG', { headers: { 'content-type': 'image/png' } }) },
      status: 'not_supported',
      says: 'image/png',
    },
    {
      why: 'that is JSON, whatever addresses it holds',
      routes: { [HOME]: () => Response.json({ x: '<a href="https://x.com/AuroraAir">' }) },
      status: 'not_supported',
      says: 'application/json',
    },
    {
      why: 'without a type that is no markup',
      routes: { [HOME]: () => new Response(new TextEncoder().encode('hello')) },
      status: 'not_supported',
      says: 'something, which is not a web page',
    },
  ])('$why', async ({ routes, status, says }) => {
    const { facts, findings } = await askSite(HOME, routes)
    expect(facts.outcome).toMatchObject({ status, reason: expect.stringContaining(says) })
    expect(facts).toMatchObject({ links: [], telephone: [], email: [] })
    expect(findings.claims).toEqual([])
  })

  test('without a type that is markup is read', async () => {
    const { findings } = await askSite(HOME, { [HOME]: () => new Response(new TextEncoder().encode(`\n${PAGE}`)) })
    expect(handles(findings.claims)).toContain('auroraair')
  })

  test.each([
    { why: 'that is empty', body: '' },
    { why: 'that is no markup at all', body: '\u0000\u0001\uffff'.repeat(1000) },
    { why: 'that is nested without end', body: `${'<div>'.repeat(20_000)}x` },
    {
      why: 'with links that are none',
      body: '<a href="http://[">x</a><a href="//">y</a><a href="javascript:alert(1)">contact</a>',
    },
    { why: 'with more links than anybody reads', body: '<a href="/contact?n=1">contact</a>'.repeat(1_000) },
    { why: 'with thousands of elements at its top', body: '<b>x</b>'.repeat(20_000) },
    {
      why: 'with one word of a megabyte',
      body: `<p>tel ${'1'.repeat(1_000_000)}</p><p>mo-${'fr '.repeat(300_000)}</p>`,
    },
    {
      why: 'whose data is broken',
      body: '<script type="application/ld+json">{"@type":"Organization","sameAs":[</script>',
    },
  ])('$why is read as far as it goes', async ({ body }) => {
    const { facts } = await askSite(HOME, { [HOME]: body })
    expect(facts.outcome.status).toBe('ok')
  })

  test.each([
    {
      why: 'its headers over its meta',
      type: 'text/html; charset=utf-8',
      meta: 'iso-8859-1',
      encoding: 'utf8' as const,
    },
    { why: 'its meta where headers are silent', type: 'text/html', meta: 'iso-8859-1', encoding: 'latin1' as const },
    { why: 'its bytes where nothing is said', type: 'text/html', meta: null, encoding: 'latin1' as const },
    { why: 'what stands, where its meta says UTF-16', type: 'text/html', meta: 'utf-16', encoding: 'utf8' as const },
    { why: 'what stands, where its meta says nonsense', type: 'text/html', meta: 'x-none', encoding: 'utf8' as const },
  ])('that lies about its encoding is read by $why', async ({ type, meta, encoding }) => {
    const data =
      '<script type="application/ld+json">{"@type":"Organization","name":"Aurora Äir","url":"https://aurora.example/"}</script>'
    const text = `<html><head>${meta === null ? '' : `<meta charset="${meta}">`}${data}</head><body>${FOOTER}</body></html>`
    const { facts } = await askSite(HOME, {
      [HOME]: () => new Response(Buffer.from(text, encoding), { headers: { 'content-type': type } }),
    })
    expect(facts.names).toContain('Aurora Äir')
  })

  test('whose headers, meta and bytes name three encodings is read without failing', async () => {
    const text = `<html><head><meta charset="shift_jis"></head><body>${FOOTER}</body></html>`
    const { findings } = await askSite(HOME, {
      [HOME]: () =>
        new Response(Buffer.from(text, 'latin1'), { headers: { 'content-type': 'text/html; charset=utf-16' } }),
    })
    // What headers say wins, as in browsers: read as UTF-16 this is no page.
    expect(findings.claims).toEqual([])
  })

  test.each([
    { why: 'by its title', body: '<title>aurora.example domain is for sale</title>' },
    { why: 'in German', body: '<title>Diese Domain steht zum Verkauf</title>' },
    {
      why: 'by its scripts',
      body: '<title>aurora.example</title><script src="https://img.sedoparking.com/x.js"></script>',
    },
    {
      why: 'by its lander',
      body: '<title>aurora.example</title><script src="https://img1.wsimg.com/parking-lander/x.js"></script>',
    },
    { why: 'of a server just installed', body: '<title>Domain Default page</title>' },
  ])('that is parked ($why) says nothing of the brand', async ({ body }) => {
    const { facts, findings } = await askSite(HOME, {
      [HOME]: `<html><head>${body}</head><body>${FOOTER}</body></html>`,
    })
    expect(facts.outcome).toMatchObject({
      status: 'not_found',
      reason: expect.stringContaining('keeps or sells the domain'),
    })
    expect([findings.claims, facts.links]).toEqual([[], []])
  })

  test('that leads to a shop for domains says nothing of the brand', async () => {
    const { facts, findings } = await askSite(HOME, {
      [HOME]: to('https://www.hugedomains.com/domain_profile.cfm?d=aurora.example'),
      'https://www.hugedomains.com/domain_profile.cfm?d=aurora.example': PAGE,
    })
    expect(facts).toMatchObject({ domain: 'aurora.example', outcome: { status: 'not_found' } })
    expect(findings.claims).toEqual([])
  })
})

describe('over a real connection', () => {
  test('a page of more than 5 MB is read in part, and that is said', async () => {
    const origin = await serve((request, response) => {
      if (request.url !== '/') return response.writeHead(404).end()
      response.setHeader('content-type', 'text/html')
      return response.end(`${FOOTER}${'<p>long</p>'.repeat(500_000)}`)
    })
    const { facts, findings } = await askServer(origin)
    expect(facts.outcome).toMatchObject({
      status: 'partial',
      reason: expect.stringContaining('answers with more than 5 MB'),
    })
    expect(handles(findings.claims)).toContain('auroraair')
  })

  test('a bomb of gzip is read in part', async () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, 'boarding '))
    const origin = await serve((request, response) => {
      if (request.url !== '/') return response.writeHead(404).end()
      response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip')
      return response.end(bomb)
    })
    const before = process.memoryUsage().arrayBuffers
    const { facts } = await askServer(origin)
    expect(facts.outcome.status).toBe('partial')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024)
  })

  test('a server that says nothing is a timeout, and is not asked for more', async () => {
    let asked = 0
    const origin = await serve(() => {
      asked += 1
    })
    const { facts } = await askServer(origin, { timeout: 0.2, clock: systemClock })
    expect(facts).toMatchObject({
      outcome: { status: 'timeout' },
      security: { outcome: { status: 'timeout' } },
      statusPage: { outcome: { status: 'timeout' } },
    })
    expect(asked).toBe(1)
  })

  test('a page that drips is a timeout, and the other pages are still read', async () => {
    const origin = await serve((request, response) => {
      response.setHeader('content-type', 'text/html')
      if (request.url === '/') return response.end('<a href="/contact">Contact</a><a href="/about">About</a>')
      if (request.url === '/about') return response.end(FOOTER)
      if (request.url !== '/contact') return response.writeHead(404).end()
      const drip = setInterval(() => response.write(' '), 20)
      return response.on('close', () => clearInterval(drip))
    })
    const { facts, findings } = await askServer(origin, { timeout: 0.3, clock: systemClock })
    expect(facts.pages.map(({ role, outcome }) => [role, outcome.status])).toEqual([
      ['front', 'ok'],
      ['contact', 'timeout'],
      ['about', 'ok'],
    ])
    expect(handles(findings.claims)).toContain('auroraair')
  })
})

describe('a page that would make earshot ask a host of its choice', () => {
  const SECRET = '<footer><a href="https://x.com/inside">X</a></footer>'

  test.each([
    'http://127.0.0.1/admin',
    'http://[::1]/contact',
    'http://169.254.169.254/contact',
    'http://metadata.google.internal/contact',
    'http://10.0.0.1/contact',
    'http://100.64.0.1/contact',
    'http://[fd00::1]/contact',
    'http://[::ffff:127.0.0.1]/contact',
    'http://2130706433/contact',
    'http://localhost/contact',
    'https://elsewhere.example/contact',
    'https://aurora.example:6379/contact',
    'https://user:password@aurora.example/contact',
    'file:///etc/passwd',
  ])('by a link to contact at %s: it is not asked', async (href) => {
    const { facts, asked } = await askSite(HOME, {
      [HOME]: `<a href="${href}">Contact us</a><a href="/about">About us</a>`,
    })
    const strange = asked.filter((address) => !/^https:\/\/(?:status\.)?aurora\.example\//.test(address))
    expect(strange).toEqual([])
    expect(facts.pages.map(({ role }) => role)).toEqual(['front', 'about'])
  })

  test.each([
    { how: 'a redirect of its front page', routes: (url: string) => ({ [HOME]: to(url) }) },
    {
      how: 'a page that sends on',
      routes: (url: string) => ({ [HOME]: `<meta http-equiv="refresh" content="0;url=${url}">` }),
    },
    {
      how: 'a redirect of a linked page',
      routes: (url: string) => ({
        [HOME]: '<a href="/contact">Contact</a>',
        'https://aurora.example/contact': to(url),
      }),
    },
    {
      how: 'a redirect of its robots.txt',
      routes: (url: string) => ({ [HOME]: PAGE, [`${HOME}robots.txt`]: to(url) }),
    },
    {
      how: 'a redirect of its security.txt',
      routes: (url: string) => ({ [HOME]: PAGE, [`${HOME}.well-known/security.txt`]: to(url) }),
    },
    {
      how: 'a redirect of its status page',
      routes: (url: string) => ({ [HOME]: PAGE, 'https://status.aurora.example/': to(url) }),
    },
  ])('by $how: it is not asked', async ({ routes }) => {
    for (const url of [
      'http://127.0.0.1/admin',
      'http://169.254.169.254/latest/meta-data',
      'http://[fd00:ec2::254]/',
    ]) {
      const inside = { [url]: () => html(SECRET), [`${new URL(url).origin}/robots.txt`]: () => html('') }
      const { asked, findings } = await askSite(HOME, { ...inside, ...routes(url) })
      expect(asked.filter((address) => new URL(address).hostname.match(/127|169|fd00/))).toEqual([])
      expect(handles(findings.claims)).not.toContain('inside')
    }
  })

  test('by a name that DNS leads to this machine: no connection is made', async () => {
    let connected = 0
    const origin = await serve((_, response) => {
      connected += 1
      response.end(SECRET)
    })
    // The one name that resolves to a loopback address wherever tests run. By its name alone it is refused as well.
    const findings = await askOver(origin.replace('127.0.0.1', 'localhost'), {})
    expect(findings.site?.outcome.status).toBe('blocked')
    expect(connected).toBe(0)
  })

  test('is asked where the user named that host', async () => {
    const origin = await serve((request, response) => {
      response.setHeader('content-type', 'text/html')
      if (request.url === '/') return response.end('<a href="/contact">Contact</a>')
      return request.url === '/contact'
        ? response.end('<a href="tel:+4930555010">call</a>')
        : response.writeHead(404).end()
    })
    const { facts } = await askServer(origin)
    expect(facts).toMatchObject({
      domain: '127.0.0.1',
      telephone: [{ value: '+4930555010', clicks: 1 }],
      statusPage: { outcome: { status: 'not_applicable' } },
      security: { outcome: { status: 'not_found' } },
    })
  })

  test('on another port of a host that the user named with its port: it is not asked', async () => {
    let connected = 0
    const other = await serve((_, response) => {
      connected += 1
      response.end(SECRET)
    })
    const origin = await serve((request, response) => {
      response.setHeader('content-type', 'text/html')
      if (request.url === '/') return response.end(`<a href="${other}/contact">Contact</a><a href="/about">About</a>`)
      if (request.url === '/about') return response.writeHead(302, { location: `${other}/about` }).end()
      return response.writeHead(404).end()
    })
    const { facts } = await askServer(origin, { namedHosts: [new URL(origin).host] })
    expect(facts.pages.map(({ role, outcome }) => [role, outcome.status])).toEqual([
      ['front', 'ok'],
      ['about', 'blocked'],
    ])
    expect(connected).toBe(0)
  })
})
