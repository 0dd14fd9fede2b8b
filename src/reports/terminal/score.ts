import type { Page, Paint } from './page.ts'

/** A score in whole points, rounded as every number is; which grade it earned its letter says. */
export function scoreWords(score: number): string {
  return String(Math.round(score))
}

/** The colour of a score: good from 70 (grade B), fair from 40 (grade D). */
export function scorePaint(score: number, { paint }: Page): Paint {
  if (score >= 70) return paint.good
  return score >= 40 ? paint.fair : paint.poor
}
