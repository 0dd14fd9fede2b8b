import type { SiteFacts } from '../../evidence/site-facts.ts'
import type { Page } from '../page/page.ts'

const FEED_TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
])
const MOST = 20
/** A page that links to more apps writes about those of others. */
const OWN_APPS = 6

/** The feeds that pages name, but those of comments. */
export function feedsOf(pages: readonly Page[]): string[] {
  const found = pages.flatMap(({ $, absolute }) =>
    $('link[rel~="alternate" i][type][href]')
      .toArray()
      .filter(
        ({ attribs: { type = '', title = '' } }) =>
          FEED_TYPES.has(type.trim().toLowerCase()) && !/comment/i.test(title),
      )
      .flatMap((element) => absolute($(element).attr('href'))?.href ?? []),
  )
  return [...new Set(found)].slice(0, MOST)
}

type App = SiteFacts['apps'][number]

/**
 * The apps that pages name in their head (`apple-itunes-app`, `google-play-app`, App Links) or link to in the stores.
 *
 * @see developer.apple.com: promoting apps with Smart App Banners; developers.facebook.com/docs/applinks
 */
export function appsOf(pages: readonly Page[]): App[] {
  const found = pages.flatMap((page) => {
    const links = each(linked(page))
    return [...bannered(page), ...(links.length > OWN_APPS ? [] : links)]
  })
  return each(found).slice(0, MOST)
}

function each(apps: readonly App[]): App[] {
  return [...new Map(apps.map((app) => [`${app.store} ${app.id}`, app])).values()]
}

function bannered({ $ }: Page): App[] {
  const content = (name: string) => $(`meta[name="${name}" i],meta[property="${name}" i]`).first().attr('content') ?? ''
  const apple =
    /app-id\s*=\s*(\d{5,15})/.exec(content('apple-itunes-app'))?.[1] ?? content('al:ios:app_store_id').trim()
  const google = /app-id\s*=\s*([\w.]+)/.exec(content('google-play-app'))?.[1] ?? content('al:android:package').trim()
  return [...appleApp(apple), ...googleApp(google)]
}

function linked({ $, absolute }: Page): App[] {
  return $('a[href*="apps.apple.com"],a[href*="itunes.apple.com"],a[href*="play.google.com"]')
    .toArray()
    .flatMap((element) => absolute($(element).attr('href')) ?? [])
    .flatMap(({ hostname, pathname, searchParams }) => {
      if (hostname === 'play.google.com')
        return pathname === '/store/apps/details' ? googleApp(searchParams.get('id') ?? '') : []
      const isStore = hostname === 'apps.apple.com' || hostname === 'itunes.apple.com'
      return isStore ? appleApp(/\/app\/(?:[^/]+\/)?id(\d{5,15})(?:$|\/)/.exec(pathname)?.[1] ?? '') : []
    })
}

function appleApp(id: string): App[] {
  return /^\d{5,15}$/.test(id) ? [{ store: 'app-store', id }] : []
}

/** Package names are those of Java: two parts at least. */
function googleApp(id: string): App[] {
  return /^[a-z]\w*(?:\.[a-z]\w*)+$/i.test(id) ? [{ store: 'google-play', id }] : []
}
