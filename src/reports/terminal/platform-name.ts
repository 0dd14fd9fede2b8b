import type { Scorecard } from '../../scorecard/schema.ts'

/** The name by which a platform is known to readers, read or not; its id where nothing tells. */
export function platformName({ platforms, identity }: Pick<Scorecard, 'platforms' | 'identity'>, id: string): string {
  const read = Object.hasOwn(platforms, id) ? platforms[id]?.name : undefined
  return read ?? [...(identity?.accounts ?? []), ...(identity?.deadEnds ?? [])].find(isOn(id))?.network ?? id
}

function isOn(id: string) {
  return ({ platform }: { platform: string }) => platform === id
}
