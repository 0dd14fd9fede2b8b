import { siteDomain } from '../../brand/site-domain.ts'
import type { Entity } from '../../evidence/identity.ts'
import { isPlace } from '../brand-index/place.ts'
import type { Question } from '../source.ts'
import { kindFits } from './kind-fit.ts'
import { mergeEntities } from './merge.ts'
import { nameFit } from './name-fit.ts'
import { domainsOf, prominence } from './prominence.ts'
import { bySite, type Contender } from './same-site.ts'
import {
  type Wanted,
  whyAmbiguous,
  whyBest,
  whyNoneOfKind,
  whyOnly,
  whySite,
  whySiteUnknown,
  whyUndecided,
  whyUnknown,
} from './why.ts'

/**
 * What a name was resolved to. `why` is a sentence for the user. `passedOver` fitted as well, and lost; `candidates` are
 * those among which the user must choose, the likeliest first. Both are cut after ten.
 */
export type Resolution =
  | { kind: 'one'; entity: Entity; why: string; passedOver: readonly Entity[] }
  | { kind: 'ambiguous'; candidates: readonly Entity[]; why: string }
  | { kind: 'none'; why: string }

/** How much a fitting name says: the name itself twice as much as another name. A judgement. */
const WEIGHT = { name: 2, alias: 1, beginning: 0.5, none: 0.25 } as const

/** A winner must weigh so many times what the runner-up does, and be so well known, or nobody wins. A judgement. */
const CLEAR = 2
const WELL_KNOWN = 6

const MOST = 10

/** What Wikidata calls the kind of a person (Q5). */
const PERSON = 'human'

/**
 * Which entity a name means, or that it cannot be told. It refuses to guess:
 *
 * - What has neither website nor account is no brand, and out; so are places that no catalogue of brands has, unless
 *   a website or a kind was given.
 * - With a website, only entities with a site in its registrable domain remain: the one that weighs most is taken.
 * - Else what was asked for must be one of the entity's names; with a kind, only entities of that kind remain, and
 *   where none is called so it is enough that a name begins so.
 * - The weight of each is its prominence (networks and websites known), twice where the name is its own and not an
 *   alias. Of entities that share a registrable domain the heaviest stands for those that weigh clearly less. One alone
 *   is taken; of several, one that weighs at least twice the next and has a prominence of at least 6.
 * - Where a catalogue could not be asked, who it knows may be meant as well: of a name that others bear, or begin with,
 *   one is taken only where it is so well known and no other is half as well known, whatever is known of them.
 *
 * @param unasked what the catalogues are called that could not be asked.
 */
export function resolve(
  entities: readonly Entity[],
  question: Pick<Question, 'name' | 'aliases' | 'website' | 'kind'>,
  unasked: readonly string[] = [],
): Resolution {
  const contenders = mergeEntities(entities)
    .filter(({ websites, accounts }) => websites.length + accounts.length > 0)
    .map((entity) => contender(entity, question))
    .sort(heavierFirst)
  if (question.website !== null) return ofSite(contenders, question.website, unasked)
  return question.kind === null
    ? ofName(contenders, question.name, unasked)
    : ofKind(contenders, question.name, question.kind, unasked)
}

function contender(entity: Entity, question: Pick<Question, 'name' | 'aliases'>): Contender {
  const fit = nameFit(entity, question)
  return { entity, fit, weight: prominence(entity) * WEIGHT[fit] }
}

function ofSite(contenders: readonly Contender[], website: string, unasked: readonly string[]): Resolution {
  const domain = siteDomain(website)
  const there = contenders.filter(({ entity }) => domain !== null && domainsOf(entity).has(domain))
  const [first, ...others] = there
  if (domain === null || first === undefined) return { kind: 'none', why: whySiteUnknown(domain ?? website, unasked) }
  return { kind: 'one', entity: first.entity, why: whySite(domain, others.length), passedOver: listed(others) }
}

function ofName(contenders: readonly Contender[], name: string, unasked: readonly string[]): Resolution {
  const known = contenders.filter(
    ({ entity }) => entity.sources.includes('index') || !isPlace(entity.description ?? ''),
  )
  // A person is a brand where no company bears the name.
  const companies = known.filter(({ entity }) => !entity.kinds.includes(PERSON))
  const brands = companies.some(isCalledSo) ? companies : known
  const beginning = brands.filter(({ fit }) => fit === 'beginning')
  const wanted = { name, kind: null, unasked }
  const found = decide(brands.filter(isCalledSo), wanted, beginning)
  if (found.kind !== 'one' || unasked.length === 0 || standsOut(found.entity, brands)) return found
  const candidates = listed([...brands.filter(isCalledSo), ...beginning])
  return { kind: 'ambiguous', candidates, why: whyUndecided(wanted) }
}

/** Whether an entity is well known, and twice as well as whoever else bears the name or begins with it; one that nobody rivals is. */
function standsOut(entity: Entity, brands: readonly Contender[]): boolean {
  const rivals = brands.filter((other) => other.entity !== entity && other.fit !== 'none')
  const most = Math.max(0, ...rivals.map((rival) => prominence(rival.entity)))
  return rivals.length === 0 || (prominence(entity) >= WELL_KNOWN && prominence(entity) >= CLEAR * most)
}

function ofKind(contenders: readonly Contender[], name: string, kind: string, unasked: readonly string[]): Resolution {
  const called = contenders.filter(isCalledSo)
  const beginning = contenders.filter(({ fit }) => fit === 'beginning')
  const wanted = { name, kind, unasked }
  for (const all of [called, beginning]) {
    const fitting = all.filter(({ entity }) => kindFits(entity, kind))
    if (fitting.length > 0) return decide(fitting, wanted, [])
  }
  if (called.length === 0) return { kind: 'none', why: whyUnknown(wanted, beginning) }
  return { kind: 'ambiguous', candidates: listed([...called, ...beginning]), why: whyNoneOfKind(wanted) }
}

/** Takes the clear winner of those that fit; `beginning` is only named beside them. */
function decide(called: readonly Contender[], wanted: Wanted, beginning: readonly Contender[]): Resolution {
  const sites = bySite(called)
  const [first, second] = sites
  if (first === undefined) return { kind: 'none', why: whyUnknown(wanted, beginning) }
  const passedOver = listed(called.filter((other) => other !== first))
  if (second === undefined) return { kind: 'one', entity: first.entity, why: whyOnly(wanted, called), passedOver }
  if (first.weight >= CLEAR * second.weight && prominence(first.entity) >= WELL_KNOWN)
    return { kind: 'one', entity: first.entity, why: whyBest(wanted, sites.length), passedOver }
  const candidates = listed([...sites, ...beginning])
  return { kind: 'ambiguous', candidates, why: whyAmbiguous(wanted, sites.length) }
}

function isCalledSo({ fit }: Contender): boolean {
  return fit === 'name' || fit === 'alias'
}

function listed(contenders: readonly Contender[]): Entity[] {
  return contenders.slice(0, MOST).map(({ entity }) => entity)
}

/** By weight; of equals the one whose item in Wikidata is older, since what is well known got its item early. */
function heavierFirst(a: Contender, b: Contender): number {
  const itemOf = ({ entity }: Contender) => Number(entity.id.slice(1))
  return b.weight - a.weight || itemOf(a) - itemOf(b)
}
