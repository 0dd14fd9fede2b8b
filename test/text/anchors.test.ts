import { describe, expect, test } from 'vitest'
import { anchorsOf } from '../../src/text/anchors.ts'

describe('the links of a post', () => {
  test.each([
    ['', []],
    ['no link at all', []],
    ['<a>no address</a>', []],
    ['<p><A HREF="/u/1" CLASS="x  y">a</A></p>', [{ href: '/u/1', classes: ['x', 'y'], quoted: false }]],
    [
      '<blockquote><p><a href="/u/1">a</a></p></blockquote><a href="/u/2">b</a>',
      [
        { href: '/u/1', classes: [], quoted: true },
        { href: '/u/2', classes: [], quoted: false },
      ],
    ],
    ['<div class="quote"><a href="/u/1">a</a></div>', [{ href: '/u/1', classes: [], quoted: true }]],
    ['<a href="/u/1"><a href="/u/2">', ['/u/1', '/u/2'].map((href) => ({ href, classes: [], quoted: false }))],
  ])('%s', (html, links) => expect(anchorsOf(html)).toEqual(links))
})
