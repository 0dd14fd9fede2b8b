import type { Facts } from '../conversations/facts.ts'
import type { Identity } from '../evidence/identity.ts'
import type { Status } from '../evidence/status.ts'
import type { Unit, Value } from './value.ts'

/**
 * What a metric needs to have been read. `contacts` are own posts and mentions together; `answers` are own posts, or
 * the mentions where those carry the answers; `replies` is what came in the second round.
 */
export type Need = 'accounts' | 'posts' | 'mentions' | 'contacts' | 'answers' | 'replies'

/** What every metric may know besides the facts. */
export interface MeasureContext {
  /** IANA name; for hours of the week only. */
  timezone: string
  /** Whether the headline leaves comments out, decided once over all platforms (at least ten other firsts). */
  headlineWithoutComments: boolean
}

/** What a measurement finds, without what is the same for all: the unit, and the reading's own limits. */
export type Finding = Partial<Omit<Value, 'unit'>> & Pick<Value, 'value'>

interface Described {
  id: string
  title: string
  unit: Unit
}

/**
 * One thing that is measured. `measure` gets the facts of one platform, or of all platforms on which it is known: the
 * brand's value is computed over the pooled contacts, posts or authors, not from the platforms' values.
 */
export interface MeasurableMetric extends Described {
  needs: readonly Need[]
  /** Whether it depends on who was answered: unscored where only answered conversations were kept. */
  response?: true
  /** Whether it tells the brand's replies from its other posts: unknown where an archive does not. */
  tellsReplies?: true
  /** Why it means nothing on a platform, as a sentence; null where it does. */
  inapplicable?(facts: Facts): string | null
  measure(facts: readonly Facts[], context: MeasureContext): Finding
}

/** One thing that this version cannot measure anywhere: its status and the reason, as a sentence. */
export interface UnmeasuredMetric extends Described {
  unmeasured: { status: Extract<Status, 'not_supported' | 'not_applicable'>; reason: string }
}

/**
 * One thing that is measured once, for the brand as a whole: of who it is and where, and of what was read there. It has
 * no value on a platform, and counts as one place in the coverage.
 */
export interface BrandwideMetric extends Described {
  measureBrand(identity: Identity, facts: readonly Facts[]): Finding
}

export type Metric = MeasurableMetric | BrandwideMetric | UnmeasuredMetric
