import type { Scope } from '../evidence/coverage.ts'
import type { Post } from '../evidence/post.ts'
import type { Interval, Seconds } from '../evidence/time.ts'
import { readingOrder } from './reading-order.ts'
import type { Scan } from './scanner.ts'

/** What one step back in time brought: after it everything from `from` to the end of the stretch has been read. */
interface Step {
  posts: Post[]
  from: Seconds
  /** About how many requests the rest will take. */
  need: number
  /** How much is left to read that is older than the stretch and still matters to it. It is complete when none is; left out: none. */
  older?: number
}

/** A part of a stream that is read backwards in time. Its last step reaches the beginning of the stretch, if it can. */
export interface Part {
  name: string
  scope: Scope
  steps(stretch: Interval): AsyncGenerator<Step>
}

interface Run {
  part: Part
  stretch: Interval
  steps: AsyncGenerator<Step>
  from: Seconds
  need: number
  older: number
  over: boolean
}

/**
 * Reads parts side by side, always the one next that has come least far back. What a stream covers is what all of its
 * parts cover, so this makes the most of a budget that ends before the window does. Where it looks from the first step
 * of each as if the budget will not do, the stretches of a loud brand are read in their own order.
 */
export async function* readTogether(parts: readonly Part[], scan: Scan): AsyncGenerator<Post> {
  scan.parts(parts.map((part) => part.name))
  const whole = { from: scan.window.since, to: Math.min(scan.window.until, scan.observedAt) }
  const first = parts.map((part) => start(part, whole))
  for (const run of first) yield* advance(run, false)
  const need = first.reduce((sum, run) => sum + run.need, 0)
  const stretches = need <= scan.http.left ? [] : readingOrder(scan.window, scan.observedAt, false)
  const inOrder = stretches.length > 1 ? stretches.map((stretch) => parts.map((part) => start(part, stretch))) : [first]
  for (const [index, runs] of inOrder.entries()) {
    const last = index === inOrder.length - 1
    for (const run of runs) if (run.over && last) tell(run, last)
    for (let run = leastFar(runs); run; run = leastFar(runs)) yield* advance(run, last)
  }

  async function* advance(run: Run, last: boolean): AsyncGenerator<Post> {
    const step = await run.steps.next()
    if (step.done) {
      run.over = true
      return
    }
    yield* step.value.posts
    run.from = step.value.from
    run.need = step.value.need
    run.older = step.value.older ?? 0
    run.over = isRead(run)
    tell(run, last)
  }

  function tell(run: Run, last: boolean): void {
    const { part, from, stretch } = run
    const complete = last && isRead(run)
    if (from < stretch.to || complete) scan.covered(part.name, { from, to: stretch.to, complete, scope: part.scope })
  }
}

function isRead({ from, older, stretch }: Run): boolean {
  return from <= stretch.from && older === 0
}

function start(part: Part, stretch: Interval): Run {
  return { part, stretch, steps: part.steps(stretch), from: stretch.to, need: 0, older: 0, over: false }
}

function leastFar(runs: readonly Run[]): Run | undefined {
  return runs.filter((run) => !run.over).sort((a, b) => b.from - a.from)[0]
}
