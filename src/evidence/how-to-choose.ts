import { isAddress } from './address.ts'
import type { Entity, Identity } from './identity.ts'

/** The option that tells an entity from others of its name: its website, else its kind, else an account that the user knows. */
export function howToChoose({ websites, kinds }: Pick<Entity, 'websites' | 'kinds'>): string {
  const site = websites.find((url) => isAddress(url))
  if (site !== undefined) return `--website ${new URL(site).hostname.replace(/^www\./, '')}`
  const kind = kinds[0]
  return kind === undefined ? '--account PLATFORM:HANDLE' : `--kind ${JSON.stringify(kind)}`
}

/** What may have been missed of who bears the name, where a catalogue could not be asked; null where all could. */
export function leftUnasked({
  entity,
  candidates,
  sources,
}: Pick<Identity, 'entity' | 'candidates' | 'sources'>): string | null {
  const wikidata = sources.find(({ id }) => id === 'wikidata')
  if (wikidata === undefined || wikidata.outcome.status === 'ok') return null
  return entity === null && candidates.length === 0
    ? `${wikidata.name} may know it, and could not be asked.`
    : `${wikidata.name} could not be asked, so there may be others of that name.`
}
