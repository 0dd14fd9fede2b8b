import type { Network } from '../networks/network.ts'

/** Where an address leads: to an account (`handle`), or to a network that is closed, where handles no longer matter. */
export interface Destination {
  network: Network
  handle: string | null
}

/** Every network that is known: those that scanners read, and those that are only known by name. */
export interface Catalogue {
  networks: readonly Network[]
  network(id: string): Network | null
  /** The account, or the closed network, that an absolute address leads to; null for anything else. */
  destination(url: string): Destination | null
}
