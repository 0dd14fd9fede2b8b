import { z } from 'zod'
import { HANDLE } from './handle.ts'

const name = z.string().trim().min(1)
const forum = z
  .string()
  .refine((text) => HANDLE.parse(text) !== null, { error: `a forum is named by ${HANDLE.grammar}` })

/** What the brand file may set for Discourse. */
export const Settings = z.strictObject({
  staff: z
    .array(name)
    .describe("User names of the brand's people in its community, beside its administrators and moderators.")
    .optional(),
  groups: z
    .array(name)
    .describe("Groups that the brand's people are in, as their posts show them (their primary group or flair).")
    .optional(),
  titles: z
    .array(name)
    .describe('Titles beside a name that only the brand\'s people bear, such as "Aurora Air Support".')
    .optional(),
  volunteers: z
    .array(name)
    .describe(
      'User names of administrators and moderators who do not speak for the brand, but help it as customers do.',
    )
    .optional(),
  bots: z.array(name).describe('User names of programs that write there, beside those of the engine.').optional(),
  offTopic: z
    .array(z.number().int())
    .describe('Numbers of categories where nobody asks the brand anything, as in /c/lounge/7: 7.')
    .optional(),
  forums: z
    .array(forum)
    .describe("Other people's forums on Discourse to search for the brand, by host, like forum.example.org.")
    .optional(),
})
