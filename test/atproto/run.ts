// Runs the built program against Bluesky's own server software, which holds a story with known answers: with
// credentials, and without, where search is closed as it is on Bluesky's public host.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare, openChecks } from './checks.ts'
import { closedSearch } from './closed-search.ts'
import { cardOf, earshot, type Run } from './earshot.ts'
import { requirements } from './requirements.ts'
import { type Servers, startServers } from './servers.ts'
import { tell } from './story.ts'
import type { Story } from './story-shape.ts'
import { type Scope, truthOf } from './truth.ts'

const LONGEST = 10 * 60_000

const print = (line: string) => void process.stdout.write(`${line}\n`)
const checks = openChecks(print)
let ended = false
const folder = mkdtempSync(join(tmpdir(), 'earshot-atproto-'))
const recording = join(folder, 'recording.har')
const undone: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
const cleanUp = (undo: () => unknown) => void undone.push(undo)

const late = setTimeout(() => void giveUp(`not done after ${LONGEST / 60_000} minutes`), LONGEST)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void giveUp(signal))
await end(await run().then(nothing, (failure: unknown) => failure))

async function run(): Promise<void> {
  const story = tell(Math.floor(Date.now() / 1000))
  const servers = await timed('servers started and filled', () => startServers(requirements(print), story, cleanUp))
  print(
    `  ${Object.entries(servers.seconds)
      .map(([what, seconds]) => `${what} ${seconds} s`)
      .join(', ')}, ${story.acts.length} posts`,
  )
  const search = await withCredentials(servers, story)
  await withoutCredentials(servers, story)
  await servers.stop()
  await replayed(story, search)
}

async function withCredentials(servers: Servers, story: Story): Promise<Run> {
  const { handle, password, origins } = servers
  const keys = { BLUESKY_HANDLE: handle, BLUESKY_APP_PASSWORD: password }
  const done = await audit(story, ['--record', recording], { ...originsOf(origins), ...keys })
  print(`With credentials (${done.seconds.toFixed(1)} s)`)
  const card = cardOf(done)
  const { mentions } = card.platforms.bluesky.streams
  checks.equal('outcome', card.platforms.bluesky.outcome.status, 'ok')
  checks.equal('mentions', [mentions.scope, mentions.complete], ['all', true])
  compareTo(story, 'search', done)
  const written = readFileSync(recording, 'utf8')
  checks.equal('secrets in the recording', [written.includes(password), /eyJ[\w-]+\.eyJ/.test(written)], [false, false])
  return done
}

async function withoutCredentials({ origins }: Servers, story: Story): Promise<void> {
  const closed = await closedSearch(origins.appview)
  cleanUp(closed.stop)
  const done = await audit(story, [], originsOf({ ...origins, appview: closed.origin }))
  print(`Without credentials, search closed (${done.seconds.toFixed(1)} s)`)
  const { mentions } = cardOf(done).platforms.bluesky.streams
  checks.equal('mentions', [mentions.status, mentions.scope], ['partial', 'own-threads'])
  checks.equal('tries at search', closed.refused(), 1)
  compareTo(story, 'closed', done)
}

/** The servers are gone by now: the recording alone answers. */
async function replayed(story: Story, search: Run): Promise<void> {
  const done = await audit(story, ['--replay', recording], {})
  print(`Replayed (${done.seconds.toFixed(1)} s)`)
  checks.equal('the same scorecard', cardOf(done), cardOf(search))
}

function audit({ brand }: Story, more: readonly string[], environment: Readonly<Record<string, string>>): Promise<Run> {
  const who = [brand.name, '--alias', brand.alias, '--account', `bluesky:${brand.key}.test`]
  const how = ['--no-identify', '--platforms', 'bluesky', '--since', '28d', '--json']
  return earshot(['audit', ...who, ...how, ...more], environment)
}

function compareTo({ contacts }: Story, scope: Scope, done: Run): void {
  const card = cardOf(done)
  compare(checks, card, truthOf(contacts, scope, Date.parse(card.observedAt) / 1000))
  print(`  ${card.platforms.bluesky.requests} requests`)
}

function originsOf({ appview, login, plc }: Servers['origins']): Record<string, string> {
  return {
    EARSHOT_BLUESKY_APPVIEW_ORIGIN: appview,
    EARSHOT_BLUESKY_LOGIN_ORIGIN: login,
    EARSHOT_BLUESKY_PLC_ORIGIN: plc,
  }
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  print(`${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return result
}

/** Stops whatever runs, says how it went, and sets the exit code that tells. Only the first call does. */
async function end(failure: unknown): Promise<void> {
  if (ended) return
  ended = true
  clearTimeout(late)
  for (const undo of undone.splice(0).reverse()) await undo()
  if (failure !== null) print(`  FAILED  ${failure instanceof Error ? failure.message : String(failure)}`)
  const failed = checks.failed + (failure === null ? 0 : 1)
  process.exitCode = failed === 0 ? 0 : 1
  print(`${checks.passed} passed, ${failed} failed`)
}

/** Ends though something still runs. */
async function giveUp(why: string): Promise<void> {
  await end(why)
  process.exit()
}

function nothing(): null {
  return null
}
