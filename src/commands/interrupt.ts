import { EXIT } from './exit.ts'

/**
 * A signal that Ctrl-C, a polite kill or a terminal that goes away aborts; a second Ctrl-C or kill ends the program at
 * once. A terminal that goes away often says so twice, by the kernel and by its shell.
 */
export function interruptSignal(onFirst: () => void): { signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const hangUp = () => {
    if (controller.signal.aborted) return
    onFirst()
    controller.abort()
  }
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    hangUp()
  }
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', hangUp)
  return {
    signal: controller.signal,
    release: () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt).off('SIGHUP', hangUp),
  }
}
