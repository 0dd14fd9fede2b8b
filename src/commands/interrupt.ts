import { EXIT } from './exit.ts'

/** A signal that Ctrl-C (or a polite kill) aborts; the second one ends the program at once. */
export function interruptSignal(onFirst: () => void): { signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    onFirst()
    controller.abort()
  }
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  return {
    signal: controller.signal,
    release: () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt),
  }
}
