import {
  type Account,
  accountRecord,
  brandMatcher,
  type Post,
  post,
  type Scan,
  type Scanner,
  seconds,
  z,
} from 'earshot'

/** A person's page, as far as it is used. */
const Person = z.object({ name: z.string(), about: z.string().nullish(), joined: z.iso.datetime().nullish() })

/** What somebody wrote; `answers` is the entry that it answers. */
const Entry = z.object({
  id: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  text: z.string(),
  answers: z.string().nullable(),
  about: z.string().nullish(),
})

/** A page of entries, newest first. */
const Entries = z.object({ entries: z.array(Entry), older: z.boolean() })

const NAME = /^[a-z0-9_]{2,20}$/

/** The guestbook at guestbook.example: people write in it, and others answer below. */
const guestbook: Scanner = {
  id: 'guestbook',
  name: 'Guestbook',
  homepage: 'https://guestbook.example',
  reads: ['entries that name the brand', 'what the brand writes'],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests: '1 for the account, 1 for each 50 of the N own entries, and 1 for each 50 of the M mentions.',
  terms: 'Open to everybody (https://guestbook.example/terms).',
  origins: { api: 'https://guestbook.example' },
  handle: {
    parse: (text) => {
      const name = text.trim().replace(/^(?:https:\/\/guestbook\.example\/people\/|@)/, '')
      return NAME.test(name) ? name : null
    },
    url: (handle) => `https://guestbook.example/people/${handle}`,
    grammar: 'a name of small letters, digits and _, like aurora_air',
  },
  carriesHandles: false,
  known: { present: 'welcome', absent: 'nobody_has_this_name' },

  // A 404 in JSON is the platform's own word that there is nobody: `not_found` without another line.
  async account(handle, scan): Promise<Account> {
    const person = await scan.http.json(`${scan.origin('api')}/api/people/${encodeURIComponent(handle)}`, Person)
    return accountRecord({
      platform: 'guestbook',
      id: handle,
      handle,
      name: person.name,
      url: guestbook.handle.url(handle),
      bio: person.about ?? null,
      created: person.joined ?? null,
    })
  },

  async *posts({ id }, scan) {
    for await (const entry of entries(scan, id, { by: id })) if (entry.author?.id === id) yield entry
  },

  async *mentions(brand, scan) {
    const names = brandMatcher(brand)
    for await (const entry of entries(scan, 'search', { q: brand.name }))
      if (names(entry.text) || scan.accounts.some(({ id }) => entry.text.includes(`@${id}`))) yield entry
  },
}

export default guestbook

/** Reads a list from its newest entry to the beginning of the window, and tells after each page how far it has come. */
async function* entries(scan: Scan, part: string, filter: Record<string, string>): AsyncGenerator<Post> {
  const { since } = scan.window
  scan.parts([part])
  for (let before = scan.observedAt; ; ) {
    const asked = new URLSearchParams({ ...filter, before: String(before) })
    const page = await scan.http.json(`${scan.origin('api')}/api/entries?${asked}`, Entries)
    for (const entry of page.entries) if (seconds(entry.at) >= since) yield toPost(entry)
    const oldest = Math.min(...page.entries.map(({ at }) => seconds(at)))
    const complete = !page.older || oldest < since
    scan.covered(part, { from: complete ? since : oldest, to: scan.observedAt, complete, scope: 'all' })
    if (complete) return
    before = oldest
  }
}

function toPost({ id, by, at, text, answers }: z.infer<typeof Entry>): Post {
  return post({
    platform: 'guestbook',
    id,
    url: `https://guestbook.example/entries/${id}`,
    author: { id: by, handle: by, name: null, followers: null, official: false, staff: false, bot: false },
    createdAt: at,
    text,
    kind: answers === null ? 'post' : 'reply',
    replyTo: answers,
    root: answers ?? id,
  })
}
