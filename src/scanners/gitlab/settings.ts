import { z } from 'zod'
import { parseHandle, readProject } from './handle.ts'

const Project = z.string().transform((text, context) => {
  const project = readProject(text)
  if (project !== null) return project
  context.addIssue({ code: 'custom', message: 'a project is named GROUP/NAME, like aurora-air/booking-api' })
  return z.NEVER
})

const Username = z.string().transform((text, context) => {
  const name = parseHandle(text)
  if (name !== null) return name.toLowerCase()
  context.addIssue({ code: 'custom', message: 'a user is named by the user name, like aurora-jo' })
  return z.NEVER
})

/** What the brand file may set under `platforms.gitlab`. */
export const Settings = z.strictObject({
  projects: z
    .array(Project)
    .optional()
    .describe("The brand's projects that are read, as GROUP/NAME: all of its groups, if nothing is said."),
  employees: z
    .array(Username)
    .optional()
    .describe('Who answers for the brand there, by user name: beside those whom GitLab shows as members of a project.'),
})
export type Settings = z.infer<typeof Settings>

/** The settings of a scan, which have passed the schema when the brand file was read. */
export function settingsOf(settings: Readonly<Record<string, unknown>>): Settings {
  return Settings.parse(settings)
}
