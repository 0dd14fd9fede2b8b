import type { Account } from '../../evidence/account.ts'
import { records } from '../../http/records.ts'
import type { Scan } from '../scanner.ts'
import { readProfile } from './account.ts'
import { Repository } from './answers.ts'
import { apiAddress, ask, PAGE } from './api.ts'
import { settingsOf } from './settings.ts'
import type { Side } from './to-post.ts'

/** How many repositories of an account are read where none are named: without a token GitHub answers 60 times an hour. */
const MOST = 5

/** A repository of the brand's. Whether it has issues and discussions is null where that is not known. */
export interface OwnRepository extends Side {
  issues: boolean | null
  discussions: boolean | null
}

/**
 * The brand's repositories: those that the settings name, else of each account those with the most open issues, forks
 * and what is closed for good left out. One request for each account; what is left out is said.
 */
export async function ownRepositories(accounts: readonly Account[], scan: Scan): Promise<OwnRepository[]> {
  const { repositories: named, employees = [] } = settingsOf(scan.settings)
  const side = (repository: string) => ({ repository, own: true, employees: new Set(employees) })
  if (named !== undefined) return named.map((name) => ({ ...side(name), issues: null, discussions: null }))
  const chosen = new Map<string, OwnRepository>()
  for (const account of accounts)
    for (const one of await mostActive(account, scan))
      chosen.set(one.full_name, {
        ...side(one.full_name),
        issues: one.has_issues ?? null,
        discussions: one.has_discussions ?? null,
      })
  return [...chosen.values()]
}

async function mostActive({ handle }: Account, scan: Scan): Promise<Repository[]> {
  const { path } = await readProfile(handle, scan)
  const lately = { sort: 'pushed', direction: 'desc', per_page: PAGE }
  const { body, next } = await ask(scan, apiAddress(scan, `${path}/repos`, lately), records(Repository))
  const open = body
    .filter(({ fork, archived, has_issues, has_discussions }) => !fork && !archived && (has_issues || has_discussions))
    .sort((a, b) => (b.open_issues_count ?? 0) - (a.open_issues_count ?? 0) || (a.full_name < b.full_name ? -1 : 1))
  const chosen = open.slice(0, MOST)
  if (open.length > MOST || next !== null)
    scan.note(
      `Of the repositories of ${handle} on GitHub these were read, which have the most open issues: ${chosen.map(({ full_name }) => full_name).join(', ')}. Others are read where platforms.github.repositories names them.`,
    )
  return chosen
}
