import type { Presence } from '../../evidence/identity.ts'
import { quotable } from '../../http/quotable.ts'
import type { SourceTools } from '../source.ts'
import { fill } from './address.ts'
import { ask } from './ask.ts'
import { checkSite } from './check-site.ts'
import { fitsGrammar } from './grammar.ts'
import type { Finding } from './reading.ts'
import { loadSites, type Site } from './sites.ts'

/** What is asked: handles that the brand may have, the likeliest first, and the sites of which the answer is known. */
export interface ProbeQuestion {
  handles: readonly string[]
  /** Ids of sites, which are those of networks. */
  skip: ReadonlySet<string>
}

export type ProbeTools = Pick<SourceTools, 'http' | 'clock' | 'signal'>

/** More would be guessing. */
const HANDLES = 2

/**
 * Asks every network of the manifest whether a handle exists there, all at once: at most two handles, and one row a site.
 * A row is `present` with the first handle that is, `absent` only when all that were asked are; whatever keeps a site from
 * answering is its reason to be `unknown`, and never an error.
 */
export async function probeSites(question: ProbeQuestion, tools: ProbeTools): Promise<Presence[]> {
  return probe(await loadSites(), question, tools)
}

/** The same for sites that are at hand. */
export async function probe(sites: readonly Site[], question: ProbeQuestion, tools: ProbeTools): Promise<Presence[]> {
  const handles = distinct(question.handles).slice(0, HANDLES)
  const [first] = handles
  if (first === undefined) return []
  const asked = sites.filter(({ id }) => !question.skip.has(id))
  return Promise.all(
    asked.map((site) =>
      probeSite(site, handles, tools).catch((error: unknown) => {
        if (!tools.signal.aborted) throw error
        return row(site, first, 'unknown', 'interrupted before it answered')
      }),
    ),
  )
}

/** Handles without white space and `@`, each once, whatever its case. */
function distinct(handles: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const handle of handles) {
    const bare = handle.trim().replace(/^@/, '')
    if (bare !== '' && !byKey.has(bare.toLowerCase())) byKey.set(bare.toLowerCase(), bare)
  }
  return [...byKey.values()]
}

async function probeSite(site: Site, handles: readonly string[], { http }: ProbeTools): Promise<Presence> {
  const fitting = handles.filter((handle) => fitsGrammar(site.handle, handle) && fill(site.probe.url, handle) !== null)
  const checking = site.checked === null && fitting.length > 0 ? checkSite(site, http) : null
  const asking = fitting.map(async (handle): Promise<Asked> => ({ handle, finding: await ask(site, handle, http) }))
  const [check, answers] = await Promise.all([checking, Promise.all(asking)])
  const telling = mostTelling(answers)
  if (telling === null) {
    const names = handles.map((handle) => quotable(handle)).join(' or ')
    return row(site, handles[0] ?? '', 'unknown', `${names} cannot be a handle there`)
  }
  const { handle, finding } = telling
  if (finding.presence === 'unknown') return row(site, handle, 'unknown', finding.reason)
  const believed = check === null || check.result === 'ok'
  return believed ? row(site, handle, finding.presence, null) : row(site, handle, 'unknown', check.reason)
}

interface Asked {
  handle: string
  finding: Finding
}

/** The first that is present, else the first of which nothing is known, else the first; null where none was asked. */
function mostTelling(answers: readonly Asked[]): Asked | null {
  const first = (presence: Finding['presence']) => answers.find(({ finding }) => finding.presence === presence)
  return first('present') ?? first('unknown') ?? first('absent') ?? null
}

function row(site: Site, handle: string, presence: Presence['presence'], reason: string | null): Presence {
  return { site: site.id, name: site.name, handle, url: fill(site.profile, handle) ?? site.homepage, presence, reason }
}
