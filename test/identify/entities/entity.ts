import type { Entity } from '../../../src/evidence/identity.ts'

const NETWORKS = ['x', 'facebook', 'instagram', 'youtube', 'linkedin', 'pinterest', 'threads', 'tiktok', 'vk', 'weibo']

/** An invented entity on so many networks, with so many websites; an item's number for its id. */
export function entity(
  item: number,
  label: string,
  {
    networks = 0,
    websites = 0,
    ...rest
  }: { networks?: number; websites?: number | string[] } & Partial<Omit<Entity, 'websites'>> = {},
): Entity {
  return {
    id: `Q${item}`,
    label,
    description: null,
    kinds: [],
    aliases: [],
    websites:
      typeof websites === 'number'
        ? Array.from({ length: websites }, (_, at) => `https://www.test-${item}-${at}.com/`)
        : websites,
    accounts: NETWORKS.slice(0, networks).map((platform) => ({ platform, handle: `test${item}` })),
    sources: ['index'],
    ...rest,
  }
}
