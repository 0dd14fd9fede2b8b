import { fileURLToPath } from 'node:url'
import { audit } from '../../src/audit.ts'
import { chooseScanners } from '../../src/commands/choose-scanners.ts'
import { keysFrom } from '../../src/commands/keys.ts'
import { readSettings } from '../../src/commands/read-settings.ts'
import { recordedScan } from '../../src/commands/recorded-settings.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import type { WrittenEntry } from '../../src/http/har-entry.ts'
import { harText } from '../../src/http/har-record.ts'
import { identify } from '../../src/identify/identify.ts'
import type { Scorecard } from '../../src/scorecard/schema.ts'
import { WINDOW } from './calendar.ts'
import type { Members } from './network.ts'
import { networkOf, STRANGERS } from './network.ts'
import { openRecordingTools } from './recording-tools.ts'
import type { World } from './world.ts'

const BRAND_FILE = fileURLToPath(new URL('../../fixtures/aurora-air/earshot.yaml', import.meta.url))
const NO_FLAGS = { account: [], alias: [], exclude: [], context: [], archive: [], from: [], output: [] }
const TOOL = { name: 'earshot', version: 'fixture' }

/** An audit of the invented world: what came out, and what went over its invented network. */
export interface Recording {
  evidence: Evidence
  scorecard: Scorecard
  har: string
}

/**
 * Runs earshot's own audit over the invented network, at the end of its window: it looks for the brand, then scans it. What
 * identifying alone would ask beyond that, the newest posts of the accounts, is recorded too.
 *
 * @param environment variables with keys, where somebody signs in; the members are who may.
 */
export async function recordAudit(
  world: World,
  members: Members,
  environment: Readonly<Record<string, string>> = {},
): Promise<Recording> {
  const settings = await readSettings('Aurora Air', { ...NO_FLAGS, config: BRAND_FILE }, WINDOW.to)
  const scanners = await chooseScanners(settings)
  const keys = keysFrom(environment, scanners)
  const open = () => openRecordingTools({ settings, scanners, keys, environment, answer: networkOf(world, members) })
  const tools = await open()
  const { kind, communities, trust } = settings
  const order = {
    brand: settings.brand,
    identification: { kind, communities, trust },
    tool: TOOL,
    scanners,
    platforms: settings.platforms,
    since: settings.since,
    until: settings.until,
    archives: [],
    selection: null,
    earlier: [],
  }
  const { evidence, scorecard } = await audit(order, { timezone: 'UTC' }, tools)
  await tools.close()

  const alone = await open()
  await identify({ brand: settings.brand, kind, communities, probe: false, signs: true }, alone.identify)
  await alone.close()

  const ids = scanners.map(({ id }) => id)
  const scan = recordedScan(settings, ids, { environment, keys, window: WINDOW, observedAt: WINDOW.to })
  const entries = [...tools.entries, ...beyond(alone.entries, tools.entries)]
  return { evidence, scorecard, har: [...harText(TOOL, scan, inOrder(entries))].join('') }
}

/** Looks for a brand by a name alone, without keys, and nothing more: what went over the invented network. */
export async function recordIdentity(name: string, world: World): Promise<string> {
  // The platforms of this world: a new scanner must not change what was recorded.
  const platforms = ['bluesky', 'hackernews', 'mastodon']
  const settings = await readSettings(name, { ...NO_FLAGS, platforms }, WINDOW.to)
  const scanners = await chooseScanners(settings)
  const keys = keysFrom({}, scanners)
  const answer = networkOf(world, STRANGERS)
  const tools = await openRecordingTools({ settings, scanners, keys, environment: {}, answer })
  const { brand, kind, communities } = settings
  await identify({ brand, kind, communities, probe: false, signs: true }, tools.identify)
  await tools.close()
  const ids = scanners.map(({ id }) => id)
  const scan = recordedScan(settings, ids, { environment: {}, keys, window: WINDOW, observedAt: WINDOW.to })
  return [...harText(TOOL, scan, inOrder(tools.entries))].join('')
}

/** The requests that were not made before. */
function beyond(entries: readonly WrittenEntry[], before: readonly WrittenEntry[]): WrittenEntry[] {
  const made = new Set(before.map(urlOf))
  return entries.filter((entry) => !made.has(urlOf(entry)))
}

/** Platforms are read side by side: their requests are put in an order that does not depend on who was faster. */
function inOrder(entries: readonly WrittenEntry[]): WrittenEntry[] {
  const host = (entry: WrittenEntry) => new URL(urlOf(entry)).host
  return [...entries].sort((a, b) => (host(a) < host(b) ? -1 : host(a) > host(b) ? 1 : 0))
}

function urlOf({ request }: WrittenEntry): string {
  return typeof request === 'object' && request !== null && 'url' in request ? String(request.url) : ''
}
