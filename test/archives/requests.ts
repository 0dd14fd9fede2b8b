import type { ArchiveRequest } from '../../src/archives/contract.ts'

/** A request for a brand of this name, of which nothing else is known. */
export function requestOf(name: string): ArchiveRequest {
  return {
    brand: { name, aliases: [], exclude: [], context: [], website: null, accounts: [] },
    accounts: [],
  }
}
