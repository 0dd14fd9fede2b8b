import type { Home } from './federation.ts'

export interface Software {
  host: string
  version: string
  title: string
}

export function nodeinfoLinks({ host }: Home) {
  return { links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: `https://${host}/nodeinfo/2.0` }] }
}

/** http://nodeinfo.diaspora.software/ns/schema/2.0 */
export function nodeinfo({ version, title }: Software) {
  return {
    version: '2.0',
    software: { name: 'mastodon', version },
    protocols: ['activitypub'],
    services: { outbound: [], inbound: [] },
    usage: { users: { total: 1812, activeMonth: 642, activeHalfyear: 911 }, localPosts: 240_113 },
    openRegistrations: true,
    metadata: { nodeName: title, nodeDescription: '' },
  }
}

/** https://docs.joinmastodon.org/entities/Instance */
export function instance({ host, version, title }: Software) {
  return {
    domain: host,
    title,
    version,
    source_url: 'https://github.com/mastodon/mastodon',
    description: 'An invented server.',
    usage: { users: { active_month: 642 } },
    languages: ['en'],
    configuration: {
      urls: { streaming: `wss://streaming.${host}`, status: null },
      statuses: { max_characters: 500, max_media_attachments: 4, characters_reserved_per_url: 23 },
      translation: { enabled: false },
      ...(version.startsWith('4.5')
        ? {
            timelines_access: {
              live_feeds: { local: 'public', remote: 'public' },
              hashtag_feeds: { local: 'public', remote: 'public' },
              trending_link_feeds: { local: 'public', remote: 'public' },
            },
          }
        : {}),
    },
    registrations: { enabled: true, approval_required: false, message: null },
    api_versions: { mastodon: version.startsWith('4.5') ? 7 : 1 },
    contact: { email: `admin@${host}`, account: null },
    rules: [],
  }
}

/** https://docs.joinmastodon.org/entities/V1_Instance */
export function instanceOld({ host, version, title }: Software) {
  return {
    uri: host,
    title,
    short_description: 'An invented server.',
    description: '',
    email: `admin@${host}`,
    version,
    urls: { streaming_api: `wss://streaming.${host}` },
    stats: { user_count: 1812, status_count: 240_113, domain_count: 8811 },
    languages: ['en'],
    registrations: true,
    approval_required: false,
  }
}
