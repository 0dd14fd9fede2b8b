import { type Registered, SCANNERS } from '../scanners/index.ts'
import type { PluginOrder } from '../scanners/plugins.ts'
import type { Scanner } from '../scanners/scanner.ts'

/** Every platform that can be read. Plugins of the command line are seen from here, those of a file from its folder. */
export async function openRegistry(
  given: readonly string[],
  filed: readonly string[] = [],
  folder = '.',
): Promise<readonly Registered[]> {
  const orders: PluginOrder[] = [
    ...given.map((spec) => ({ spec, folder: '.' })),
    ...filed.map((spec) => ({ spec, folder })),
  ]
  if (orders.length === 0) return SCANNERS
  const { withPlugins } = await import('../scanners/plugins.ts')
  return withPlugins(SCANNERS, orders)
}

/** Every scanner there is: for the handles of its platform. */
export function allScanners(registry: readonly Registered[] = SCANNERS): Promise<Scanner[]> {
  return Promise.all(registry.map(({ load }) => load()))
}
