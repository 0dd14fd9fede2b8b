import { z } from 'zod'
import { parseHandle, readRepository } from './handle.ts'

const RepositoryName = z.string().transform((text, context) => {
  const repository = readRepository(text)
  if (repository !== null) return repository
  context.addIssue({ code: 'custom', message: 'a repository is named OWNER/NAME, like aurora-air/booking-api' })
  return z.NEVER
})

const Login = z.string().transform((text, context) => {
  const login = parseHandle(text)
  if (login !== null) return login.toLowerCase()
  context.addIssue({ code: 'custom', message: 'a user is named by the login, like aurora-jo' })
  return z.NEVER
})

/** What the brand file may set under `platforms.github`. */
export const Settings = z.strictObject({
  repositories: z
    .array(RepositoryName)
    .optional()
    .describe(
      "The brand's repositories that are read, as OWNER/NAME: those of its accounts with the most open issues, if nothing is said.",
    ),
  employees: z
    .array(Login)
    .optional()
    .describe(
      'Who answers for the brand there, by login: beside those whom GitHub shows as owners, members and collaborators, since members may hide that they are.',
    ),
})
export type Settings = z.infer<typeof Settings>

/** The settings of a scan, which have passed the schema when the brand file was read. */
export function settingsOf(settings: Readonly<Record<string, unknown>>): Settings {
  return Settings.parse(settings)
}
