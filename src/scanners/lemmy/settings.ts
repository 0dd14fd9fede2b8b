import { z } from 'zod'
import type { Scan } from '../scanner.ts'

/** The largest server, whose search is asked where the user names none: the more communities a server's users follow, the more it knows. */
const LARGEST = 'lemmy.world'

const Instances = z.array(
  z.string().regex(/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?$/u, 'must be a host, like example.social'),
)

/** What the brand file may set for Lemmy. */
export const settings = z.strictObject({
  instances: Instances.optional().describe(
    `The servers whose search is asked for posts that name the brand, as hosts; ${LARGEST} if nothing is said, and [] for none.`,
  ),
})

/** The servers whose search is asked. */
export function searchHosts(scan: Pick<Scan, 'settings'>): readonly string[] {
  return settings.parse(scan.settings).instances?.map((host) => host.toLowerCase()) ?? [LARGEST]
}
