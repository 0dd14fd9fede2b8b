import { expect, test } from 'vitest'
import { appsOf, feedsOf } from '../../../src/identify/site/feeds-and-apps.ts'
import { pageOf } from './asking.ts'

test.each([
  { why: 'nothing', body: '', expected: [] },
  {
    why: 'RSS',
    body: '<link rel="alternate" type="application/rss+xml" href="/rss">',
    expected: ['https://aurora.example/rss'],
  },
  {
    why: 'Atom, in any case',
    body: '<link rel="Alternate" type="Application/Atom+XML" href="https://b.example/a">',
    expected: ['https://b.example/a'],
  },
  {
    why: 'not those of comments',
    body: '<link rel="alternate" type="application/rss+xml" title="Aurora » Comments Feed" href="/c">',
    expected: [],
  },
  { why: 'no other language', body: '<link rel="alternate" hreflang="de" type="text/html" href="/de">', expected: [] },
  {
    why: 'no address that is none',
    body: '<link rel="alternate" type="application/rss+xml" href="http://[">',
    expected: [],
  },
])('feeds: $why', ({ body, expected }) => expect(feedsOf([pageOf(body), pageOf(body)])).toEqual(expected))

test.each([
  { why: 'nothing', body: '', expected: [] },
  {
    why: "Apple's banner",
    body: '<meta name="apple-itunes-app" content="app-id=123456789, app-argument=x">',
    expected: ['app-store 123456789'],
  },
  {
    why: "Google's banner",
    body: '<meta name="google-play-app" content="app-id=example.aurora.app">',
    expected: ['google-play example.aurora.app'],
  },
  {
    why: 'App Links',
    body: '<meta property="al:ios:app_store_id" content="123456789"><meta property="al:android:package" content="example.aurora">',
    expected: ['app-store 123456789', 'google-play example.aurora'],
  },
  {
    why: 'links to the stores',
    body: '<a href="https://apps.apple.com/de/app/aurora-air/id123456789?l=en">a</a><a href="https://play.google.com/store/apps/details?id=example.aurora&hl=de">b</a>',
    expected: ['app-store 123456789', 'google-play example.aurora'],
  },
  {
    why: 'no apps that are written about',
    body: Array.from({ length: 7 }, (_, at) => `<a href="https://apps.apple.com/app/id12345678${at}">x</a>`).join(''),
    expected: [],
  },
  {
    why: 'no other links to the stores',
    body: '<a href="https://apps.apple.com/developer/id123456789">a</a><a href="https://play.google.com/store/books/details?id=x.y">b</a><a href="https://play.google.com/store/apps/details?id=__proto__">c</a>',
    expected: [],
  },
])('apps: $why', ({ body, expected }) => {
  expect(appsOf([pageOf(body), pageOf(body)]).map(({ store, id }) => `${store} ${id}`)).toEqual(expected)
})
