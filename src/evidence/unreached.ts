import { SITE_SOURCE } from './identity.ts'
import type { Outcome } from './status.ts'

/** One that was asked over the network: what it is called, how that went, and how many requests were made. */
interface AskedOne {
  id: string
  name: string
  outcome: Outcome
  requests: number
}

/** How asking ends where nobody answers, or somebody between us and them answers in everybody's place. */
const SILENT: ReadonlySet<string> = new Set<Outcome['status']>(['error', 'timeout', 'blocked', 'changed'])

/**
 * That nothing could be reached, as a sentence; null where somebody answered for themselves, or nobody was asked.
 *
 * Where all are blocked but the brand's own site, what stands between us and them may well be what answers there: a network
 * that wants a sign-in first shows its own page for any address.
 */
export function unreached(asked: readonly AskedOne[], brand: string): string | null {
  const over = asked.filter(({ requests }) => requests > 0)
  const others = over.filter(({ id }) => id !== SITE_SOURCE)
  const walled = others.length > 1 && others.every(({ outcome }) => outcome.status === 'blocked')
  const silent = (walled ? others : over).filter(({ outcome }) => SILENT.has(outcome.status))
  const [first] = silent
  if (first === undefined || silent.length < (walled ? others : over).length) return null
  if (silent.every(({ outcome }) => outcome.status === 'changed')) return null
  const names = [...new Set(silent.map(({ name }) => name))]
  const who =
    names.length === 1 ? 'the one service that was asked' : `none of the ${names.length} services that were asked`
  const why = first.outcome.reason?.replace(/\.$/, '') ?? `${first.name} did not answer`
  return names.length === 1
    ? `Nothing could be reached, so nothing is known of ${brand}: ${who} did not answer (${why}).`
    : `Nothing could be reached, so nothing is known of ${brand}: ${who} answered (${first.name}: ${why}).`
}
