import type { Entity } from '../../evidence/identity.ts'
import { fold, squeezed } from '../brand-index/fold.ts'

/** How an entity's name fits: it is its name; another name of it; one of its names begins so; not at all. */
export type NameFit = 'name' | 'alias' | 'beginning' | 'none'

export interface AskedName {
  name: string
  aliases: readonly string[]
}

/**
 * How the entity is called what was asked for, names compared folded. What the user gives as a further name of the brand
 * fits as an alias does, since it may be one of a part or a product.
 */
export function nameFit({ label, aliases }: Entity, asked: AskedName): NameFit {
  const wanted = squeezed(fold(asked.name))
  const further = asked.aliases.map((alias) => squeezed(fold(alias)))
  const own = squeezed(fold(label))
  const others = aliases.map((alias) => squeezed(fold(alias)))
  if (wanted !== '' && own === wanted) return 'name'
  if ([own, ...others].some((name) => name !== '' && (name === wanted || further.includes(name)))) return 'alias'
  const beginning = fold(asked.name)
  return beginning !== '' && [label, ...aliases].some((name) => fold(name).startsWith(`${beginning} `))
    ? 'beginning'
    : 'none'
}
