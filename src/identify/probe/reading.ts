import { siteDomain } from '../../brand/site-domain.ts'
import { quotable } from '../../http/quotable.ts'
import type { Site } from './sites.ts'

/** Why an answer says nothing of an account. */
export type Trouble = 'blocked' | 'changed' | 'rate-limited' | 'unreachable'

/** What one answer says of a handle. The reason is a phrase that begins with the host's name. */
export type Finding = { presence: 'present' | 'absent' } | { presence: 'unknown'; trouble: Trouble; reason: string }

/** An answer, whatever its status: the address after redirects, and the body. */
export interface Seen {
  status: number
  url: string
  text: string
}

/** Reads an answer to the question whether a handle exists, asked at an address: by both markers, never by one alone. */
export function readAnswer(site: Site, asked: string, handle: string, seen: Seen): Finding {
  const { host } = new URL(seen.url)
  const elsewhere = ledElsewhere(asked, handle, seen.url)
  if (elsewhere !== null) return changed(`${new URL(asked).host} ${elsewhere}`)
  const { presence, absence } = site
  const present = seen.status === presence.status && seen.text.includes(presence.text)
  const absent =
    absence.status.some((status) => status === seen.status) &&
    (absence.text === undefined || seen.text.includes(absence.text))
  if (present && absent) return changed(`${host} shows the sign of an account and the sign of none at once`)
  if (present) return { presence: 'present' }
  if (absent) return { presence: 'absent' }
  return changed(`${host} answers ${seen.status} and shows neither the sign of an account nor that of none`)
}

/** Whether redirects led away from the handle, as a phrase; null where they did not. */
function ledElsewhere(asked: string, handle: string, arrived: string): string | null {
  if (arrived === asked) return null
  const from = new URL(asked)
  const to = new URL(arrived)
  if (siteDomain(from.href) !== siteDomain(to.href)) return `sends on to another site, ${to.host}`
  const named = to.href.toLowerCase().includes(encodeURIComponent(handle).toLowerCase())
  return named ? null : `sends on to ${quotable(to.href)}, away from the handle`
}

function changed(reason: string): Finding {
  return { presence: 'unknown', trouble: 'changed', reason }
}
