import type { WorklistItem } from './schema.ts'

/** A line of the worklist before it is ranked. */
export type WorklistLine = Omit<WorklistItem, 'rank'>
