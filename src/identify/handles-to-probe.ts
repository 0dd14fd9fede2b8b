import type { Brand } from '../brand/brand.ts'
import { squeeze } from '../brand/match.ts'
import type { IdentifiedAccount } from '../evidence/identity.ts'

/** A handle as it is on most networks: no host, no domain, no path. */
const SIMPLE = /^[A-Za-z0-9_]{2,30}$/

/** The handles that the brand is likely to have where nobody knows of one: the one it has on most networks, and its name. */
export function handlesToProbe(brand: Pick<Brand, 'name'>, accounts: readonly IdentifiedAccount[]): string[] {
  const uses = new Map<string, number>()
  for (const { handle, role, trust } of accounts) {
    const bare = handle.replace(/^@/, '').split(/[@/.]/)[0] ?? ''
    if (role === 'main' && trust !== 'claimed' && SIMPLE.test(bare))
      uses.set(bare.toLowerCase(), (uses.get(bare.toLowerCase()) ?? 0) + 1)
  }
  const usual = [...uses].sort((a, b) => b[1] - a[1]).map(([handle]) => handle)
  const name = squeeze(brand.name)
  return [...new Set([...usual.slice(0, 1), ...(SIMPLE.test(name) ? [name] : [])])]
}
