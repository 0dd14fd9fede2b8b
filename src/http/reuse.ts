import type { DiskCache, Kept } from './disk-cache.ts'
import type { Answer, Ask, Exchange } from './exchange.ts'
import type { Secrets } from './secrets.ts'

/** Answers of earlier runs, for requests that hold no secret. */
export interface Reuse {
  /** An answer that is young enough to be used without asking; null when there is none. */
  fresh(ask: Ask): Promise<Answer | null>
  /** Asks, and where an older answer was kept asks only whether it is still good. */
  ask(ask: Ask, exchange: Exchange, signal: AbortSignal): Promise<Answer>
  /** Keeps an answer that has proved to be what was wanted, rather than a wall or an error page. */
  keep(ask: Ask, answer: Answer): Promise<void>
}

/** Reuse over a disk cache. */
export function openReuse(cache: DiskCache, secrets: Secrets): Reuse {
  /** Whoever asks as somebody may be shown what others are not. */
  function isAnonymous(ask: Ask): boolean {
    const { url, body, headers } = secrets.maskAsk(ask)
    const openly = Object.entries(ask.headers).every(([name, value]) => headers[name] === value)
    return openly && url === ask.url && body === ask.body
  }

  return {
    fresh: async (ask) => {
      const kept = isAnonymous(ask) ? await cache.read(ask) : null
      return kept?.fresh ? kept.answer : null
    },
    ask: async (ask, exchange, signal) => {
      const kept = isAnonymous(ask) ? await cache.read(ask) : null
      const question = kept && conditional(ask, kept)
      if (!kept || !question) return exchange(ask, signal)
      const answer = await exchange(question, signal)
      return answer.status === 304 ? confirmed(kept, answer) : answer
    },
    keep: async (ask, answer) => {
      const mayKeep = answer.from === 'network' && isAnonymous(ask) && secrets.maskAnswer(answer).body === answer.body
      if (mayKeep) await cache.keep(ask, answer)
    },
  }
}

/** The request that asks whether what was kept is still good; null when what was kept has no mark to ask by. */
function conditional(ask: Ask, { answer }: Kept): Ask | null {
  const { etag, 'last-modified': modified } = answer.headers
  if (etag === undefined && modified === undefined) return null
  return {
    ...ask,
    headers: {
      ...ask.headers,
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(modified === undefined ? {} : { 'if-modified-since': modified }),
    },
  }
}

/** What was kept, after the server has said with a 304 that it is still good. */
function confirmed(kept: Kept, answer: Answer): Answer {
  return { ...kept.answer, headers: { ...kept.answer.headers, ...answer.headers }, from: 'network' }
}
