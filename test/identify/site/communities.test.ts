import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../src/identify/page/page.ts'
import { communitiesOn } from '../../../src/identify/site/communities.ts'

const SITE = 'https://www.aurora-air.example/'
const inFooter = (href: string) => `<footer><a href="${href}">Community</a></footer>`
const inText = (href: string) => `<p>As somebody <a href="${href}">asked</a>.</p>`
const page = (body: string, url = SITE) => parsePage({ url, html: `<html><body>${body}</body></html>` })
const found = (...pages: ReturnType<typeof page>[]) => communitiesOn(pages, new URL(SITE))

describe('communities that the site links to', () => {
  test('are found by the names of their hosts, at the best place of all pages', () => {
    const front = page(
      inText('https://community.aurora-air.example/topic/1/x?utm=1') + inText('https://other.example/'),
    )
    const support = page(inFooter('https://community.aurora-air.example'), `${SITE}support`)
    expect(found(front, support)).toEqual([
      { url: 'https://community.aurora-air.example/', place: 'frame', page: `${SITE}support` },
    ])
  })

  test.each([
    [inText('https://forum.aurora-air.example/d/12'), ['text'], 'its own domain, in the text'],
    [inFooter('https://forum.aurora-friends.example/'), ['frame'], 'another domain, in the footer'],
    [inText('https://forum.aurora-friends.example/'), [], "another domain, in the text: anybody's"],
    [inFooter('https://forumsite.example/'), [], 'a name that only begins like one'],
    [inFooter('https://www.aurora-air.example/forum'), [], 'the site itself'],
    [inFooter('mailto:forum@aurora-air.example'), [], 'no page of the web'],
  ])('%s: %j (%s)', (link, places) => expect(found(page(link)).map(({ place }) => place)).toEqual(places))

  test('are four at most', () => {
    const hosts = ['community', 'forum', 'forums', 'discuss', 'ask', 'support-community']
    const links = hosts.map((name) => inFooter(`https://${name}.aurora-air.example/`)).join('')
    expect(found(page(links))).toHaveLength(4)
  })
})
