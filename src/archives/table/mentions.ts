import type { Mention } from '../../evidence/post.ts'
import { mentionTokens } from '../../text/mention-tokens.ts'

/** The mentions in the texts of an archive: equal ones are one object. */
export interface MentionIndex {
  /** Whom a text names. The ids are not final before `resolve`. */
  of(text: string): Mention[]
  /** Gives every mention the id of the author whom it names, as the archive writes it; `idOf` takes lower case. */
  resolve(idOf: (handle: string) => string | undefined): void
}

/** What of a handle is of the plain kind: what stands after it, as in `@aurora.thanks` or `@auroraさん`, may be text. */
export function plainPart(handle: string): string {
  return /^\w+/.exec(handle)?.[0] ?? handle
}

/** What all texts share that name nobody. */
const NONE: Mention[] = []
Object.freeze(NONE)

/** An index without mentions. */
export function mentionIndex(): MentionIndex {
  const opening = new Map<string, Mention>()
  const further = new Map<string, Mention>()
  const alone = new Map<string, Mention[]>()
  return {
    of(text) {
      const last = Math.max(text.lastIndexOf('@'), text.lastIndexOf('\uff20'))
      if (last === -1) return NONE
      return last === 0 ? ofFirstWord(text) : mentionsIn(text)
    },
    resolve(idOf) {
      for (const mention of [...opening.values(), ...further.values()]) {
        const lower = mention.handle.toLowerCase()
        const known = idOf(lower)
        if (known === undefined) mention.handle = plainPart(mention.handle)
        mention.id = known ?? idOf(mention.handle.toLowerCase()) ?? mention.handle.toLowerCase()
      }
    },
  }

  /** Most posts name one account, at their very start: equal starts are read once. */
  function ofFirstWord(text: string): Mention[] {
    const space = text.indexOf(' ')
    const word = space === -1 ? text : text.slice(0, space)
    const known = alone.get(word)
    if (known) return known
    const mentions = mentionsIn(word)
    alone.set(word, mentions)
    return mentions
  }

  function mentionsIn(text: string): Mention[] {
    const mentions = mentionTokens(text).map(({ written: handle, opening: opens }) => {
      const index = opens ? opening : further
      const mention = index.get(handle) ?? { id: handle, handle, opening: opens }
      index.set(handle, mention)
      return mention
    })
    const each = [...new Set(mentions)]
    Object.freeze(each)
    return each
  }
}
