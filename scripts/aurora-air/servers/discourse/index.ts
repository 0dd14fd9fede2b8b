import { DISCOBOT } from '../../members.ts'
import { COMMUNITY } from '../../people.ts'
import { SITE } from '../../presence.ts'
import type { Stage } from '../../stage.ts'
import { json, numberIn, page, type Server } from '../answer.ts'
import { crewNamed, postView } from './posts.ts'
import { listed, type Topic, topicsOf, topicView } from './topics.ts'

const HEADERS = { server: 'nginx', 'x-discourse-route': 'list/latest' }
const GENERATOR =
  'Discourse 3.6.0.beta1 - https://github.com/discourse/discourse version 0000000000000000000000000000000000000000'
const MISSING = {
  errors: ['The requested URL or resource could not be found.'],
  error_type: 'not_found',
  extras: { title: 'Page Not Found', group: null },
}

/** The brand's community on Discourse, as a guest sees it: about, the list of topics, topics and their further posts. */
export function discourseServer(stage: Stage): Server {
  const topics = topicsOf(stage)
  return {
    hosts: [COMMUNITY.handle],
    handle: (request) => {
      const { pathname, searchParams } = new URL(request.url)
      if (pathname === '/') return page(200, front(), HEADERS)
      if (pathname === '/robots.txt') return page(200, ROBOTS, { ...HEADERS, 'content-type': 'text/plain' })
      const known: Record<string, () => unknown> = {
        '/site/basic-info.json': basicInfo,
        '/about.json': () => about(stage, topics),
        '/latest.json': () => latest(topics, searchParams),
      }
      const answer = Object.hasOwn(known, pathname) ? known[pathname] : undefined
      if (answer) return json(200, answer(), HEADERS)
      const [, id, more] = /^\/t\/(\d+)(\/posts)?\.json$/u.exec(pathname) ?? []
      const topic = topics.find((one) => String(one.id) === id)
      if (!topic) return json(404, MISSING, HEADERS)
      return json(200, more ? further(topic, searchParams.getAll('post_ids[]')) : topicView(topic), HEADERS)
    },
  }
}

const ROBOTS =
  'User-agent: *\nDisallow: /admin/\nDisallow: /auth/\nDisallow: /session\nDisallow: /u/\nDisallow: /search\n'

function front(): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${COMMUNITY.name}</title>
<meta name="description" content="${COMMUNITY.bio}">
<meta name="generator" content="${GENERATOR}">
</head><body class="crawler"><h1><a href="/">${COMMUNITY.name}</a></h1><a href="/latest">Latest topics</a></body></html>
`
}

function basicInfo() {
  return {
    logo_url: `https://${COMMUNITY.handle}/logo.png`,
    favicon_url: '/favicon.png',
    title: COMMUNITY.name,
    description: COMMUNITY.bio,
    header_primary_color: '333333',
    header_background_color: 'ffffff',
    login_required: false,
    locale: 'en',
  }
}

function about(stage: Stage, topics: readonly Topic[]) {
  const { name, bio, followers, posts } = COMMUNITY
  return {
    users: [],
    categories: [],
    about: {
      stats: {
        topics_count: topics.length + 871,
        posts_count: posts,
        posts_30_days: stage.messages.length,
        users_count: followers,
        likes_count: 4110,
      },
      description: bio,
      title: name,
      locale: 'en',
      version: '3.6.0.beta1',
      https: true,
      contact_url: SITE.contact,
      contact_email: '',
      admins: [],
      moderators: crewNamed(),
      category_moderators: [],
    },
  }
}

/** Pinned topics open the first page; the others follow by their last post. */
function latest(topics: readonly Topic[], query: URLSearchParams) {
  const size = Math.min(100, numberIn(query, 'per_page', 30))
  const number = numberIn(query, 'page', 0)
  const shown = topics.slice(number * size, (number + 1) * size)
  const more = (number + 1) * size < topics.length
  return {
    users: [{ id: -2, username: DISCOBOT.handle, name: DISCOBOT.name }],
    primary_groups: [],
    flair_groups: [],
    topic_list: {
      can_create_topic: false,
      ...(more ? { more_topics_url: `/latest?no_definitions=true&page=${number + 1}` } : {}),
      per_page: size,
      topics: shown.map(listed),
    },
  }
}

function further(topic: Topic, ids: readonly string[]) {
  const asked = topic.posts.filter(({ id }) => ids.includes(String(id)))
  return { post_stream: { posts: asked.map((post) => postView(post, topic)) }, id: topic.id }
}
