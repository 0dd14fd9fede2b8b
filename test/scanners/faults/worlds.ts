import type { SiteFacts } from '../../../src/evidence/site-facts.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { fixture, fixtureText } from '../../fixtures.ts'
import { fakeAppView } from '../bluesky/fake-appview.ts'
import { answer, type Routes } from '../fake-scan.ts'
import { siteFacts } from '../feeds/site.ts'
import { fakeAlgolia } from '../hackernews/fake-algolia.ts'
import { fakeFederation } from '../lemmy/fake-lemmy.ts'
import { fediverse } from '../mastodon/fediverse.ts'
import { BRAND, HILLS, HOME, OFFICIAL, SEA } from '../mastodon/scene.ts'
import { fakePeerTube } from '../peertube/fake-peertube.ts'
import { fakeSite } from '../stackexchange/fake-site.ts'

/** What one platform shows of the invented airline in October 2026, and whom to ask for. */
export interface World {
  routes: Routes
  handles?: readonly string[]
  settings?: Readonly<Record<string, unknown>>
  keys?: Readonly<Record<string, string>>
  site?: SiteFacts
  website?: string
  aliases?: { text: string; caseSensitive: boolean }[]
}

const at = (time: string) => seconds(`2026-10-${time}:00Z`)
const COMMUNITY = 'community.aurora-air.example'
const HOST = `https://${COMMUNITY}`
const staffed = { staff: ['lena', 'jon', 'Lena', 'Jon'] }
const pathOf = (names: Readonly<Record<string, unknown>>) => (url: URL) => names[url.pathname]

function appStores(url: URL): unknown {
  if (url.pathname === '/lookup') {
    const country = url.searchParams.get('country')
    return fixture(`app-store/lookup-${country === 'us' || country === 'gb' ? country : 'none'}.json`)
  }
  const [, country, page] = /^\/(\w\w)\/rss\/customerreviews\/page=(\d+)\//.exec(url.pathname) ?? []
  return page === '1' ? fixture(`app-store/reviews-${country}.json`) : fixture('app-store/reviews-none.json')
}

function khoros({ searchParams }: URL): unknown {
  const query = searchParams.get('q') ?? ''
  if (query.includes("topic.id = '40'")) return fixture('khoros/conversation.json')
  return fixture(query.includes('CURSOR') ? 'khoros/messages-last.json' : 'khoros/messages.json')
}

function wordPress(url: URL): unknown {
  const route = url.searchParams.get('rest_route')
  if (route === '/wp/v2/comments')
    return answer(200, fixture('feeds/wordpress-comments.json'), { 'x-wp-totalpages': '1' })
  if (route === '/wp/v2/posts') return fixture('feeds/wordpress-posts.json')
  if (url.searchParams.get('paged') === '2') return answer(404, { code: 'gone' })
  return url.pathname === '/news/feed/' ? fixtureText('feeds/wordpress.xml') : undefined
}

function gitlab({ pathname }: URL, { body }: { body?: unknown }): unknown {
  if (pathname === '/api/v4/groups/aurora-air') return fixture('gitlab/group.json')
  if (pathname.endsWith('/issues')) return fixture('gitlab/issues.json')
  const [, issue] = /"issue":"(\d+)"/.exec(JSON.stringify(body ?? null)) ?? []
  return issue === undefined ? answer(404, fixture('gitlab/not-found.json')) : fixture(`gitlab/notes-${issue}.json`)
}

const mika = '@support@auroraair.example my bag is lost'
const flarumPage = (offset: number) =>
  `${HOST}/api/posts?filter[type]=comment&sort=-createdAt&page[limit]=50&page[offset]=${offset}`
const vanillaSince = 'dateInserted=>=2026-10-01T00:00:00Z&limit=100'
const peertubes = new Map([
  [
    'videos.example',
    fakePeerTube({
      host: 'videos.example',
      channel: 'auroraair',
      owner: 'aurora_media',
      videos: [
        { uuid: 'v-1', time: at('05T08:00'), name: 'Our new lounge' },
        { uuid: 'v-2', time: at('20T08:00'), name: 'Boarding' },
      ],
      comments: [
        { id: 1, video: 'v-1', author: 'kim', time: at('05T09:00'), parent: null, text: 'Is there coffee?' },
        { id: 2, video: 'v-1', author: 'aurora_media', time: at('05T11:00'), parent: 1, text: '@kim There is.' },
        { id: 3, video: 'v-2', author: 'sam', time: at('21T09:00'), parent: null, text: 'When does it open?' },
      ],
    }),
  ],
  [
    'sepiasearch.org',
    fakePeerTube({
      host: 'other.example',
      channel: 'travels',
      owner: 'pat',
      comments: [],
      videos: [{ uuid: 'w-1', time: at('10T08:00'), name: 'I flew with Aurora Air' }],
    }),
  ],
])

/** A world for every platform that is read, by its id. */
export const WORLDS: Readonly<Record<string, World>> = {
  'app-store': { routes: appStores, handles: ['1234567890'], settings: { countries: ['us', 'gb'] } },
  bluesky: {
    handles: ['auroraair.test'],
    routes: fakeAppView(
      [
        { key: 'own', by: 'auroraair', at: at('02T08:00'), text: 'Our new timetable.' },
        { key: 'below1', by: 'mira', at: at('02T09:00'), text: 'And Narvik?', replyTo: 'own' },
        { key: 'said1', by: 'auroraair', at: at('02T10:00'), text: 'In May.', replyTo: 'below1' },
        { key: 'below2', by: 'tomas', at: at('03T09:00'), text: 'And Bodo?', replyTo: 'own' },
        { key: 'own2', by: 'auroraair', at: at('12T08:00'), text: 'A new lounge.' },
        { key: 'below3', by: 'noor', at: at('12T09:00'), text: 'Where?', replyTo: 'own2' },
        { key: 'ask', by: 'kim', at: at('15T08:00'), text: '@auroraair.test where is my bag?' },
        { key: 'said2', by: 'auroraair', at: at('15T09:00'), text: 'In Oslo.', replyTo: 'ask' },
      ],
      { search: 'closed', depth: 100 },
    ),
  },
  'board-feeds': {
    handles: [COMMUNITY],
    settings: staffed,
    routes: {
      [`${HOST}/app.php/feed`]: answer(200, fixtureText('board-feeds/posts.xml')),
      [`${HOST}/app.php/feed/topics`]: answer(200, fixtureText('board-feeds/topics.xml')),
    },
  },
  discourse: {
    handles: [COMMUNITY],
    settings: { groups: ['Crew'], offTopic: [7] },
    routes: {
      [`${HOST}/site/basic-info.json`]: fixture('discourse/basic-info.json'),
      [`${HOST}/about.json`]: fixture('discourse/about.json'),
      [`${HOST}/latest.json?order=activity&per_page=100&page=0`]: fixture('discourse/latest.json'),
      [`${HOST}/latest.json?order=activity&per_page=100&page=1`]: fixture('discourse/latest-1.json'),
      [`${HOST}/t/57.json`]: fixture('discourse/topic-answered.json'),
      [`${HOST}/t/58.json`]: fixture('discourse/topic-solved.json'),
      [`${HOST}/t/59.json`]: fixture('discourse/topic-announcement.json'),
      [`${HOST}/t/61.json`]: fixture('discourse/topic-lounge.json'),
      [`${HOST}/t/65.json`]: answer(404, fixture('discourse/not-found.json')),
    },
  },
  feeds: { handles: ['aurora-air.example/news/feed/'], routes: wordPress, website: 'https://www.aurora-air.example' },
  flarum: {
    handles: [COMMUNITY],
    settings: { groups: ['aurora air crew'] },
    routes: {
      [`${HOST}/api`]: fixture('flarum/forum.json'),
      [flarumPage(0)]: fixture('flarum/posts.json'),
      [flarumPage(50)]: fixture('flarum/posts-last.json'),
      [`${HOST}/api/posts?filter[discussion]=4&filter[type]=comment&sort=createdAt&page[limit]=50`]:
        fixture('flarum/older.json'),
    },
  },
  gdelt: {
    website: 'https://www.aurora-air.example',
    routes: (url) =>
      fixtureText(url.searchParams.get('mode') === 'artlist' ? 'gdelt/articles.json' : 'gdelt/volume.json'),
  },
  github: {
    handles: ['aurora-air'],
    routes: pathOf({
      '/orgs/aurora-air': fixture('github/organisation.json'),
      '/orgs/aurora-air/repos': fixture('github/repositories.json'),
      '/repos/aurora-air/booking-api/issues': fixture('github/issues.json'),
      '/repos/aurora-air/booking-api/issues/comments': fixture('github/comments.json'),
      '/search/issues': fixture('github/search.json'),
      '/graphql': fixture('github/discussions.json'),
    }),
  },
  gitlab: { handles: ['aurora-air'], routes: gitlab },
  'google-alerts': {
    website: 'https://www.aurora-air.example',
    settings: { feeds: ['https://www.google.com/alerts/feeds/11111111111111111111/222'] },
    routes: () => fixtureText('google-alerts/alert.xml'),
  },
  'google-news': {
    website: 'https://www.aurora-air.example',
    routes: () =>
      `<rss><channel><title>T</title>${[3, 9, 21]
        .map(
          (day) =>
            `<item><title>Aurora Air lands ${day} - X</title><guid>${day}</guid><pubDate>${new Date(Date.UTC(2026, 9, day)).toUTCString()}</pubDate><source url="https://x.example">X</source></item>`,
        )
        .join('')}</channel></rss>`,
  },
  hackernews: {
    handles: ['aurora_jo'],
    routes: fakeAlgolia(
      [
        { id: 1, author: 'mika', time: at('12T08:00'), parent: null, title: 'Aurora Air opens its booking API' },
        { id: 2, author: 'kim', time: at('12T08:20'), parent: 1, text: 'Is it free?' },
        { id: 3, author: 'aurora_jo', time: at('12T10:00'), parent: 2, text: 'Yes: a key takes a minute.' },
        {
          id: 6,
          author: 'tess',
          time: at('14T08:00'),
          parent: null,
          title: 'Refunds',
          text: '@aurora_jo where is mine?',
        },
        { id: 8, author: 'aurora_jo', time: at('20T08:00'), parent: null, title: 'Show HN: Our seat map' },
        { id: 9, author: 'sam', time: at('20T09:00'), parent: 8, text: 'Row 13 is missing.' },
      ],
      [{ username: 'aurora_jo' }],
    ),
  },
  khoros: { handles: [COMMUNITY], routes: khoros },
  lemmy: {
    handles: ['!auroraair@forum.example'],
    routes: fakeFederation([
      {
        host: 'forum.example',
        moderators: { auroraair: ['aurora_ann'] },
        entries: [
          {
            id: 10,
            author: 'kim',
            community: 'auroraair',
            time: at('05T08:00'),
            parent: null,
            text: 'Where is my bag?',
          },
          { id: 12, author: 'aurora_ann', community: 'auroraair', time: at('05T10:00'), parent: 10, text: 'In Oslo.' },
          { id: 20, author: 'sam', community: 'auroraair', time: at('10T08:00'), parent: null, text: 'My seat?' },
          { id: 21, author: 'noor', community: 'auroraair', time: at('10T09:00'), parent: 20, text: 'In the app.' },
          {
            id: 40,
            author: 'lee',
            community: 'travel',
            time: at('12T09:00'),
            parent: null,
            text: 'Aurora Air was late',
          },
        ],
      },
    ]),
  },
  mastodon: {
    handles: [OFFICIAL],
    aliases: [...BRAND.aliases],
    routes: fediverse(
      [
        { id: 'p1', by: OFFICIAL, at: '2026-10-02T08:00', text: 'Our new timetable.' },
        { id: 'c1', by: 'mika@sea.example', at: '2026-10-02T09:00', text: `${mika}?`, to: 'p1' },
        { id: 'a1', by: OFFICIAL, at: '2026-10-02T10:00', text: '@mika@sea.example In Oslo.', to: 'c1' },
        { id: 'c2', by: 'noor@hills.example', at: '2026-10-03T09:00', text: mika, to: 'p1' },
        { id: 'm1', by: 'kim@sea.example', at: '2026-10-12T08:00', text: mika },
        { id: 'a2', by: OFFICIAL, at: '2026-10-12T09:00', text: '@kim@sea.example Found.', to: 'm1' },
      ],
      [HOME, SEA, HILLS],
    ),
  },
  nodebb: {
    handles: [COMMUNITY],
    routes: {
      [`${HOST}/api/config`]: fixture('nodebb/config.json'),
      [`${HOST}/api/users`]: fixture('nodebb/users.json'),
      [`${HOST}/api/categories`]: fixture('nodebb/categories.json'),
      [`${HOST}/api/recent?page=1`]: fixture('nodebb/recent.json'),
      [`${HOST}/api/topic/12`]: fixture('nodebb/topic.json'),
      [`${HOST}/api/topic/12?page=2`]: fixture('nodebb/topic-page-2.json'),
      [`${HOST}/api/topic/10`]: fixture('nodebb/topic-peers.json'),
      [`${HOST}/api/groups/administrators/members?page=1`]: fixture('nodebb/members.json'),
      [`${HOST}/api/groups/global-moderators/members?page=1`]: fixture('nodebb/members-none.json'),
    },
  },
  peertube: { handles: ['auroraair@videos.example'], routes: (url) => peertubes.get(url.host)?.(url) },
  stackexchange: {
    settings: { employees: [100] },
    handles: ['aurora-air'],
    routes: fakeSite({
      names: { 100: 'Jo', 201: 'Kim', 202: 'Noor', 203: 'Mika' },
      questions: [
        { id: 10, by: 201, at: at('12T08:00'), title: 'A key?', tags: ['aurora-air'], body: '<p>Where?</p>' },
        { id: 20, by: 203, at: at('14T08:00'), title: 'Seats', tags: ['aurora-air'], body: '<p>How many?</p>' },
      ],
      answers: [
        { id: 11, by: 100, at: at('12T10:00'), to: 10, body: '<p>In the console.</p>' },
        { id: 21, by: 202, at: at('14T09:00'), to: 20, accepted: true, body: '<p>Six a row.</p>' },
      ],
      comments: [{ id: 1, by: 201, at: at('12T11:00'), on: 11, body: 'How do I renew it?' }],
    }),
  },
  statuspage: {
    handles: ['status.aurora-air.example'],
    routes: {
      'https://status.aurora-air.example/api/v2/summary.json': fixture('statuspage/summary.json'),
      'https://status.aurora-air.example/api/v2/incidents.json': fixture('statuspage/incidents.json'),
    },
    site: siteFacts({}),
  },
  telegram: { handles: ['AuroraAir'], routes: () => fixtureText('telegram/preview.html') },
  tumblr: { handles: ['auroraair'], routes: () => fixtureText('tumblr/read.js.txt') },
  vanilla: {
    handles: [COMMUNITY],
    routes: {
      [`${HOST}/api/v2/discussions?limit=1&sort=-dateLastComment&pinOrder=mixed`]: fixture('vanilla/latest.json'),
      [`${HOST}/api/v2/site-totals?counts=all`]: fixture('vanilla/totals.json'),
      [`${HOST}/api/v2/discussions?${vanillaSince}&page=1&sort=-dateInserted&pinOrder=mixed&expand=insertUser`]:
        fixture('vanilla/discussions.json'),
      [`${HOST}/api/v2/comments?${vanillaSince}&page=1&sort=-dateInserted&expand=insertUser&quoteParent=false`]:
        fixture('vanilla/comments.json'),
      [`${HOST}/api/v2/discussions/4?expand=insertUser`]: fixture('vanilla/discussion.json'),
      [`${HOST}/api/v2/comments?discussionID=4&sort=dateInserted&limit=100&expand=insertUser&quoteParent=false`]:
        fixture('vanilla/first-comments.json'),
    },
  },
}
