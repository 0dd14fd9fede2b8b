import type { Facts } from '../conversations/facts.ts'
import type { Unit, Value } from './value.ts'

/** What a metric needs to have been read: a platform where one of these is missing passes its outcome on to the value. */
export type Need = 'accounts' | 'posts' | 'mentions' | 'contacts'

/** What every metric may know besides the facts. */
export interface MeasureContext {
  /** IANA name; for hours of the week only. */
  timezone: string
  /** Whether the headline leaves comments out, decided once over all platforms (at least ten other firsts). */
  headlineWithoutComments: boolean
}

/** What a measurement finds, without what is the same for all: the unit, and the reading's own limits. */
export type Finding = Partial<Omit<Value, 'unit'>> & Pick<Value, 'value'>

/**
 * One thing that is measured. `measure` gets the facts of one platform, or of all platforms on which it is known: the
 * brand's value is computed over the pooled contacts, posts or authors, not from the platforms' values.
 */
export interface Metric {
  id: string
  title: string
  unit: Unit
  needs: readonly Need[]
  /** Whether it is a response figure: unscored where only answered conversations were kept. */
  response?: boolean
  /** Why this version cannot measure it at all; such a metric has no `measure`. */
  unsupported?: string
  measure?(facts: readonly Facts[], context: MeasureContext): Finding
}
