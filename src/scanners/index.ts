import type { Scanner } from './scanner.ts'

/** A platform that can be read; its module is loaded when it is needed. */
export interface Registered {
  id: string
  load: () => Promise<Scanner>
}

/** Every platform that this version reads, sorted by id. */
export const SCANNERS: readonly Registered[] = [
  { id: 'app-store', load: async () => (await import('./app-store/app-store.ts')).appStore },
  { id: 'bluesky', load: async () => (await import('./bluesky/bluesky.ts')).bluesky },
  { id: 'board-feeds', load: async () => (await import('./board-feeds/board-feeds.ts')).boardFeeds },
  { id: 'discourse', load: async () => (await import('./discourse/discourse.ts')).discourse },
  { id: 'feeds', load: async () => (await import('./feeds/feeds.ts')).feeds },
  { id: 'flarum', load: async () => (await import('./flarum/flarum.ts')).flarum },
  { id: 'gdelt', load: async () => (await import('./gdelt/gdelt.ts')).gdelt },
  { id: 'github', load: async () => (await import('./github/github.ts')).github },
  { id: 'gitlab', load: async () => (await import('./gitlab/gitlab.ts')).gitlab },
  { id: 'google-alerts', load: async () => (await import('./google-alerts/google-alerts.ts')).googleAlerts },
  { id: 'google-news', load: async () => (await import('./google-news/google-news.ts')).googleNews },
  { id: 'hackernews', load: async () => (await import('./hackernews/hackernews.ts')).hackernews },
  { id: 'khoros', load: async () => (await import('./khoros/khoros.ts')).khoros },
  { id: 'lemmy', load: async () => (await import('./lemmy/lemmy.ts')).lemmy },
  { id: 'mastodon', load: async () => (await import('./mastodon/mastodon.ts')).mastodon },
  { id: 'nodebb', load: async () => (await import('./nodebb/nodebb.ts')).nodebb },
  { id: 'peertube', load: async () => (await import('./peertube/peertube.ts')).peertube },
  { id: 'stackexchange', load: async () => (await import('./stackexchange/stackexchange.ts')).stackexchange },
  { id: 'statuspage', load: async () => (await import('./statuspage/statuspage.ts')).statuspage },
  { id: 'telegram', load: async () => (await import('./telegram/telegram.ts')).telegram },
  { id: 'tumblr', load: async () => (await import('./tumblr/tumblr.ts')).tumblr },
  { id: 'vanilla', load: async () => (await import('./vanilla/vanilla.ts')).vanilla },
]
