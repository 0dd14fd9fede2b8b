import { isAddress } from '../evidence/address.ts'
import type { Form, NetworkFacts } from './facts.ts'
import type { Network } from './network.ts'
import { bareText, pasted, withoutPunctuation } from './pasted.ts'
import { PLACEHOLDERS } from './placeholders.ts'
import { type Template, template } from './template.ts'
import { profileHosts, territory } from './territory.ts'
import { decoded, webAddress } from './web-address.ts'
import { words } from './words.ts'

interface Kind extends Form {
  handle: string
  reserved: ReadonlySet<string>
  templates: readonly [Template, ...Template[]]
}

/** The network that the facts describe. */
export function fromFacts(facts: NetworkFacts): Network {
  const kinds = facts.forms.map((form) => kindOf(form, facts))
  const tabs = new Set(facts.tabs ?? [])
  const holds = territory(facts)
  const key = (handle: string): string => {
    const found = readWritten(handle, kinds)
    if (found === null) return handle.toLowerCase()
    const { kind, name } = found
    const common = kind.caseCounts === true ? name : (kind.key?.(name) ?? name.toLowerCase())
    return kind.handle.replace('{}', () => common)
  }
  let vendors: ReadonlySet<string> | null = null
  return {
    id: facts.id,
    name: facts.name,
    homepage: facts.homepage,
    lifecycle: facts.closed === undefined ? { stage: 'open' } : { stage: 'closed', ...facts.closed },
    handle: {
      parse: (text) => {
        const typed = pasted(text)
        const address = addressIn(typed, holds)
        const found = address === null ? readWritten(unescaped(typed), kinds) : readAddress(address, kinds, tabs)
        return found === null ? null : found.kind.handle.replace('{}', () => found.name)
      },
      key,
      url: (handle) => {
        const found = readWritten(handle, kinds)
        return found === null ? facts.homepage : found.kind.templates[0].write(found.name)
      },
      grammar: facts.grammar,
    },
    holds,
    publicReplies: facts.publicReplies,
    // Made when it is asked for: there are many networks, and a brand's site links to few of them.
    get vendors() {
      vendors ??= new Set([...kinds.flatMap(placeholders), ...(facts.vendors ?? [])].map(key))
      return vendors
    },
  }
}

interface Found {
  kind: Kind
  name: string
}

function kindOf(form: Form, facts: NetworkFacts): Kind {
  const isProfileHost = profileHosts(facts)
  const origin = new URL(facts.homepage).origin
  const read = (source: string) => template(source, isProfileHost, origin)
  const [first, ...others] = form.addresses
  return {
    ...form,
    handle: form.handle ?? '{}',
    reserved: new Set([...(facts.reserved ?? []), ...(form.addresses.includes('/{}') ? EVERYWHERE : [])]),
    templates: [read(first), ...others.map(read)],
  }
}

function placeholders({ handle }: Kind): string[] {
  return PLACEHOLDERS.map((placeholder) => handle.replace('{}', placeholder))
}

/** The first kind of which the address is a profile's. */
function readAddress(text: string, kinds: readonly Kind[], tabs: ReadonlySet<string>): Found | null {
  const address = webAddress(text)
  if (address === null) return null
  for (const kind of kinds) {
    for (const { read } of kind.templates) {
      const found = read(address)
      if (found === null || !isOwners(found.rest, tabs)) continue
      const name = nameIn(kind, found.name)
      if (name !== null) return { kind, name }
    }
  }
  return null
}

/** What stands on one network or another where on most a name does, and names nobody's brand. */
const EVERYWHERE = words(`
  abuse cookies copyright dashboard dmca download eula intent log_in logged_out login logout oauth password policies policy
  privacy register search select_site settings share sharer sign_in signin signup site_map sitemap static submit terms tos
  upload
`)
/** What a network's own pages and scripts are called by. */
const FILE = /\.(?:aspx?|cfm|html?|php|txt|xml)$/i

/** Pages that only whoever runs an account sees: they copied the address while they were signed in. */
const BACKSTAGE: ReadonlySet<string> = new Set(
  words(`
    admin administration allactivity analytics dashboard edit edit_profile inbox insights manage management manager
    mycompany page-admin professional_dashboard publishing_tools settings
  `),
)

/** Whether what follows a name in an address still is a page of the account, and none of a post or of somebody else. */
function isOwners([tab, ...more]: readonly string[], tabs: ReadonlySet<string>): boolean {
  if (tab === undefined) return true
  const page = withoutPunctuation(tab).toLowerCase()
  return page === '' || BACKSTAGE.has(page) || (more.length === 0 && tabs.has(page))
}

/** A handle as it is kept or typed: by what stands around its name, else as a bare name, be it with an @. */
function readWritten(text: string, kinds: readonly Kind[]): Found | null {
  const typed = text.replace(/^\//, '')
  for (const kind of kinds) {
    for (const form of [kind.handle, ...(kind.alsoWritten ?? [])]) {
      const [before = '', after = ''] = form.split('{}')
      if (before === '' || !typed.toLowerCase().startsWith(before) || !typed.endsWith(after)) continue
      const name = nameIn(kind, typed.slice(before.length, typed.length - after.length))
      if (name !== null) return { kind, name }
    }
  }
  const bare = typed.replace(/^@/, '')
  for (const kind of kinds) {
    const name = kind.bare === true || kind.handle === '{}' ? nameIn(kind, bare) : null
    if (name !== null) return { kind, name }
  }
  return null
}

/** The name in its place in an address or handle; null where it cannot be one or is a page of the network's own. */
function nameIn({ name, between, endsInMark, reserved }: Kind, text: string): string | null {
  const whole = bareText(between === undefined ? text : text.replace(between, ''))
  const bare = withoutPunctuation(whole)
  const written = endsInMark === true && !/[,;:]$/.test(whole) ? [whole, bare] : [bare]
  const match = written.map((one) => name.exec(one)).find((one) => one !== null)
  const found = match === undefined ? null : (match[1] ?? match[0])
  // A step of dots is the way to the folder above.
  if (found === null || /^\.+$/.test(found) || FILE.test(found)) return null
  return reserved.has(found.toLowerCase()) ? null : found
}

/** A handle that was copied out of an address may still carry its escapes, and the slash or query that followed it. */
function unescaped(text: string): string {
  const [cut = ''] = text.split(/[?#]/)
  return decoded(cut.replace(/\/$/, '')) ?? text
}

/** An address, be it typed without its scheme if it lies on the network; null for what does not look like one. */
function addressIn(text: string, holds: (url: URL) => boolean): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text
  if (!/^(?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i.test(text)) return null
  const full = `https://${text.replace(/^\/\//, '')}`
  return isAddress(full) && holds(new URL(full)) ? full : null
}
