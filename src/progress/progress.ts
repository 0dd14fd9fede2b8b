import type { Progress, ProgressOptions } from './contract.ts'
import { plainProgress } from './plain-progress.ts'

export type { Progress } from './contract.ts'

/**
 * Opens the display of a run's progress. On a terminal outside CI a line for each platform lives until the platform
 * ends; elsewhere each platform gets one plain line at its end, without any control code.
 */
export async function openProgress(options: ProgressOptions): Promise<Progress> {
  const { isTTY, ci, quiet } = options
  if (!isTTY || ci || quiet) return plainProgress(options)
  // ora is slow to load and needed nowhere else.
  const { liveProgress } = await import('./live-progress.ts')
  return liveProgress(options)
}
