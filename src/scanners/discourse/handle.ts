import { communityHandle } from '../community-handle.ts'

/** First steps of the engine's own pages (config/routes.rb). */
const PAGES = ['t', 'c', 'u', 'g', 'p', 'n', 'tag', 'tags', 'posts', 'users', 'groups', 'badges', 'categories', 'site']
const LISTS = [
  'latest',
  'new',
  'top',
  'hot',
  'unread',
  'search',
  'about',
  'faq',
  'guidelines',
  'tos',
  'privacy',
  'login',
]

export const HANDLE = communityHandle([...PAGES, ...LISTS, 'latest.json', 'about.json', 'latest.rss', 'posts.rss'])
