import type { Contender } from './same-site.ts'

/** What was asked for, in words: `called "Delta"`, and of which kind. */
export interface Wanted {
  name: string
  kind: string | null
  /** What the catalogues are called that could not be asked. */
  unasked: readonly string[]
}

const CATALOGUES = { index: 'name-suggestion-index', wikidata: 'Wikidata' } as const

export function whySite(domain: string, others: number): string {
  const best = others === 0 ? '' : `; of the ${others + 1} brands with that site it is the best known`
  return `Its website is ${domain}, as you said${best}.`
}

export function whySiteUnknown(site: string, unasked: readonly string[]): string {
  if (unasked.length === 0) return `No brand is known by the website ${site}.`
  return `Which brand has the website ${site} is not known: ${unasked.join(' and ')} could not be asked.`
}

export function whyOnly({ name, kind }: Wanted, called: readonly Contender[]): string {
  const described = kind === null ? '' : ` that is described as "${kind}"`
  const sources = [...new Set(called.flatMap(({ entity }) => entity.sources))].map((source) => CATALOGUES[source])
  return `It is the only brand called "${name}"${described} in ${sources.join(' and ')}.`
}

export function whyBest(wanted: Wanted, several: number): string {
  return `Of ${several} ${brands(wanted)} it is by far the best known.`
}

export function whyAmbiguous(wanted: Wanted, several: number): string {
  return `There are ${several} ${brands(wanted)}, and none is much better known than the others.`
}

export function whyNoneOfKind({ name, kind }: Wanted): string {
  return `No brand called "${name}" is described as "${kind}".`
}

export function whyUndecided({ name, unasked }: Wanted): string {
  return `Which brand is meant by "${name}" is not known: several may be, and ${unasked.join(' and ')} could not be asked.`
}

export function whyUnknown({ name, unasked }: Wanted, beginning: readonly Contender[]): string {
  const longer = beginning.slice(0, 3).map(({ entity }) => `"${entity.label}"`)
  const only = longer.length === 0 ? '' : `, only names that begin so: ${longer.join(', ')}`
  if (unasked.length === 0) return `No brand called "${name}" is known${only}.`
  return `Whether a brand is called "${name}" is not known: ${CATALOGUES.index} has none${only}, and ${unasked.join(' and ')} could not be asked.`
}

function brands({ name, kind }: Wanted): string {
  return `brands called "${name}"${kind === null ? '' : ` that are described as "${kind}"`}`
}
