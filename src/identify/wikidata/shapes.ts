import { z } from 'zod'
import { HANDLE_PROPERTIES } from './handle-properties.ts'

/** An item's id, which becomes part of addresses. */
const ItemId = z.string().regex(/^Q[1-9]\d*$/)

/** The best matches of a search, the best first (Wikibase, repo/includes/Api/SearchEntities.php). */
export const SearchAnswer = z.object({
  search: z.array(
    z.object({
      id: ItemId,
      /** The label or alias that was found, in whatever language; the id, where that was looked for. */
      match: z.object({ text: z.string() }),
    }),
  ),
})
export type Hit = z.infer<typeof SearchAnswer>['search'][number]

const Term = z.object({ value: z.string() })
/** Languages as they are asked for: English, and `mul`, which holds for all languages that have no term of their own. */
const Terms = orEmptyList(z.object({ en: Term.optional(), mul: Term.optional() }))
const TermLists = orEmptyList(z.object({ en: z.array(Term).optional(), mul: z.array(Term).optional() }))

/** Another item as a value. Items have both forms of the id today; in old dumps they have the number alone. */
const ItemValue = z
  .object({ id: z.string().optional(), 'numeric-id': z.number().optional() })
  .transform(({ id, 'numeric-id': number }) => id ?? (number === undefined ? null : `Q${number}`))

/** `+2024-05-00T00:00:00Z`: months and days that are not known are zero. */
const TimeValue = z.object({ time: z.string() }).transform(({ time }) => time)

const Qualifiers = orEmptyList(
  z.object({
    /** End time. */
    P582: z.array(snak(TimeValue)).optional(),
    /** Language of work or name. */
    P407: z.array(snak(ItemValue)).optional(),
  }),
)

const Texts = z.array(statement(z.string())).optional()
const Items = z.array(statement(ItemValue)).optional()

const Claims = orEmptyList(
  z
    .object({
      /** Instance of. */
      P31: Items,
      /** Industry. */
      P452: Items,
      /** Official website. */
      P856: Texts,
    })
    .and(
      z
        .object(Object.fromEntries(HANDLE_PROPERTIES.map(({ property }) => [property, Texts])))
        .transform((handles) => ({ handles })),
    ),
)

/** What stands for an id that nobody has, or has any more. */
const Missing = z.object({ missing: z.unknown().refine((mark) => mark !== undefined) }).transform(() => null)

/** An item with all that is asked of it. An item that was merged into another bears the other's id. */
export const Item = z.object({
  id: ItemId,
  labels: Terms,
  descriptions: Terms,
  aliases: TermLists,
  claims: Claims,
})
export type Item = z.infer<typeof Item>

/** Items by the id that was asked for (Wikibase, repo/includes/Api/GetEntities.php); null for one that is missing. */
export const ItemsAnswer = z.object({ entities: orEmptyList(z.record(z.string(), z.union([Item, Missing]))) })

/** The same where only labels are asked for. */
export const LabelsAnswer = z.object({
  entities: orEmptyList(z.record(z.string(), z.union([z.object({ labels: Terms }), Missing]))),
})

/** What stands in place of an answer, with a 200 as well (https://www.mediawiki.org/wiki/API:Errors_and_warnings). */
export const Refusal = z.object({ error: z.object({ code: z.string(), info: z.string().nullish() }) })

/** A value, or that it is unknown (`somevalue`), or that there is none. */
export type Snak<T> = { snaktype: 'value'; datavalue: { value: T } } | { snaktype: 'somevalue' | 'novalue' }

/** A claim with its rank and qualifiers (https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON). */
export interface Statement<T> {
  mainsnak: Snak<T>
  rank: 'preferred' | 'normal' | 'deprecated'
  qualifiers?: z.infer<typeof Qualifiers> | undefined
}

function statement<T>(value: z.ZodType<T>) {
  return z.object({
    mainsnak: snak(value),
    rank: z.enum(['preferred', 'normal', 'deprecated']),
    qualifiers: Qualifiers.optional(),
  })
}

function snak<T>(value: z.ZodType<T>) {
  return z.discriminatedUnion('snaktype', [
    z.object({ snaktype: z.literal('value'), datavalue: z.object({ value }) }),
    z.object({ snaktype: z.enum(['somevalue', 'novalue']) }),
  ])
}

/** PHP writes a map that holds nothing as a list. */
function orEmptyList<T extends z.ZodType>(map: T) {
  return z.preprocess((value) => (Array.isArray(value) && value.length === 0 ? {} : value), map)
}
