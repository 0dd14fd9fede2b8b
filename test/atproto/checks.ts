import { isDeepStrictEqual } from 'node:util'
import type { Card } from './earshot.ts'
import type { Truth } from './truth.ts'

/** Counts what holds and what does not, and prints a line of each. */
export interface Checks {
  equal(what: string, found: unknown, expected: unknown): void
  readonly passed: number
  readonly failed: number
}

/** @param print where the lines go. */
export function openChecks(print: (line: string) => void): Checks {
  let passed = 0
  let failed = 0
  return {
    equal: (what, found, expected) => {
      const holds = isDeepStrictEqual(found, expected)
      if (holds) passed += 1
      else failed += 1
      print(
        holds
          ? `  ok      ${what}: ${JSON.stringify(expected)}`
          : `  FAILED  ${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`,
      )
    },
    get passed() {
      return passed
    },
    get failed() {
      return failed
    },
  }
}

/** A scorecard says what is true, figure by figure. */
export function compare({ equal }: Checks, { metrics }: Card, truth: Truth): void {
  const { n, breakdown } = metrics.answered
  equal('first contacts', n, truth.first)
  equal('answered', breakdown.answered, truth.answered)
  equal('waiting', breakdown.waiting, truth.waiting)
  equal('follow-ups', breakdown.followUp, truth.followUps)
  equal('median time to the answer', metrics['first-response-time'].value, truth.median)
  equal('answered within 72 hours', rounded(metrics['answered-72h'].value), rounded(truth.within72h))
  equal('waiting now, follow-ups included', metrics.waiting.value, truth.waitingNow)
  equal('answered by peers', rounded(metrics['peer-answered'].value), rounded(truth.peerAnswered / truth.first))
  for (const kind of ['mention', 'reply', 'comment'] as const)
    equal(`first contacts by ${kind}`, breakdown.by[kind].n, truth.byKind[kind])
  for (const [reason, count] of Object.entries(breakdown.excluded))
    equal(`left out, ${reason}`, count, new Map<string, number>(Object.entries(truth.excluded)).get(reason) ?? 0)
}

function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1e9) / 1e9
}
