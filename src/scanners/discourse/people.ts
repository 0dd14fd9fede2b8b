import type { Account } from '../../evidence/account.ts'
import { unlessClosed } from '../community.ts'
import { baseOf } from '../community-handle.ts'
import type { Scan } from '../scanner.ts'
import { About, type TopicPost } from './answers.ts'
import { ask } from './ask.ts'
import { Settings } from './settings.ts'

/** Groups that every forum has for those who run it, as members name them. */
const KEEPERS = ['admins', 'moderators', 'staff']

/** Accounts of the engine itself have no positive ids: system has -1, discobot -2 (app/models/user.rb, `real`). */
const LAST_ROBOT = 0

type Marked = Pick<
  TopicPost,
  'username' | 'user_id' | 'admin' | 'moderator' | 'staff' | 'primary_group_name' | 'flair_name' | 'user_title'
>

/** Who of a forum's users speaks for the brand, and who is no person. */
export interface People {
  isStaff(author: Marked): boolean
  isRobot(author: Pick<Marked, 'username' | 'user_id'>): boolean
  /** Whether a user or group of this name, of whom nothing else is known, speaks for the brand. */
  namesStaff(kind: 'user' | 'group', name: string): boolean
}

/** No request beyond that of the profile, whose answer lists administrators and moderators. */
export async function peopleOf({ handle }: Pick<Account, 'handle'>, scan: Scan): Promise<People> {
  const settings = Settings.parse(scan.settings)
  const about = await unlessClosed(ask(scan, handle, `${baseOf(handle, scan.origin)}/about.json`, About))
  const keepers = [...(about?.about.admins ?? []), ...(about?.about.moderators ?? [])]
  const groups = named(settings.groups)
  const titles = named(settings.titles)
  const staff = named(settings.staff)
  const volunteers = named(settings.volunteers)
  const robots = named(settings.bots)
  const known = new Set([...staff, ...keepers.map(({ username }) => lower(username))])
  for (const name of volunteers) known.delete(name)
  const keeperGroups = new Set([...KEEPERS, ...groups])

  function isRobot({ username, user_id }: Pick<Marked, 'username' | 'user_id'>): boolean {
    return (user_id != null && user_id <= LAST_ROBOT) || robots.has(lower(username))
  }

  return {
    isRobot,
    isStaff: (author) => {
      const name = lower(author.username)
      if (isRobot(author) || volunteers.has(name)) return false
      return (
        author.admin === true ||
        author.moderator === true ||
        author.staff === true ||
        staff.has(name) ||
        groups.has(lower(author.primary_group_name)) ||
        groups.has(lower(author.flair_name)) ||
        titles.has(lower(author.user_title))
      )
    },
    namesStaff: (kind, name) => (kind === 'user' ? known : keeperGroups).has(lower(name)),
  }
}

function named(names: readonly string[] = []): Set<string> {
  return new Set(names.map(lower))
}

function lower(name: string | null | undefined): string {
  return (name ?? '').replace(/^@/, '').toLowerCase()
}
