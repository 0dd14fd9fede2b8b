import type { Entity } from '../../evidence/identity.ts'
import type { UsualNetwork } from '../missing.ts'
import { readIndex } from './read-index.ts'
import type { IndexHead } from './record.ts'
import { sizeOf } from './size.ts'

const USUAL = 0.5

/**
 * The networks on which at least half of the brands of this one's size are in name-suggestion-index, the most usual first.
 * The index does not know every account, so the true shares are higher; it knows none of the younger networks.
 */
export function usualNetworks(
  entity: Pick<Entity, 'websites'>,
  { usual }: Pick<IndexHead, 'usual'> = readIndex().head,
): UsualNetwork[] {
  const size = sizeOf(entity)
  const { of, shares } = usual[size]
  return Object.entries(shares)
    .filter(([, share]) => share >= USUAL)
    .map(([platform, share]) => ({ platform, share, of, size }))
    .sort((a, b) => b.share - a.share)
}
