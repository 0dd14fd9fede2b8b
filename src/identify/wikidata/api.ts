import type { ZodType } from 'zod'
import { z } from 'zod'
import { iso } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { quotable } from '../../http/quotable.ts'
import { limitHeaders } from '../../http/retry-after.ts'
import type { SourceTools } from '../source.ts'
import { type Hit, type Item, ItemsAnswer, LabelsAnswer, Refusal, SearchAnswer } from './shapes.ts'

/** As many hits as are looked at. The API gives 7 unless asked, and 50 at most (MediaWiki's LIMIT_SML1). */
const HITS = 10
/** As many ids as one request may name (the same limit). */
const MOST_IDS = 50
/** How long to pause at least after `maxlag` (https://www.mediawiki.org/wiki/Manual:Maxlag_parameter). */
const LAG_PAUSE = 5

/** The action API of Wikidata, for a door and an origin. */
export interface Api {
  /** Items that bear a name or an alias like this one, in any language, the best first. */
  search(name: string): Promise<Hit[]>
  /** Items by the id that was asked for; those that are missing are left out. */
  items(ids: readonly string[]): Promise<Map<string, Item>>
  /** What items are called in English, by id; those without such a label, and those past the 50th, are left out. */
  labels(ids: readonly string[]): Promise<Map<string, string>>
}

/**
 * Requests carry no `maxlag`: somebody waits for the answer, and for that case MediaWiki's manual lets it be left out
 * (Wikidata's lag counts its query service too, and is above the usual 5 s for hours on end). They are made one by one, as
 * https://www.mediawiki.org/wiki/API:Etiquette asks.
 */
export function openApi(origin: string, { http, clock }: Pick<SourceTools, 'http' | 'clock'>): Api {
  async function ask<T>(parameters: Record<string, string>, schema: ZodType<T>): Promise<T> {
    const { body, headers } = await http.reply(
      `${origin}/w/api.php?${new URLSearchParams({ ...parameters, format: 'json' })}`,
      z.union([
        schema.transform((answer) => ({ answer, refusal: null })),
        Refusal.transform(({ error }) => ({ answer: null, refusal: error })),
      ]),
    )
    if (body.refusal === null) return body.answer
    const { code, info } = body.refusal
    const reason = `Wikidata refuses (${quotable(code, 60)})${info ? `: ${quotable(info).replace(/\.$/, '')}` : ''}`
    if (code !== 'maxlag' && code !== 'ratelimited') throw new PlatformError('error', reason)
    const wait = limitHeaders(headers, clock.now()).retryAfter ?? (code === 'maxlag' ? LAG_PAUSE : null)
    throw new PlatformError('rate_limited', reason, { until: wait === null ? null : iso(clock.now() + wait) })
  }

  const entities = { action: 'wbgetentities', languages: 'en|mul' }
  return {
    search: async (name) => {
      const asked = { action: 'wbsearchentities', search: name, language: 'en', uselang: 'en', type: 'item' }
      return (await ask({ ...asked, limit: String(HITS) }, SearchAnswer)).search
    },
    items: async (ids) => {
      const props = 'labels|descriptions|aliases|claims'
      const answer = await ask({ ...entities, props, ids: ids.join('|') }, ItemsAnswer)
      return new Map(Object.entries(answer.entities).flatMap(([id, item]) => (item === null ? [] : [[id, item]])))
    },
    labels: async (ids) => {
      const asked = ids.slice(0, MOST_IDS).join('|')
      const answer = await ask({ ...entities, props: 'labels', ids: asked }, LabelsAnswer)
      return new Map(
        Object.entries(answer.entities).flatMap(([id, item]) => {
          const label = item?.labels.en ?? item?.labels.mul
          return label === undefined ? [] : [[id, label.value]]
        }),
      )
    },
  }
}
