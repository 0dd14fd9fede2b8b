import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { networkLinks } from '../../../src/identify/page/network-links.ts'
import { organisation } from '../../../src/identify/page/organisation.ts'
import { parsePage } from '../../../src/identify/page/page.ts'
import { growth, LINEAR } from '../../growth.ts'
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
    { why: 'much text', n: 250_000, html: (n: number) => `<p>${'aurora '.repeat(n)}</p>` },
    { why: 'one tag again and again', n: 8_000, html: (n: number) => '<br>'.repeat(n) },
    { why: 'elements in one another', n: 8_000, html: (n: number) => '<div>'.repeat(n) },
    { why: 'links in one another', n: 500, html: (n: number) => '<b><a href=//x.com/a>'.repeat(n) },
    {
      why: 'thousands of accounts',
      n: 800,
      html: (n: number) => Array.from({ length: n }, (_, at) => `<a href="https://x.com/u${at}">u</a>`).join(''),
    },
    {
      why: 'hundreds of lists of accounts',
      n: 150,
      html: (n: number) =>
        Array.from(
          { length: n },
          (_, at) => `<ul><li><a href="https://x.com/u${at}">X</a><li><a href="https://fb.com/user${at}">F</a></ul>`,
        ).join(''),
    },
    {
      why: 'an attribute of megabytes',
      n: 1_000_000,
      html: (n: number) => `<a href="https://x.com/${'a'.repeat(n)}">X</a>`,
    },
    {
      why: 'data nested without an end',
      n: 150_000,
      html: (n: number) => `<script type="application/ld+json">${'['.repeat(n)}</script>`,
    },
    {
      why: 'data nested deeply',
      n: 10_000,
      html: (n: number) =>
        `<script type="application/ld+json">${'{"@type":"Organization","a":'.repeat(n)}1${'}'.repeat(n)}</script>`,
    },
    {
      why: 'things within things',
      n: 2_000,
      html: (n: number) => '<div itemscope itemtype="https://schema.org/Organization">'.repeat(n),
    },
    {
      why: 'class names without an end',
      n: 40_000,
      html: (n: number) => `<div class="${'aA social-'.repeat(n)}"></div>`,
    },
  ])('of $why is read in time that grows with its length, and its footer, too', ({ html, n }) => {
    const read = (text: string) => {
      const parsed = page(text)
      organisation(parsed)
      return networkLinks(parsed, catalogue)
    }
    const make = (length: number) => html(length) + FOOTER
    expect(growth(make, read, n)).toBeLessThan(LINEAR)
    expect(read(make(4 * n)).some(({ handle }) => handle === 'AuroraAir')).toBe(true)
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
