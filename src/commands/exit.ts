/** How a run of earshot ends, for scripts that call it. `failed`: what was asked for by a threshold or --strict does not hold. */
export const EXIT = { done: 0, failed: 1, usage: 2, incomplete: 3, bug: 4, interrupted: 130 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
