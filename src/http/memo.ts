import type { Answer, Ask } from './exchange.ts'
import { memoKey } from './identity.ts'

interface Known {
  platform: string
  answer: Promise<Answer>
}

/** Makes identical requests of a run once, also while the first is under way. */
export interface Memo {
  /** @param again asks even where the answer is known; it is known anew from then on. */
  once(platform: string, ask: Ask, again: boolean, obtain: () => Promise<Answer>): Promise<Answer>
}

/** A memory for one run. */
export function openMemo(): Memo {
  const known = new Map<string, Known>()
  return {
    once: async (platform, ask, again, obtain) => {
      const key = memoKey(ask)
      const before = again ? undefined : known.get(key)
      if (before) {
        // Another platform's budget may have ended what this one has the means to do.
        if (before.platform === platform) return before.answer
        const answer = await before.answer.catch(() => null)
        if (answer) return answer
      }
      const asking: Known = { platform, answer: obtain() }
      known.set(key, asking)
      try {
        return await asking.answer
      } catch (error) {
        if (known.get(key) === asking) known.delete(key)
        throw error
      }
    },
  }
}
