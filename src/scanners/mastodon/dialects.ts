/** How a server's software is to be read. */
export interface Dialect {
  /** The software's name for a sentence. */
  name: string
  /** Which client API it speaks; `none` where there is only ActivityPub. */
  api: 'mastodon' | 'misskey' | 'none'
  /** What it is known to show without a token. What is not known is tried. */
  keyless: { posts: boolean; tags: boolean }
  /** Whether `/api/v1/accounts/lookup` is there, or `/api/v1/accounts/:user` takes a name instead (Pleroma). */
  profile: 'lookup' | 'nickname'
  /** Whether `/api/v1/statuses?id[]=` gives many posts at once (Mastodon 4.3). */
  batch: boolean
  /**
   * Whether `replies_count` can be believed. Hollo says 0 of posts that have replies, and what is not known may too: a
   * count of theirs is then unknown, so that no thread is passed over for it.
   */
  countsReplies: boolean
  /** Whether ids hold the time (Mastodon's snowflakes), so that a feed can be entered at a past moment. */
  snowflakes: boolean
}

const OPEN = { posts: true, tags: true }
/** What speaks Mastodon's API, and of which nothing else is known. */
const UNKNOWN: Dialect = {
  name: 'software that does not tell its name',
  api: 'mastodon',
  keyless: OPEN,
  profile: 'lookup',
  batch: false,
  countsReplies: false,
  snowflakes: false,
}
const MASTODON: Dialect = { ...UNKNOWN, name: 'Mastodon', countsReplies: true }
const PLEROMA: Dialect = { ...MASTODON, name: 'Pleroma', profile: 'nickname' }
const MISSKEY: Dialect = { ...MASTODON, name: 'Misskey', api: 'misskey' }

/** What differs from Mastodon, by the name that nodeinfo gives. */
const DIALECTS: Readonly<Record<string, Dialect>> = {
  akkoma: { ...PLEROMA, name: 'Akkoma' },
  pleroma: PLEROMA,
  rebased: { ...PLEROMA, name: 'Rebased' },
  gotosocial: { ...MASTODON, name: 'GoToSocial', keyless: { posts: false, tags: false } },
  pixelfed: { ...MASTODON, name: 'Pixelfed', keyless: { posts: false, tags: true } },
  calckey: { ...MISSKEY, name: 'Calckey' },
  catodon: { ...MISSKEY, name: 'Catodon' },
  cherrypick: { ...MISSKEY, name: 'CherryPick' },
  firefish: { ...MISSKEY, name: 'Firefish' },
  foundkey: { ...MISSKEY, name: 'FoundKey' },
  iceshrimp: { ...MISSKEY, name: 'Iceshrimp' },
  misskey: MISSKEY,
  sharkey: { ...MISSKEY, name: 'Sharkey' },
}

/** Software of the Fediverse that has no API of either kind; named, so that nothing is asked in vain. */
const WITHOUT_API: Readonly<Record<string, string>> = {
  bookwyrm: 'BookWyrm',
  castopod: 'Castopod',
  funkwhale: 'Funkwhale',
  ghost: 'Ghost',
  lemmy: 'Lemmy',
  mbin: 'Mbin',
  mobilizon: 'Mobilizon',
  owncast: 'Owncast',
  peertube: 'PeerTube',
  piefed: 'PieFed',
  plume: 'Plume',
  threads: 'Threads',
  wordpress: 'WordPress',
  writefreely: 'WriteFreely',
}

/**
 * The dialect of a software by its name and version in nodeinfo. What is not known is read like a Mastodon server,
 * since most of what is new speaks its API.
 */
export function dialectOf(software: { name: string; version: string } | null): Dialect {
  if (!software) return UNKNOWN
  const name = software.name.toLowerCase()
  if (Object.hasOwn(WITHOUT_API, name))
    return { ...MASTODON, name: WITHOUT_API[name] ?? name, api: 'none', keyless: { posts: false, tags: false } }
  if (name === 'mastodon') return { ...MASTODON, snowflakes: true, batch: atLeast(software.version, 4, 3) }
  return Object.hasOwn(DIALECTS, name) ? (DIALECTS[name] ?? UNKNOWN) : { ...UNKNOWN, name: software.name }
}

/**
 * The dialect by the `version` that a server's own description gives: others put "(compatible; Pleroma 2.9)" or a
 * number of their own there, of which nothing can be concluded.
 */
export function dialectOfVersion(version: string): Dialect {
  const compatible = /\(compatible; (\w+)/i.exec(version)?.[1]
  if (compatible) return dialectOf({ name: compatible, version })
  return atLeast(version, 4, 0) ? dialectOf({ name: 'mastodon', version }) : UNKNOWN
}

function atLeast(version: string, major: number, minor: number): boolean {
  const [, a, b] = /^(\d+)\.(\d+)/.exec(version) ?? []
  return a !== undefined && (Number(a) > major || (Number(a) === major && Number(b) >= minor))
}
