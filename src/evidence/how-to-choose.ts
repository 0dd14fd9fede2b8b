import { isAddress } from './address.ts'
import type { Entity, Identity } from './identity.ts'

type Told = Pick<Entity, 'label' | 'description' | 'kinds' | 'websites'>

/**
 * What to write on the command line to mean this entity and no other of those that bear the name: its website, unless
 * another has one at the same host; its own name, where that is a name of its own; a kind that no other is; else an
 * account that the user knows.
 *
 * @param name what was asked for.
 * @param among all that bear it, be this one among them.
 */
export function howToChoose(entity: Told, name: string, among: readonly Told[]): string {
  const others = among.filter((other) => other !== entity)
  const host = hostsOf(entity).find((one) => !others.some((other) => hostsOf(other).some((two) => isWithin(one, two))))
  if (host !== undefined) return `--website ${host}`
  const label = entity.label.toLowerCase()
  if (![name, ...others.map((other) => other.label)].some((one) => one.toLowerCase() === label))
    return `${JSON.stringify(entity.label)} (its whole name)`
  const kind = entity.kinds.find((one) => !others.some((other) => isOf(other, one)))
  return kind === undefined ? '--account PLATFORM:HANDLE' : `--kind ${JSON.stringify(kind)}`
}

function hostsOf({ websites }: Told): string[] {
  return websites.filter((url) => isAddress(url)).map((url) => new URL(url).hostname.replace(/^www\./, ''))
}

function isWithin(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}

function isOf({ kinds, description }: Told, kind: string): boolean {
  return [...kinds, description ?? ''].some((text) => text.toLowerCase().includes(kind.toLowerCase()))
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
    ? null
    : `${wikidata.name} could not be asked, so there may be others of that name.`
}
