import type { IdentifiedAccount, Missing } from '../evidence/identity.ts'
import type { Catalogue } from './catalogue.ts'

/** A network on which brands like this one usually are: the share of so many, and which they are. */
export interface UsualNetwork {
  platform: string
  share: number
  of: number
  size: string
}

/** The usual networks on which no account was found. Not found is not absent: nobody looked everywhere. */
export function missingFrom(
  usual: readonly UsualNetwork[],
  accounts: readonly IdentifiedAccount[],
  catalogue: Catalogue,
): Missing[] {
  return usual.flatMap(({ platform, share, of, size }) => {
    const network = catalogue.network(platform)
    if (network === null || network.lifecycle.stage === 'closed') return []
    if (accounts.some((account) => account.platform === platform)) return []
    const reason = `${Math.round(share * 100)} % of ${of.toLocaleString('en')} ${size} brands in name-suggestion-index are there.`
    return [{ platform, network: network.name, reason }]
  })
}
