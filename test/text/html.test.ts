import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { htmlToText, linksOf } from '../../src/text/html.ts'

describe('htmlToText', () => {
  test.each([
    { html: '', text: '', why: 'nothing is nothing' },
    { html: 'plain &amp; simple', text: 'plain & simple', why: 'entities are read' },
    { html: '<p>one</p><p>two<br>three</p>', text: 'one\n\ntwo\nthree', why: 'paragraphs and breaks are lines' },
    {
      html: '<a href="https://a.example/long"><span class="invisible">https://</span><span class="ellipsis">a.example/lo</span><span class="invisible">ng</span></a>',
      text: 'https://a.example/long',
      why: 'a link that a page shortens is whole again',
    },
    {
      html: '<span class="h-card"><a class="mention" href="x">@<span>ana</span></a></span> hi',
      text: '@ana hi',
      why: 'people are addressed as one sees it',
    },
    { html: 'a<script>alert(1)</script><style>b{}</style>b', text: 'ab', why: 'what is no text is left out' },
    { html: '<pre>a  b\n  c</pre>', text: 'a  b\nc', why: 'code keeps its spaces' },
    { html: 'a<b', text: 'a', why: 'broken markup does no harm' },
  ])('$why', ({ html, text }) => expect(htmlToText(html)).toBe(text))

  prop.prop([fc.stringMatching(/^[a-z]*$/)])('keeps the words and drops the tags', (words) => {
    expect(htmlToText(`<div><p><b>${words}</b></p></div>`)).toBe(words)
  })
})

test('linksOf lists the addresses that are linked, each once, people and tags left out', () => {
  expect(
    linksOf(
      '<a href="https://a.example">1</a><a href="https://a.example">2</a><a class="mention" href="https://b.example">@b</a><a class="mention hashtag" rel="tag" href="https://c.example">#c</a><a href="javascript:x">no</a>',
    ),
  ).toEqual(['https://a.example'])
})
