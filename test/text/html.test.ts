import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { htmlToProse, htmlToText, linksOf, quotedPostsOf } from '../../src/text/html.ts'

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
    {
      html: 'so glad <img src="x.png" title=":tada:" class="emoji" alt=":tada:"><img src="cat.jpg" alt="my cat">',
      text: 'so glad :tada:',
      why: 'an emoji that is a picture is its name, other pictures are none',
    },
    {
      html: '<div class="lightbox-wrapper"><a class="lightbox" href="https://cdn.example/1.png"><img src="1.png"><div class="meta"><span class="filename">bag</span><span class="informations">1917×977 65 KB</span></div></a></div><p>My bag.</p>',
      text: 'My bag.',
      why: 'name and size of a picture are no words of its author',
    },
    {
      html: '<p>See</p><aside class="onebox allowlistedgeneric"><header class="source"><a href="https://b.example/rules">b.example</a></header><article class="onebox-body"><h3><a href="https://b.example/rules">Rules</a></h3><p>Why does nobody read rules?</p></article></aside>',
      text: 'See\n\nhttps://b.example/rules',
      why: "the preview of a page is its address, not the page's words",
    },
    { html: '<aside class="onebox">no link</aside>a', text: 'a', why: 'a preview of nothing is nothing' },
  ])('$why', ({ html, text }) => expect(htmlToText(html)).toBe(text))

  test.each([
    {
      html: '<aside class="quote no-group" data-username="kim" data-post="3" data-topic="57"><div class="title"><div class="quote-controls"></div><img class="avatar" alt="" src="k.png"> kim:</div><blockquote><p>Where is my bag?</p></blockquote></aside><p>On its way.</p>',
      text: 'On its way.',
      why: "Discourse's quotes",
    },
    {
      html: '<p>One</p><aside class="quote" data-post="1" data-topic="9"><div class="title"><a href="/t/9">Old</a></div><blockquote>Old words</blockquote></aside><p>Two</p>',
      text: 'One\n\nTwo',
      why: 'quotes of another topic, without running lines together',
    },
    {
      html: '<aside class="quote" data-username="a"><blockquote>x<aside class="quote" data-username="b"><blockquote>y</blockquote></aside></blockquote></aside>z',
      text: 'z',
      why: 'quotes in quotes',
    },
    {
      html: '<p dir="auto">@kim said in <a href="/post/3">Lost bags</a>:</p>\n<blockquote>\n<p>Where is it?</p>\n</blockquote>\n<p>Here.</p>',
      text: 'Here.',
      why: 'quotes that a line like "@kim said in ..." introduces, and that line',
    },
    {
      html: '<p>On 3 October 2026 Kim Berg wrote:</p><blockquote><p>Hello?</p></blockquote>Hello!',
      text: 'Hello!',
      why: 'quotes of mails',
    },
    {
      html: '<p>@kim escribió en Maletas:</p><blockquote>¿Dónde?</blockquote>Aquí.',
      text: 'Aquí.',
      why: 'the same in another language',
    },
    { html: '<p>Yes.</p><blockquote type="cite">Is it?</blockquote>', text: 'Yes.', why: 'quotes by mail programs' },
    { html: '<div class="gmail_quote">Is it?</div>Yes.', text: 'Yes.', why: 'other quotes by mail programs' },
    {
      html: '<details class="elided"><summary>···</summary>Is it?</details>Yes.',
      text: 'Yes.',
      why: 'what was cut off',
    },
    {
      html: '<blockquote class="bbCodeBlock bbCodeBlock--quote" data-quote="kim" data-source="post: 3">Is it?</blockquote>Yes.',
      text: 'Yes.',
      why: "XenForo's quotes",
    },
    { html: '<blockquote class="UserQuote">Is it?</blockquote>Yes.', text: 'Yes.', why: "Vanilla's quotes" },
    {
      html: '<blockquote><div><cite><a href="/u/2">kim</a> wrote: <span>3 Oct</span></cite>Is it?</div></blockquote>Yes.',
      text: 'Yes.',
      why: "phpBB's quotes",
    },
    {
      html: '<blockquote class="uncited"><div><p><a class="PostMention" href="/d/1/2">@kim</a> Is it?</p></div></blockquote>Yes.',
      text: 'Yes.',
      why: "Flarum's quotes",
    },
    { html: '<BLOCKQUOTE><HR />@kim wrote:<BR />Is it?</BLOCKQUOTE>Yes.', text: 'Yes.', why: "Khoros' quotes" },
  ])('leaves out $why', ({ html, text }) => expect(htmlToText(html)).toBe(text))

  test.each([
    ['<p>Their mail:</p><blockquote><p>No refund.</p></blockquote>', 'Their mail:\n\nNo refund.'],
    ['<blockquote class="wp-block-quote">Less is more.</blockquote>', 'Less is more.'],
    ['<blockquote><p>Less is more.</p><cite>A. Builder</cite></blockquote>', 'Less is more.\n\nA. Builder'],
    ['<p>The screen said:</p><blockquote>Error 7</blockquote>', 'The screen said:\n\nError 7'],
    [
      '<p>@kim what do you think of this:</p><blockquote>Fly now</blockquote>',
      '@kim what do you think of this:\n\nFly now',
    ],
    ['<blockquote class="uncited"><p>Error 7</p></blockquote>', 'Error 7'],
    ['<aside class="note">Mind the step</aside>', 'Mind the step'],
    ['<p>@kim said hello.</p><p>Me too.</p>', '@kim said hello.\n\nMe too.'],
  ])("keeps an author's own block quote: %s", (html, text) => expect(htmlToText(html)).toBe(text))

  test.each(['div', 'blockquote', 'aside', 'pre', 'a'])('survives 100,000 nested <%s>', (tag) => {
    const html = `${`<${tag}>`.repeat(100_000)}lost bag`
    expect(htmlToText(html)).toBe('lost bag')
    expect(linksOf(html)).toEqual([])
  })

  test('keeps a long list whose items are never closed', () => {
    expect(htmlToText(`<ul>${'<li>bag'.repeat(1000)}</ul>`).split(/\n+/)).toHaveLength(1000)
  })

  prop.prop([fc.stringMatching(/^[a-z]*$/)])('keeps the words and drops the tags', (words) => {
    expect(htmlToText(`<div><p><b>${words}</b></p></div>`)).toBe(words)
  })
})

describe('htmlToProse', () => {
  test.each([
    { html: '', text: '', why: 'nothing is nothing' },
    {
      html: '<p>It fails:</p><pre data-code-wrap="ts"><code class="lang-ts">const ok = bag ? 1 : 0\n</code></pre><p>Ideas?</p>',
      text: 'It fails:\n\nIdeas?',
      why: 'code blocks are no words, and ask nothing',
    },
    {
      html: '<p>Set <code>bags: 2</code> there.</p>',
      text: 'Set bags: 2 there.',
      why: 'code in a sentence is part of it',
    },
    { html: '<pre><code>bag lost at 7</code></pre>', text: 'bag lost at 7', why: 'a post of code alone keeps it' },
    { html: '<blockquote><pre>x</pre>my mail</blockquote>', text: 'my mail', why: 'code in a quote is code' },
  ])('$why', ({ html, text }) => expect(htmlToProse(html)).toBe(text))
})

describe('linksOf', () => {
  test('lists the addresses that are linked, each once, people and tags left out', () => {
    expect(
      linksOf(
        '<a href="https://a.example">1</a><a href="https://a.example">2</a><a class="mention" href="https://b.example">@b</a><a class="mention hashtag" rel="tag" href="https://c.example">#c</a><a href="javascript:x">no</a>',
      ),
    ).toEqual(['https://a.example'])
  })

  test("leaves out the post's own pictures, and what somebody else had linked to", () => {
    expect(
      linksOf(
        '<aside class="quote" data-username="kim"><a href="https://kim.example">k</a></aside><a class="lightbox" href="https://cdn.example/1.png"></a><blockquote><a href="https://a.example">a</a></blockquote>',
      ),
    ).toEqual(['https://a.example'])
  })
})

test('quotedPostsOf lists the posts that are quoted, not those within a quote, and no block quotes', () => {
  expect(
    quotedPostsOf(
      '<aside class="quote" data-username="kim" data-post="3" data-topic="57"><blockquote><aside class="quote" data-username="jo"></aside></blockquote></aside><blockquote class="UserQuote">x</blockquote><p><aside class="quote" data-topic="9"></aside></p>',
    ),
  ).toEqual([
    { username: 'kim', topic: '57', post: '3' },
    { username: null, topic: '9', post: null },
  ])
})
