import type { AccountRef, Brand } from '../brand/brand.ts'
import type { Identity, Trust } from '../evidence/identity.ts'

/** Which of the accounts that were found count as the brand's: the official ones alone, or the likely ones too. */
export type FoundTrust = Exclude<Trust, 'claimed'>

const COUNTS: Readonly<Record<FoundTrust, readonly Trust[]>> = {
  official: ['official'],
  likely: ['official', 'likely'],
}

/**
 * The brand with the accounts and the website that were found. What the user named wins: on a platform where accounts were
 * named only those count.
 */
export function withFound(brand: Brand, identity: Identity, trust: FoundTrust): Brand {
  const named = new Set(brand.accounts.map(({ platform }) => platform))
  const found = identity.accounts
    .filter((account) => COUNTS[trust].includes(account.trust) && !named.has(account.platform))
    .map(({ platform, handle, confidence, testimony }): AccountRef => {
      return { platform, handle, confidence, evidence: testimony.map(({ text }) => text) }
    })
  return { ...brand, website: brand.website ?? identity.website, accounts: [...brand.accounts, ...found] }
}
