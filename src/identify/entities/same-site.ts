import type { Entity } from '../../evidence/identity.ts'
import type { NameFit } from './name-fit.ts'
import { domainsOf } from './prominence.ts'

/** An entity that may be meant, how its name fits, and how much speaks for it. */
export interface Contender {
  entity: Entity
  fit: NameFit
  weight: number
}

/** The first of those that share a registrable domain, be it by way of a third. */
export function bySite(contenders: readonly Contender[]): Contender[] {
  let groups: { first: Contender; domains: Set<string> }[] = []
  for (const contender of contenders) {
    const domains = domainsOf(contender.entity)
    const same = groups.filter((group) => [...domains].some((domain) => group.domains.has(domain)))
    const first = same[0]?.first ?? contender
    const joined = { first, domains: new Set([...domains, ...same.flatMap((group) => [...group.domains])]) }
    const at = same[0] === undefined ? groups.length : groups.indexOf(same[0])
    groups = groups
      .toSpliced(at, same.length > 0 ? 1 : 0, joined)
      .filter((group) => group === joined || !same.includes(group))
  }
  return groups.map(({ first }) => first)
}
