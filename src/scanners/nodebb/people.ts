import { z } from 'zod'
import type { Account } from '../../evidence/account.ts'
import { unlessClosed } from '../community.ts'
import { baseOf } from '../community-handle.ts'
import type { Scan } from '../scanner.ts'
import { Members, type User } from './answers.ts'

const text = z.string().trim().min(1)

/** What the brand file may set for NodeBB. */
export const Settings = z.strictObject({
  staff: z
    .array(text)
    .describe("User names of the brand's people in its community, beside the members of `groups`.")
    .optional(),
  groups: z
    .array(text)
    .describe(
      "Names of the groups that the brand's people are in; Administrators and Global Moderators if nothing is said.",
    )
    .optional(),
})

/** The groups that every NodeBB has for those who run it (src/user/index.js). */
const KEEPERS = ['administrators', 'Global Moderators']

/** Who of a community's users speaks for the brand. */
export interface Staff {
  has(user: Pick<User, 'uid' | 'userslug' | 'username' | 'selectedGroups'>): boolean
  /** Whether a user of this slug, who may not be otherwise known, does. */
  hasSlug(slug: string): boolean
}

/**
 * One request per group, one more per 50 members of it. Unless the brand's people are named, a group that cannot be read is
 * told, whatever another one shows.
 */
export async function staffOf({ handle }: Pick<Account, 'handle'>, scan: Scan): Promise<Staff> {
  const { staff = [], groups = KEEPERS } = Settings.parse(scan.settings)
  const base = baseOf(handle, scan.origin)
  const slugs = new Set(staff.map(slugOf))
  const ids = new Set<string>()
  const names = new Set(groups.map((name) => name.toLowerCase()))
  const closed: string[] = []
  for (const name of groups) {
    let pages = 1
    for (let page = 1; page <= pages; page += 1) {
      const address = `${base}/api/groups/${encodeURIComponent(slugOf(name))}/members?page=${page}`
      const members = await unlessClosed(scan.http.json(address, Members))
      if (members === null) closed.push(name)
      pages = members?.pagination.pageCount ?? 0
      for (const { uid, userslug } of members?.users ?? []) {
        ids.add(uid)
        if (userslug != null) slugs.add(userslug)
      }
    }
  }
  if (staff.length === 0 && (closed.length > 0 || ids.size === 0))
    scan.limited(
      'partial',
      `${handle} does not show who is in ${closed.join(' and ') || 'the groups named'}, so answers of the brand may be taken for a customer's: name its people in platforms.nodebb.staff`,
    )
  return {
    has: ({ uid, userslug, username, selectedGroups }) =>
      ids.has(uid) ||
      slugs.has(userslug ?? slugOf(username)) ||
      (selectedGroups ?? []).some(({ name }) => names.has(name.toLowerCase())),
    hasSlug: (slug) => slugs.has(slug),
  }
}

/** As NodeBB makes one of a name, as far as plain names go. */
function slugOf(name: string): string {
  return name.trim().toLowerCase().replace(/^@/, '').replace(/\s+/g, '-')
}
