import type { Entity } from '../../evidence/identity.ts'
import type { NameFit } from './name-fit.ts'
import { domainsOf } from './prominence.ts'

/** An entity that may be meant, how its name fits, and how much speaks for it. */
export interface Contender {
  entity: Entity
  fit: NameFit
  weight: number
}

/** What weighs more than this share of the heaviest at its site may as well be meant. A judgement. */
const AS_GOOD = 0.8

/**
 * The contenders without those that another one stands for: one that shares a registrable domain with it, be it by way of
 * a third, and is clearly heavier. A company and its mobile branch are one; two branches of one fame are two.
 *
 * @param contenders the heaviest first.
 */
export function bySite(contenders: readonly Contender[]): Contender[] {
  const heads = new Map<Contender, Contender>()
  for (const group of groups(contenders)) for (const member of group) heads.set(member, group[0] ?? member)
  return contenders.filter((one) => {
    const head = heads.get(one) ?? one
    return head === one || one.weight > AS_GOOD * head.weight
  })
}

/** Those that share registrable domains, in the order given. */
function groups(contenders: readonly Contender[]): Contender[][] {
  let known: { members: Contender[]; domains: Set<string> }[] = []
  for (const contender of contenders) {
    const domains = domainsOf(contender.entity)
    const same = known.filter((group) => [...domains].some((domain) => group.domains.has(domain)))
    const joined = {
      members: [...same.flatMap(({ members }) => members), contender],
      domains: new Set([...same.flatMap((group) => [...group.domains]), ...domains]),
    }
    known = [...known.filter((group) => !same.includes(group)), joined]
  }
  return known.map(({ members }) => members.toSorted((a, b) => contenders.indexOf(a) - contenders.indexOf(b)))
}
