import { z } from 'zod'
import { fill, isTemplate } from './address.ts'
import { isGrammar } from './grammar.ts'

const Template = z.string().refine(isTemplate, 'must be an https address with one {handle}')

/**
 * Statuses by which a network may tell that there is no account. A redirect, a refusal, a limit and a fault of the server
 * say nothing of it.
 */
const ABSENT = [200, 400, 404, 410, 422] as const
/** A status that says by itself that there is nothing there. */
const NOTHING_THERE = [404, 410]

/** The sign of an account: a status, and a text that the body holds (of JSON: written without white space). */
const PresenceMarker = z.strictObject({ status: z.literal([200]), text: z.string().min(1) })

/** The sign that there is none: any of the statuses, and a text unless they speak for themselves. */
const AbsenceMarker = z
  .strictObject({ status: z.array(z.literal(ABSENT)).min(1), text: z.string().min(1).optional() })
  .refine(({ status, text }) => text !== undefined || status.every((code) => NOTHING_THERE.includes(code)), {
    message: 'only 404 and 410 say without a text that there is no account',
  })

/** Headers that name somebody: we say who we are, and hold nobody's key. */
const NOT_OURS = ['user-agent', 'cookie', 'authorization']

/** A network that is asked whether a handle exists there. */
const Site = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: z.string().min(1),
    homepage: z.url({ protocol: /^https$/ }),
    /** Where people see the account. */
    profile: Template,
    /** What is asked: a page, for which robots.txt is obeyed, or data. */
    probe: z.strictObject({
      url: Template,
      kind: z.enum(['page', 'json']),
      headers: z
        .record(
          z
            .string()
            .regex(/^[a-z0-9-]+$/)
            .refine((name) => !NOT_OURS.includes(name)),
          z.string(),
        )
        .optional(),
    }),
    /** What a handle looks like: a few classes of characters (see `isGrammar`). */
    handle: z.string().refine(isGrammar, 'must be up to four classes of characters with bounds'),
    presence: PresenceMarker,
    absence: AbsenceMarker,
    /** A handle that exists there, and one that nobody has. */
    known: z.strictObject({ present: z.string().min(1), impossible: z.string().min(1) }),
    /** The day on which somebody last saw both kinds of answer and the markers told them apart; null before that. */
    checked: z.iso.date().nullable(),
    /** Where the markers come from: a source of the manifest, and what the network is called there. */
    sources: z.array(z.strictObject({ in: z.string(), entry: z.string() })).min(1),
  })
  .refine(({ absence, presence }) => absence.text !== presence.text, 'the markers are the same')
  .refine(
    ({ known, probe }) =>
      known.present !== known.impossible && Object.values(known).every((name) => fill(probe.url, name)),
    'the known handles must be two and have addresses',
  )
export type Site = z.infer<typeof Site>

/** Networks as data, and the collections that their markers were taken from. */
export const Manifest = z
  .strictObject({
    sources: z.record(
      z.string(),
      z.strictObject({
        name: z.string(),
        repository: z.url(),
        file: z.string(),
        commit: z.string().regex(/^[0-9a-f]{40}$/),
        licence: z.string(),
        seen: z.iso.date(),
      }),
    ),
    sites: z.array(Site),
  })
  .refine(({ sites }) => new Set(sites.map(({ id }) => id)).size === sites.length, 'two sites have one id')
  .refine(
    ({ sites, sources }) => sites.every((site) => site.sources.every((source) => Object.hasOwn(sources, source.in))),
    'a site names a source that is not listed',
  )

/** The networks that can be asked. The manifest is read when it is first needed. */
export async function loadSites(): Promise<readonly Site[]> {
  const { default: manifest } = await import('./sites.json', { with: { type: 'json' } })
  return Manifest.parse(manifest).sites
}
