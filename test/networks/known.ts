import type { Network } from '../../src/networks/network.ts'
import { NETWORKS } from '../../src/networks/networks.ts'

/** A network that is known to be known. */
export function known(id: string): Network {
  const network = NETWORKS.find((candidate) => candidate.id === id)
  if (network === undefined) throw new Error(`no network ${id}`)
  return network
}
