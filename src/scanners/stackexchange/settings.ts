import { z } from 'zod'
import { type Named, readHandle } from './handle.ts'
import { LARGEST_SITE, readSite } from './sites.ts'

const Employee = z.union([
  z
    .int()
    .positive()
    .transform((user) => ({ user, site: LARGEST_SITE })),
  z.string().transform((text, context) => {
    const named = readHandle(text)
    if (named?.kind === 'user') return { user: named.user, site: named.site }
    context.addIssue({ code: 'custom', message: 'a user is named by number, like 12345 or 12345@superuser' })
    return z.NEVER
  }),
])

const Site = z.string().transform((text, context) => {
  const site = readSite(text)
  if (site !== null) return site
  context.addIssue({
    code: 'custom',
    message: 'a site is named by its domain, like unix.stackexchange.com, or by superuser',
  })
  return z.NEVER
})

/** What the brand file may set under `platforms.stackexchange`. */
export const Settings = z.strictObject({
  employees: z
    .array(Employee)
    .optional()
    .describe(
      "Who answers for the brand there, by user number, with @SITE for another site than Stack Overflow: the sites mark nobody as a brand's, so that without this no answer can be told to be the brand's.",
    ),
  sites: z
    .array(Site)
    .optional()
    .describe(
      'The sites on which questions that name the brand are looked for: Stack Overflow and those of the accounts, if nothing is said.',
    ),
})
export type Settings = z.infer<typeof Settings>

/** The settings of a scan, which have passed the schema when the brand file was read. */
export function settingsOf(settings: Readonly<Record<string, unknown>>): Settings {
  return Settings.parse(settings)
}

/** The accounts that handles name, those that name nothing left out. */
export function namedBy(accounts: readonly { handle: string }[]): Named[] {
  return accounts.flatMap(({ handle }) => readHandle(handle) ?? [])
}
