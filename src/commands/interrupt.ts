import { EXIT } from './exit.ts'
import type { Io, Signal } from './io.ts'

/**
 * A signal that Ctrl-C, a polite kill or a terminal that goes away aborts; a second Ctrl-C or kill ends the program at
 * once. A terminal that goes away often says so twice, by the kernel and by its shell.
 */
export function interruptSignal(
  { onSignal, abandon }: Pick<Io, 'onSignal' | 'abandon'>,
  onFirst: () => void,
): { signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const release = onSignal((name: Signal) => {
    if (!controller.signal.aborted) {
      onFirst()
      controller.abort()
    } else if (name !== 'SIGHUP') abandon(EXIT.interrupted)
  })
  return { signal: controller.signal, release }
}
