import type { Scorecard } from '../../scorecard/schema.ts'

/** The name by which a platform is known to readers; its id where it was not read. */
export function platformName({ platforms }: Pick<Scorecard, 'platforms'>, id: string): string {
  return (Object.hasOwn(platforms, id) ? platforms[id]?.name : undefined) ?? id
}
