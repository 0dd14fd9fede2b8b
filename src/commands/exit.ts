/** How a run of earshot ends, for scripts that call it; 1 is kept for thresholds that fail. */
export const EXIT = { done: 0, usage: 2, incomplete: 3, bug: 4, interrupted: 130 } as const
