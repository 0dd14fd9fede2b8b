import type { PageReply } from '../../http/request.ts'
import { type Page, parsePage } from '../page/page.ts'

/** The software that a community runs on. `id` is that of the platform which it is read as, whether or not it can be. */
export interface Engine {
  id: string
  name: string
}

interface Told extends Engine {
  isTold(page: Page, headers: Headers): boolean
}

type Headers = Readonly<Record<string, string>>

/**
 * By what engines are told from one another: what they write into their pages and the headers that come with them, after
 * their own sources and what others measured.
 *
 * @see https://github.com/enthec/webappanalyzer (src/technologies)
 */
const ENGINES: readonly Told[] = [
  { id: 'discourse', name: 'Discourse', isTold: (page) => generatorOf(page).startsWith('discourse') },
  {
    id: 'nodebb',
    name: 'NodeBB',
    isTold: ({ $ }, headers) => isPoweredBy('nodebb', headers) || $('script[src*="/nodebb.min.js"]').length > 0,
  },
  {
    id: 'flarum',
    name: 'Flarum',
    isTold: ({ $ }, headers) =>
      isPoweredBy('flarum', headers) || $('#flarum-loading, script#flarum-json-payload').length > 0,
  },
  {
    id: 'khoros',
    name: 'Khoros',
    isTold: (page, headers) =>
      /\bLithiumVisitor=/.test(headers['set-cookie'] ?? '') || inScripts(page, /\bLITHIUM\s*[.=]/),
  },
  {
    id: 'vanilla',
    name: 'Vanilla',
    isTold: (page, headers) =>
      isPoweredBy('vanilla', headers) ||
      headers['x-vanilla-version'] !== undefined ||
      page.$('body#DiscussionsPage, body#vanilla').length > 0 ||
      inScripts(page, /\bwindow\.gdn\b|\b__VANILLA_GLOBALS__\b/),
  },
  {
    id: 'board-feeds',
    name: 'phpBB',
    isTold: ({ $ }) =>
      $('.phpbb_copyright').length > 0 || ($('meta[name="copyright" i]').attr('content') ?? '').includes('phpBB Group'),
  },
  { id: 'xenforo', name: 'XenForo', isTold: ({ $ }) => $('html#XF, html#XenForo').length > 0 },
  { id: 'insided', name: 'inSided', isTold: (page) => inScripts(page, /\binSidedData\b/) },
]

/** The engine that made a page; null where none of those that are known did. */
export function engineOf({ url, headers, body }: Pick<PageReply, 'url' | 'headers' | 'body'>): Engine | null {
  const page = parsePage({ url, html: body })
  const found = ENGINES.find(({ isTold }) => isTold(page, headers))
  return found === undefined ? null : { id: found.id, name: found.name }
}

function generatorOf({ $ }: Page): string {
  return ($('meta[name="generator" i]').attr('content') ?? '').trim().toLowerCase()
}

/** Where several pieces of software name themselves, their names stand in a row. */
function isPoweredBy(name: string, headers: Headers): boolean {
  const names = (headers['x-powered-by'] ?? '').toLowerCase().split(/[,\s]+/)
  return names.includes(name)
}

function inScripts({ $ }: Page, words: RegExp): boolean {
  return $('script:not([src])')
    .toArray()
    .some((script) => words.test($(script).text()))
}
