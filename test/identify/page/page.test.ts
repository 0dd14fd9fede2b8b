import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { networkLinks } from '../../../src/identify/page/network-links.ts'
import { organisation } from '../../../src/identify/page/organisation.ts'
import { parsePage } from '../../../src/identify/page/page.ts'
import { catalogue, named, page } from './fixtures.ts'

describe('parsePage', () => {
  test.each([
    { html: '', href: '/help', expected: 'https://www.auroraair.example/help', why: 'relative to the page' },
    {
      html: '<base href="/en/">',
      href: 'help',
      expected: 'https://www.auroraair.example/en/help',
      why: 'relative to its base',
    },
    {
      html: '<base target="_top"><base href="https://cdn.example/">',
      href: 'a',
      expected: 'https://cdn.example/a',
      why: 'the first base with an address counts',
    },
    {
      html: '<base href="javascript:1">',
      href: 'help',
      expected: 'https://www.auroraair.example/help',
      why: 'a base that is no address is none',
    },
    { html: '', href: ' //x.com/a ', expected: 'https://x.com/a', why: 'without a scheme it is the page’s' },
    { html: '', href: 'java\nscript:alert(1)', expected: null, why: 'a newline does not hide a script' },
    { html: '', href: 'mailto:a@b.example', expected: null, why: 'mail is no page' },
    { html: '', href: 'https://', expected: null, why: 'an address without a host is none' },
    { html: '', href: '', expected: null, why: 'nothing is nothing' },
    { html: '', href: undefined, expected: null, why: 'what is not there is nothing' },
  ])('$href: $why', ({ html, href, expected }) => expect(page(html).absolute(href)?.href ?? null).toBe(expected))

  test.each([
    { url: 'https://help.aurora.co.uk/x', domain: 'aurora.co.uk' },
    { url: 'https://aurora.github.io/', domain: 'aurora.github.io' },
    { url: 'http://127.0.0.1/', domain: null },
    { url: 'http://localhost:8080/', domain: null },
  ])('the site of $url is $domain', ({ url, domain }) => expect(page('', url).domain).toBe(domain))

  law.prop([
    fc.string(),
    fc.array(
      fc.constantFrom(
        '<a href=',
        '<div class="footer',
        '"',
        '>',
        '</',
        '<script type="application/ld+json">',
        '{"@type":',
        '[',
        'https://x.com/a',
        '<!--',
        '\0',
        '\u202e',
      ),
    ),
  ])('reads whatever it is given', (text, parts) => {
    const read = parsePage({ url: 'https://www.auroraair.example/', html: parts.join(text) })
    expect(Array.isArray(networkLinks(read, catalogue))).toBe(true)
    expect(organisation(read).telephone).toEqual([])
  })
})

describe('a hostile page', () => {
  const FOOTER = '<footer><a href="https://x.com/AuroraAir">X</a></footer>'

  test.each([
    { why: 'ten megabytes of text', html: `<p>${'aurora '.repeat(1_500_000)}</p>` },
    { why: 'half a million of one tag', html: '<br>'.repeat(500_000) },
    { why: 'elements two hundred thousand deep', html: '<div>'.repeat(200_000) },
    { why: 'links twenty thousand deep', html: '<b><a href=//x.com/a>'.repeat(20_000) },
    {
      why: 'forty thousand accounts',
      html: Array.from({ length: 40_000 }, (_, at) => `<a href="https://x.com/u${at}">u</a>`).join(''),
    },
    {
      why: 'two thousand lists of accounts',
      html: Array.from(
        { length: 2000 },
        (_, at) => `<ul><li><a href="https://x.com/u${at}">X</a><li><a href="https://fb.com/user${at}">F</a></ul>`,
      ).join(''),
    },
    { why: 'an attribute of nine megabytes', html: `<a href="https://x.com/${'a'.repeat(9_000_000)}">X</a>` },
    { why: 'data nested without an end', html: `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>` },
    {
      why: 'data nested deeply',
      html: `<script type="application/ld+json">${'{"@type":"Organization","a":'.repeat(50_000)}1${'}'.repeat(50_000)}</script>`,
    },
    { why: 'things within things', html: '<div itemscope itemtype="https://schema.org/Organization">'.repeat(20_000) },
    { why: 'class names without an end', html: `<div class="${'aA social-'.repeat(300_000)}"></div>` },
  ])('of $why is read within seconds, and its footer, too', { timeout: 20_000 }, ({ html }) => {
    const started = performance.now()
    const read = page(html + FOOTER)
    const found = networkLinks(read, catalogue)
    organisation(read)
    expect(performance.now() - started).toBeLessThan(8000)
    expect(found.some(({ handle }) => handle === 'AuroraAir')).toBe(true)
  })

  test('is no page whose scripts hold thousands of tags: its data is read to the end', () => {
    const body = '<b>'.repeat(5000)
    const html = `<script type="application/ld+json">{"@type":"Airline","description":"${body}","name":"Aurora Air"}</script>`
    expect(organisation(page(html)).names).toEqual(['Aurora Air'])
  })

  test('of which the middle is cut still has its head', () => {
    const html = `<meta property="og:site_name" content="Aurora Air">${'x'.repeat(5_000_000)}${FOOTER}`
    expect(organisation(page(html)).names).toEqual(['Aurora Air'])
    expect(named(page(html))).toEqual(['frame x AuroraAir'])
  })
})
