import { fileURLToPath } from 'node:url'
import { audit } from '../../src/audit.ts'
import { chooseScanners, readAccount } from '../../src/commands/choose-scanners.ts'
import { keysFrom } from '../../src/commands/keys.ts'
import { readSettings } from '../../src/commands/read-settings.ts'
import { recordedScan } from '../../src/commands/recorded-settings.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { virtualClock } from '../../src/http/clock.ts'
import type { WrittenEntry } from '../../src/http/har-entry.ts'
import { harText } from '../../src/http/har-record.ts'
import { openNetwork } from '../../src/http/network.ts'
import type { Transport } from '../../src/http/send.ts'
import type { Scorecard } from '../../src/scorecard/schema.ts'
import { WINDOW } from './calendar.ts'
import type { Members } from './network.ts'
import { networkOf } from './network.ts'
import type { World } from './world.ts'

const BRAND_FILE = fileURLToPath(new URL('../../fixtures/aurora-air/earshot.yaml', import.meta.url))
const TOOL = { name: 'earshot', version: 'fixture' }

/** An audit of the invented world: what came out, and what went over its invented network. */
export interface Recording {
  evidence: Evidence
  scorecard: Scorecard
  har: string
}

/**
 * Runs earshot's own audit over the invented network, at the end of its window.
 *
 * @param environment variables with keys, where somebody signs in; the members are who may.
 */
export async function recordAudit(
  world: World,
  members: Members,
  environment: Readonly<Record<string, string>> = {},
): Promise<Recording> {
  const flags = {
    account: [],
    alias: [],
    exclude: [],
    context: [],
    archive: [],
    from: [],
    output: [],
    config: BRAND_FILE,
  }
  const settings = await readSettings('Aurora Air', flags, WINDOW.to, readAccount)
  const scanners = await chooseScanners(settings)
  const keys = keysFrom(environment, scanners)
  const clock = virtualClock(WINDOW.to)
  const { signal } = new AbortController()
  const entries: WrittenEntry[] = []
  const network = openNetwork({
    userAgent: 'earshot/fixture',
    clock,
    signal,
    maxRequests: settings.maxRequests,
    concurrency: settings.concurrency,
    secrets: keys.secret,
    recorder: { add: (entry) => void entries.push(entry), write: async () => {} },
    transport: transportOver(networkOf(world, members)),
    random: () => 0.5,
  })
  const order = {
    brand: settings.brand,
    tool: TOOL,
    scanners,
    platforms: settings.platforms,
    since: settings.since,
    until: settings.until,
    archives: [],
    selection: null,
    earlier: [],
  }
  const { evidence, scorecard } = await audit(
    order,
    { timezone: 'UTC' },
    {
      clock,
      signal,
      environment,
      keys: keys.all,
      open: ({ id, name, perHost }) => network.platform(id, { name, ...(perHost && { perHost }) }),
      onProgress: () => {},
      onEnd: () => {},
    },
  )
  await network.close()
  const scan = recordedScan(
    settings,
    scanners.map(({ id }) => id),
    {
      environment,
      keys,
      window: WINDOW,
      observedAt: WINDOW.to,
    },
  )
  return { evidence, scorecard, har: [...harText(TOOL, scan, inOrder(entries))].join('') }
}

function transportOver(handle: (request: Request) => Promise<Response>): Transport {
  return async ({ method, url, headers, body }) => {
    const {
      status,
      statusText,
      headers: said,
      body: stream,
    } = await handle(new Request(url, { method, headers, body }))
    return { status, statusText, headers: said, body: stream }
  }
}

/** Platforms are read side by side: their requests are put in an order that does not depend on who was faster. */
function inOrder(entries: readonly WrittenEntry[]): WrittenEntry[] {
  const host = ({ request }: WrittenEntry) =>
    typeof request === 'object' && request !== null && 'url' in request ? new URL(String(request.url)).host : ''
  return [...entries].sort((a, b) => (host(a) < host(b) ? -1 : host(a) > host(b) ? 1 : 0))
}
