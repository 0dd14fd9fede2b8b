import { type Attack, attacksOn } from './attacks.ts'

/** Lengths at which whatever takes steps by the power of a text's length is found out before it takes for ever. */
const SHORT = [24, 36, 60, 160, 1200]
const LONG = 6_000
/** Processor time, in microseconds: so much is too much for a short text, so little is no matter for a long one. */
const FAR_TOO_LONG = 30_000
const NO_MATTER = 700
/** Four times the text takes a linear expression four times as long, a quadratic one sixteen times. */
const TIMES = 4
const MOST_GROWTH = 9
/** A linear one that takes so long for `LONG` takes five seconds for a megabyte. */
const DEAR = 30_000

/** What keeps an expression busy longer than its length accounts for; null where nothing was found. */
export function dearAttack(source: string, flags: string): Attack | null {
  const run = runner(source, flags)
  run('warm up \u4e2d')
  run('warm up')
  return attacksOn(source, flags).find((attack) => isDear(run, attack)) ?? null
}

function isDear(run: Run, attack: Attack): boolean {
  for (const length of SHORT) {
    const text = grown(attack, length)
    if (run(text) > FAR_TOO_LONG && run(text) > FAR_TOO_LONG) return true
  }
  const text = grown(attack, LONG)
  if (run(text) < NO_MATTER) return false
  const once = quickest(run, text)
  return once >= NO_MATTER && (once > DEAR || quickest(run, grown(attack, TIMES * LONG)) > MOST_GROWTH * once)
}

function grown({ head, pump, tail }: Attack, length: number): string {
  return head + pump.repeat(Math.ceil(length / pump.length)) + tail
}

/** The processor time that an expression takes for a text: that of this process, however busy the machine is. */
type Run = (text: string) => number

function runner(source: string, flags: string): Run {
  const pattern = new RegExp(source, flags)
  const work = pattern.global ? (text: string) => text.replace(pattern, '') : (text: string) => pattern.test(text)
  return (text) => {
    pattern.lastIndex = 0
    const before = process.cpuUsage()
    work(text)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
}

function quickest(run: Run, text: string): number {
  return Math.min(run(text), run(text), run(text))
}
