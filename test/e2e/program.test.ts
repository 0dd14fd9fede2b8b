import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Scorecard } from '../../src/scorecard/schema.ts'
import { version } from '../../src/version.ts'
import { portOf } from '../http/open.ts'
import { earshot } from './earshot.ts'
import { program } from './program.ts'

/** What only a process shows. What commands do is tested without one: see `earshot`. */

const HAR = fileURLToPath(new URL('../../fixtures/aurora-air.har', import.meta.url))
const REPLAY = ['audit', 'Aurora Air', '--replay', HAR, '--json']
const ARCHIVE = ['audit', 'AuroraAir', '--archive', 'customer-support-csv:care.csv', '--quiet']
const CARE = [
  'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id',
  '1,900,True,Wed Oct 11 08:00:00 +0000 2017,@AuroraAir where is my bag?,2,',
  '2,AuroraAir,False,Wed Oct 11 08:10:00 +0000 2017,@900 On its way,,1.0',
]
const folder = mkdtempSync(join(tmpdir(), 'earshot-program-'))

beforeAll(() => {
  if (!existsSync(new URL('../../dist/cli.js', import.meta.url))) throw new Error('build first: npm run build')
  writeFileSync(join(folder, 'care.csv'), `${CARE.join('\n')}\n`)
})

describe('the built program', () => {
  test('tells its version', async () => {
    expect(await program(['--version'])).toEqual({ code: 0, stdout: `${version()}\n`, stderr: '' })
  })

  test('writes all of a report into a pipe, and the same as its source does', async () => {
    const [built, source] = await Promise.all([program(REPLAY), earshot(REPLAY)])
    expect(built.code).toBe(source.code)
    expect(built.stdout.length).toBeGreaterThan(100_000)
    expect(built.stdout === source.stdout).toBe(true)
    expect(built.stderr).toBe(source.stderr)
  })

  test('ends quietly when its reader goes away early', async () => {
    const { code, stderr } = await program(['schema'], { closeAfter: 1 })
    expect([code, stderr.includes('EPIPE')]).toEqual([0, false])
  })

  test('saves the evidence when stdout takes nothing, and says so in a line', async () => {
    const [evidence, full] = [join(folder, 'full.ndjson'), openSync('/dev/full', 'w')]
    const { code, stderr } = await program([...ARCHIVE, '--evidence', evidence], { stdout: full, cwd: folder })
    closeSync(full)
    expect(stderr).toBe('earshot: cannot write to standard output: no space is left on the device\n')
    expect(code).toBe(2)
    expect(readFileSync(evidence, 'utf8')).toContain('"type":"header"')
  })

  test('reads a plugin from its path', async () => {
    writeFileSync(join(folder, 'half.mjs'), 'export default { id: "half", name: "Half" }')
    const { code, stderr } = await program(['platforms', '--plugin', './half.mjs'], { cwd: folder })
    expect(stderr).toContain('"homepage" is missing')
    expect(code).toBe(2)
  })

  test('says without a network that there is none', async () => {
    const env = { EARSHOT_HACKERNEWS_API_ORIGIN: 'http://127.0.0.1:9' }
    const { code, stdout } = await program(['audit', 'Aurora Air', '--platforms', 'hackernews', '--no-identify'], {
      env,
    })
    expect(stdout).toContain('127.0.0.1')
    expect(code).toBe(3)
  })
})

describe('a signal', () => {
  const server = createServer(() => {}).on('connection', (socket) => socket.on('error', () => {}))
  beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** An audit that waits for an answer for ever, and is sent these signals. */
  function interrupted(evidence: string, ...signals: NodeJS.Signals[]) {
    const audit = ['audit', 'Aurora Air', '--platforms', 'hackernews', '--no-identify', '--json']
    return program([...audit, '--evidence', evidence], {
      env: { EARSHOT_HACKERNEWS_API_ORIGIN: `http://127.0.0.1:${portOf(server.address())}` },
      onStart: (pid) =>
        server.once('request', () => {
          for (const signal of signals) process.kill(pid, signal)
        }),
    })
  }

  test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s reports what was read', async (signal) => {
    const evidence = join(folder, `${signal}.ndjson`)
    const { code, stdout } = await interrupted(evidence, signal)
    expect(code).toBe(130)
    expect(Scorecard.parse(JSON.parse(stdout)).platforms.hackernews?.outcome.reason).toMatch(/[Ii]nterrupted/)
    expect(existsSync(evidence)).toBe(true)
  })

  test('that comes twice ends the program at once', async () => {
    const evidence = join(folder, 'twice.ndjson')
    const { code, stdout } = await interrupted(evidence, 'SIGINT', 'SIGTERM')
    expect([code, stdout, existsSync(evidence)]).toEqual([130, '', false])
  })
})
