import { describe, expect, test } from 'vitest'
import { askOver, askSite } from './asking.ts'

const HOME = 'https://aurora.example/'
const FOOTER =
  '<footer><a href="https://x.com/AuroraAir">X</a> <a href="https://www.facebook.com/auroraair">Facebook</a></footer>'
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>Aurora Air</title>${head}</head><body>${body}</body></html>`
const NAV = '<nav><a href="/contact">Contact us</a> <a href="/about">About us</a></nav>'

describe('a site', () => {
  test('that nobody named is not asked for', async () => {
    await expect(askOver(null, {})).resolves.toEqual({ entities: [], claims: [], site: null, notes: [] })
  })

  test('is read from its front page to its ways of contact', async () => {
    const { facts, findings, asked } = await askSite(HOME, {
      [HOME]: page(
        `${NAV}${FOOTER}<a href="https://status.aurora.example/">System status</a>
         <script src="https://widget.intercom.io/widget/abc"></script>`,
        '<link rel="alternate" type="application/rss+xml" href="/news.rss"><meta name="apple-itunes-app" content="app-id=123456789">',
      ),
      'https://aurora.example/contact': page(
        `${FOOTER}<a href="tel:+49-30-5550100">Call us</a><a href="mailto:care@aurora.example">Write</a>
         <p>Mon - Fri: 9:00 - 18:00</p><form><input type="email"><textarea></textarea></form>`,
      ),
      'https://aurora.example/about': page('<a href="https://www.linkedin.com/company/aurora-air">LinkedIn</a>'),
      'https://aurora.example/.well-known/security.txt': () =>
        new Response('Contact: mailto:security@aurora.example\nExpires: 2027-01-01T00:00:00Z\n'),
    })
    const contact = 'https://aurora.example/contact'
    expect(facts).toMatchObject({
      url: HOME,
      domain: 'aurora.example',
      outcome: { status: 'ok' },
      pages: [
        { url: HOME, role: 'front', clicks: 0, outcome: { status: 'ok' } },
        { url: contact, role: 'contact', clicks: 1, outcome: { status: 'ok' } },
        { url: 'https://aurora.example/about', role: 'about', clicks: 1 },
      ],
      telephone: [{ value: '+49-30-5550100', page: contact, clicks: 1 }],
      email: [{ value: 'care@aurora.example', page: contact, clicks: 1 }],
      form: [{ value: contact, page: contact, clicks: 1 }],
      chat: [{ value: 'Intercom', page: HOME, clicks: 0 }],
      hours: [{ value: 'Mon - Fri: 9:00 - 18:00', page: contact, clicks: 1 }],
      statusPage: { url: 'https://status.aurora.example/', outcome: { status: 'ok' } },
      security: {
        outcome: { status: 'ok' },
        contacts: ['mailto:security@aurora.example'],
        expires: '2027-01-01T00:00:00Z',
      },
      feeds: ['https://aurora.example/news.rss'],
      apps: [{ store: 'app-store', id: '123456789' }],
    })
    expect(asked).toHaveLength(4)
    const x = findings.claims.find(({ platform }) => platform === 'x')
    expect(x?.testimony).toEqual([
      {
        witness: 'site-frame',
        text: 'the header or footer of aurora.example links to it, on 2 of the pages read',
        url: HOME,
      },
    ])
    expect(findings.notes).toEqual([])
  })

  test('names each account once, at its most telling place', async () => {
    const { findings, facts } = await askSite(HOME, {
      [HOME]: page(`${NAV}${FOOTER}`),
      'https://aurora.example/contact': page('<a rel="me" href="https://x.com/auroraair">X</a>'),
    })
    expect(findings.claims.filter(({ platform }) => platform === 'x')).toMatchObject([
      { testimony: [{ witness: 'site-me', url: 'https://aurora.example/contact' }] },
    ])
    expect(facts.links.filter(({ platform }) => platform === 'x')).toHaveLength(1)
  })

  test('whose pages answer the same page twice is not counted twice', async () => {
    const { findings } = await askSite(HOME, {
      [HOME]: page(`${NAV}${FOOTER}`),
      'https://aurora.example/contact': () => new Response('', { status: 302, headers: { location: '/hello' } }),
      'https://aurora.example/about': () => new Response('', { status: 302, headers: { location: '/hello' } }),
      'https://aurora.example/hello': page(FOOTER),
    })
    expect(findings.claims[0]?.testimony[0]?.text).toContain('on 2 of the pages read')
  })

  test('whose links all lead back to the front page has no other pages', async () => {
    const { facts } = await askSite(HOME, {
      [HOME]: page(`${NAV}${FOOTER}`),
      'https://aurora.example/contact': () => new Response('', { status: 302, headers: { location: '/' } }),
    })
    expect(facts.pages[1]).toMatchObject({
      role: 'contact',
      outcome: { status: 'not_found', reason: 'it leads back to the front page' },
    })
  })

  test('tells why one of its pages could not be read, and keeps the others', async () => {
    const { facts } = await askSite(HOME, {
      [HOME]: page(`${NAV}${FOOTER}`),
      'https://aurora.example/contact': () => new Response('', { status: 500 }),
      'https://aurora.example/about': page('about'),
    })
    expect(facts.outcome.status).toBe('ok')
    expect(facts.pages.map(({ outcome }) => outcome.status)).toEqual(['ok', 'error', 'ok'])
  })

  test('whose robots.txt forbids its front page is blocked, and nothing more of it is read', async () => {
    const { facts, asked } = await askSite(HOME, {
      [HOME]: page(FOOTER),
      'https://aurora.example/robots.txt': () => new Response('User-agent: *\nDisallow: /'),
    })
    expect(facts).toMatchObject({
      outcome: { status: 'blocked', reason: 'aurora.example asks robots not to read / (robots.txt)' },
      security: { outcome: { status: 'blocked' } },
      links: [],
    })
    expect(asked.filter((address) => address.startsWith(HOME))).toEqual([])
  })

  test('whose robots.txt forbids its contact page is read without it', async () => {
    const { facts, asked } = await askSite(HOME, {
      [HOME]: page(`${NAV}${FOOTER}`),
      'https://aurora.example/about': page('about'),
      'https://aurora.example/robots.txt': () => new Response('User-agent: *\nDisallow: /contact'),
    })
    expect(facts.pages.map(({ outcome }) => outcome.status)).toEqual(['ok', 'blocked', 'ok'])
    expect(asked).not.toContain('https://aurora.example/contact')
  })

  test('keeps to thirteen answers, however much it links to', async () => {
    const links = ['contact', 'support', 'help', 'imprint', 'about', 'press'].flatMap((name) => [
      `<a href="/${name}">${name}</a>`,
      `<a href="/other/${name}">${name}</a>`,
    ])
    const { facts, asked } = await askSite(HOME, { [HOME]: page(links.join('')) })
    expect(facts.pages).toHaveLength(7)
    expect(asked.length).toBeLessThanOrEqual(13)
    expect(facts.pages.slice(1).every(({ outcome }) => outcome.status === 'not_found')).toBe(true)
  })
})

describe('where a site is', () => {
  const content = page(FOOTER)

  test.each([
    {
      why: 'with www where it has no name without',
      given: 'https://aurora.example/',
      there: 'https://www.aurora.example/',
    },
    {
      why: 'without www where it has no name with',
      given: 'https://www.aurora.example/',
      there: 'https://aurora.example/',
    },
  ])('$why', async ({ given, there }) => {
    const { facts } = await askSite(given, { [there]: content })
    expect(facts).toMatchObject({ url: there, domain: 'aurora.example', outcome: { status: 'ok' } })
  })

  const refused = () => {
    throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
  }
  const wrongName = () => {
    throw Object.assign(new Error('wrong name'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  }

  test('over http where nobody listens for https', async () => {
    const { facts } = await askSite(HOME, {
      [HOME]: refused,
      [`${HOME}robots.txt`]: refused,
      'http://aurora.example/': content,
    })
    expect(facts).toMatchObject({ url: 'http://aurora.example/', outcome: { status: 'ok' } })
  })

  test('not over http where the certificate is wrong', async () => {
    const { facts, asked } = await askSite(HOME, {
      [`${HOME}robots.txt`]: wrongName,
      'http://aurora.example/': content,
    })
    expect(facts.outcome).toMatchObject({
      status: 'error',
      reason: expect.stringContaining('certificate for another name'),
    })
    expect(asked).not.toContain('http://aurora.example/')
  })

  test('nowhere: the outcome is that of the address that was given, and nothing more is asked', async () => {
    const { facts, asked } = await askSite(HOME, {})
    expect(facts).toMatchObject({
      url: HOME,
      outcome: { status: 'error', reason: expect.stringContaining('aurora.example was not found') },
      security: { outcome: { status: 'error' } },
      statusPage: { outcome: { status: 'error' } },
    })
    expect(asked).toEqual([])
  })

  test('where a page without content sends its visitors', async () => {
    const { facts } = await askSite(HOME, {
      [HOME]: page('', '<meta http-equiv="Refresh" content="0; url=\'/en/\'">'),
      'https://aurora.example/en/': content,
    })
    expect(facts.url).toBe('https://aurora.example/en/')
  })

  test('not where a page with content will send its visitors later', async () => {
    const { facts } = await askSite(HOME, {
      [HOME]: page(FOOTER, '<meta http-equiv="refresh" content="300; url=/en/">'),
    })
    expect(facts.url).toBe(HOME)
  })

  test('at another domain, if it leads there: and that is said', async () => {
    const { facts, findings } = await askSite(HOME, {
      [HOME]: () => new Response('', { status: 301, headers: { location: 'https://www.aurora-group.example/' } }),
      'https://www.aurora-group.example/': page(FOOTER),
    })
    expect(facts).toMatchObject({ url: 'https://www.aurora-group.example/', domain: 'aurora-group.example' })
    expect(findings.notes).toEqual([
      "aurora.example leads to aurora-group.example, which is taken for the brand's site",
    ])
    expect(findings.claims[0]?.testimony[0]?.text).toContain('aurora-group.example')
  })

  test('on a network alone: then that account is all that it tells of', async () => {
    const { facts, findings, asked } = await askSite(HOME, {
      [HOME]: () => new Response('', { status: 302, headers: { location: 'https://www.facebook.com/auroraair' } }),
      'https://www.facebook.com/auroraair': page(
        '<footer><a href="https://www.instagram.com/facebook">us</a></footer>',
      ),
    })
    expect(facts.outcome).toMatchObject({
      status: 'not_supported',
      reason: 'aurora.example leads to Facebook: there is no site of its own to read',
    })
    expect(findings.claims).toMatchObject([
      {
        platform: 'facebook',
        handle: 'auroraair',
        testimony: [{ witness: 'site-text', text: 'aurora.example leads to it' }],
      },
    ])
    expect(asked).toHaveLength(2)
  })

  test('nowhere, where a page of another site stands behind one of its links: no account of that is its own', async () => {
    const { findings } = await askSite(HOME, {
      [HOME]: page(NAV),
      'https://aurora.example/contact': () =>
        new Response('', { status: 302, headers: { location: 'https://desk.example/aurora' } }),
      'https://desk.example/aurora': page('<footer><a href="https://x.com/desksoftware">X</a></footer>'),
    })
    expect(findings.claims).toEqual([])
  })
})
