import type { Entity } from '../../evidence/identity.ts'
import { registrableDomain } from '../brand-index/domain.ts'
import type { Question } from '../source.ts'
import { kindFits } from './kind-fit.ts'
import { mergeEntities } from './merge.ts'
import { nameFit } from './name-fit.ts'
import { domainsOf, prominence } from './prominence.ts'
import { bySite, type Contender } from './same-site.ts'

/**
 * What a name was resolved to. `why` is a sentence for the user. `passedOver` fitted as well, and lost; `candidates` are
 * those among which the user must choose, the likeliest first.
 */
export type Resolution =
  | { kind: 'one'; entity: Entity; why: string; passedOver: readonly Entity[] }
  | { kind: 'ambiguous'; candidates: readonly Entity[]; why: string }
  | { kind: 'none'; why: string }

/** How much a fitting name says: the name itself twice as much as another name. A judgement. */
const WEIGHT = { name: 2, alias: 1, beginning: 0.5, none: 0.25 } as const

/** A winner must weigh so many times what the runner-up does, and be so well known, or nobody wins. A judgement. */
const CLEAR = 2
const WELL_KNOWN = 5

const MOST = 10

/**
 * Which entity a name means, or that it cannot be told. It refuses to guess:
 *
 * - What has neither website nor account is no brand, and out.
 * - With a website, only entities with a site in its registrable domain remain: the one that weighs most is taken.
 * - Else the name must be one of the entity's names; with a kind, only entities of that kind remain, and it is enough
 *   that a name begins so.
 * - Entities that share a registrable domain count as one. The weight of each is its prominence (networks and websites
 *   known), twice where the name is its own and not an alias. One alone is taken; of several, one that weighs at least
 *   twice the next and has a prominence of at least 5.
 */
export function resolve(
  entities: readonly Entity[],
  question: Pick<Question, 'name' | 'aliases' | 'website' | 'kind'>,
): Resolution {
  const contenders = mergeEntities(entities)
    .filter(({ websites, accounts }) => websites.length + accounts.length > 0)
    .map((entity): Contender => {
      const fit = nameFit(entity, question)
      return { entity, fit, weight: prominence(entity) * WEIGHT[fit] }
    })
    .sort(heavierFirst)
  const { website, kind } = question
  if (website !== null) return ofSite(contenders, website)
  const called = contenders.filter(({ fit }) => fit === 'name' || fit === 'alias')
  const beginning = contenders.filter(({ fit }) => fit === 'beginning')
  if (kind === null)
    return called.length === 0 ? unknownName(question.name) : decide(called, beginning, question.name, null)
  const ofKind = ({ entity }: Contender) => kindFits(entity, kind)
  const fitting = [called, beginning].map((all) => all.filter(ofKind)).find((some) => some.length > 0)
  if (fitting !== undefined) return decide(fitting, [], question.name, kind)
  if (called.length === 0) return unknownName(question.name)
  const why = `None of the brands called "${question.name}" is described as "${kind}".`
  return { kind: 'ambiguous', candidates: listed([...called, ...beginning]), why }
}

function ofSite(contenders: readonly Contender[], website: string): Resolution {
  const domain = registrableDomain(website)
  const there = contenders.filter(({ entity }) => domain !== null && domainsOf(entity).has(domain))
  const [first, ...others] = there
  if (first === undefined) return { kind: 'none', why: `No brand is known by the website ${domain ?? website}.` }
  const best = others.length === 0 ? '' : `, and it is the best known of the ${there.length} there`
  return {
    kind: 'one',
    entity: first.entity,
    why: `Its website is ${domain}, as you said${best}.`,
    passedOver: listed(others),
  }
}

function decide(
  called: readonly Contender[],
  beginning: readonly Contender[],
  name: string,
  kind: string | null,
): Resolution {
  const [first, second, ...rest] = bySite(called)
  if (first === undefined) return unknownName(name)
  const passedOver = listed(called.filter((contender) => contender !== first))
  const described = kind === null ? '' : ` that is described as "${kind}"`
  const brand = `brand called "${name}"${described}`
  if (second === undefined)
    return { kind: 'one', entity: first.entity, why: `It is the only ${brand} in ${catalogues(called)}.`, passedOver }
  const several = rest.length + 2
  if (first.weight >= CLEAR * second.weight && prominence(first.entity) >= WELL_KNOWN) {
    const why = `Of ${several} brands called "${name}"${described.replace(' is ', ' are ')} it is by far the best known.`
    return { kind: 'one', entity: first.entity, why, passedOver }
  }
  const why = `"${name}" may be any of ${several} brands${described.replace(' is ', ' are ')}, and none is much better known than the others.`
  return { kind: 'ambiguous', candidates: listed([...bySite(called), ...beginning]), why }
}

function unknownName(name: string): Resolution {
  return { kind: 'none', why: `No brand called "${name}" is known.` }
}

function listed(contenders: readonly Contender[]): Entity[] {
  return contenders.slice(0, MOST).map(({ entity }) => entity)
}

function catalogues(contenders: readonly Contender[]): string {
  const names = { index: 'name-suggestion-index', wikidata: 'Wikidata' }
  return [...new Set(contenders.flatMap(({ entity }) => entity.sources))].map((source) => names[source]).join(' and ')
}

/** By weight; of equals the one whose item in Wikidata is older, since what is well known got its item early. */
function heavierFirst(a: Contender, b: Contender): number {
  return b.weight - a.weight || a.entity.id.length - b.entity.id.length || (a.entity.id < b.entity.id ? -1 : 1)
}
