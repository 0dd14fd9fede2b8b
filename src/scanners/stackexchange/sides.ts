import type { Account } from '../../evidence/account.ts'
import type { Scan } from '../scanner.ts'
import { namedBy, settingsOf } from './settings.ts'
import { LARGEST_SITE } from './sites.ts'
import type { Side } from './to-post.ts'

/** A site as the brand sees it: its tags there, its employees, and everybody who speaks for it, accounts included. */
export interface OwnSide extends Side {
  people: readonly number[]
}

/**
 * The site of an account, or any other.
 *
 * @param accounts the brand's accounts on any site.
 */
export function sideOf(site: string, accounts: readonly Pick<Account, 'handle'>[], scan: Scan): OwnSide {
  const here = namedBy(accounts).filter((named) => named.site === site)
  const employees = (settingsOf(scan.settings).employees ?? [])
    .filter((one) => one.site === site)
    .map(({ user }) => user)
  const users = here.flatMap((named) => (named.kind === 'user' ? [named.user] : []))
  return {
    site,
    tags: new Set(here.flatMap((named) => (named.kind === 'tag' ? [named.tag] : []))),
    employees: new Set(employees),
    people: [...new Set([...users, ...employees])].sort((a, b) => a - b),
  }
}

/** The sites on which the brand is to be looked for, each once: those that the settings name, else the largest; and those of its accounts. */
export function sitesOf(accounts: readonly Pick<Account, 'handle'>[], scan: Scan): string[] {
  const asked = settingsOf(scan.settings).sites ?? [LARGEST_SITE]
  return [...new Set([...asked, ...namedBy(accounts).map(({ site }) => site)])]
}
