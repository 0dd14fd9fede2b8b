import { z } from 'zod'
import type { Figures } from '../../scripts/aurora-air/figures.ts'
import type { PlacesTruth } from '../../scripts/aurora-air/truth-places.ts'
import type { Scorecard } from '../../src/scorecard/schema.ts'

/** The metrics of a scorecard, for the brand or one platform. */
export type Metrics = Record<string, Pick<Scorecard['metrics'][string], 'value' | 'n' | 'breakdown'>>

const Counts = z.record(z.string(), z.number())
const ByKind = z.record(z.string(), z.object({ n: z.number(), value: z.number().nullable() }))

const Helpers = z.array(z.object({ handle: z.string(), helped: z.number() }))

/** What a scorecard says, in the order and the words of the truth. What it does not know is null. */
export function figuresIn(metrics: Metrics): { [Name in keyof Figures]: unknown } {
  const of = (id: string) => metrics[id] ?? { value: null, n: null, breakdown: null }
  const number = (id: string, key: string): unknown => of(id).breakdown?.[key] ?? null
  const kind = (name: string) => ByKind.parse(number('answered', 'by'))[name]?.n
  const excluded = Counts.parse(number('answered', 'excluded'))
  const kinds = of('handed-off').n === 0 ? {} : Counts.parse(number('handed-off', 'kinds'))
  return {
    firstContacts: {
      mention: kind('mention'),
      reply: kind('reply'),
      'own-place': kind('own-place'),
      comment: kind('comment'),
    },
    answered: number('answered', 'answered'),
    unanswered: number('answered', 'waiting'),
    excluded: {
      'seen-only-through-its-answer': excluded['seen-only-through-its-answer'],
      'question-deleted-or-blocked': excluded['question-deleted-or-blocked'],
      'thread-cut-short': excluded['thread-cut-short'],
      automatic: excluded.automatic,
    },
    followUps: number('answered', 'followUp'),
    waiting: of('waiting').value,
    waitingComments: number('waiting', 'comments'),
    answeredWithin72h: of('answered-72h').value,
    medianSeconds: of('first-response-time').value,
    p90Seconds: number('first-response-time', 'p90'),
    handedOff: {
      ...part('handed-off'),
      private: kinds.private ?? 0,
      phone: kinds.phone ?? 0,
      email: kinds.email ?? 0,
      form: kinds.form ?? 0,
      handle: kinds.handle ?? 0,
    },
    deflectedOnly: part('deflected-only'),
    acknowledged: part('acknowledged'),
    peerAnswered: part('peer-answered'),
    helpers: Helpers.parse(number('peer-answered', 'helpers')).map(({ handle, helped }) => ({ handle, helped })),
    overheardAnswered: part('overheard-answered'),
    ownPosts: of('conversation-share').n,
    conversationShare: of('conversation-share').value,
    postsPerWeek: of('post-rate').value,
    activeDays: of('active-days').value,
    mentions: of('mentions').value,
    authors: of('authors').value,
    followers: of('audience').value,
  }

  /** A share as the two numbers that it is made of. */
  function part(id: string): { of: unknown; part: unknown } {
    const { value, n } = of(id)
    return { of: n, part: typeof value === 'number' && n !== null ? Math.round(value * n) : value === null ? 0 : value }
  }
}

/** What a scorecard says of the status page and of the news, in the words of the truth. */
export function placesIn(platforms: Record<'statuspage' | 'google-alerts', Metrics>): {
  [Place in keyof PlacesTruth]: { [Name in keyof PlacesTruth[Place]]: unknown }
} {
  const { statuspage, 'google-alerts': news } = platforms
  return {
    statuspage: {
      incidents: statuspage['incident-updates']?.breakdown?.incidents,
      firstWord: statuspage['incident-first-word']?.value,
      longestSilence: statuspage['incident-first-word']?.breakdown?.longest,
      update: statuspage['incident-updates']?.value,
      longestGap: statuspage['incident-updates']?.breakdown?.longest,
      postsPerWeek: statuspage['post-rate']?.value,
      activeDays: statuspage['active-days']?.value,
    },
    'google-alerts': { mentions: news.mentions?.value, authors: news.authors?.value },
  }
}
