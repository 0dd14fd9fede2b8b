import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portOf } from '../http/open.ts'
import { earshot, NOW } from './earshot.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'earshot-example-'))
const example = join(folder, 'node_modules/earshot-scanner-guestbook')
let server: Server
let env: Record<string, string>

const hoursAgo = (hours: number) => new Date((NOW - hours * 3600) * 1000).toISOString()
const QUESTION = { id: '1', by: 'jo', at: hoursAgo(30), text: 'Is Aurora Air flying today?', answers: null }
const PRAISE = { id: '2', by: 'kim', at: hoursAgo(20), text: 'Thank you @aurora, lovely crew', answers: null }
const ELSE = { id: '3', by: 'max', at: hoursAgo(10), text: 'An aurora in the air tonight', answers: null }
const ANSWER = { id: '4', by: 'aurora', at: hoursAgo(28), text: 'We are, from 9 on.', answers: '1' }

beforeAll(async () => {
  cpSync(resolve(ROOT, 'docs/example-plugin'), example, { recursive: true })
  mkdirSync(join(example, 'node_modules'))
  symlinkSync(ROOT, join(example, 'node_modules/earshot'))
  await promisify(execFile)(process.execPath, [resolve(ROOT, 'node_modules/typescript/bin/tsc'), '-p', example])
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const person = /^\/api\/people\/(.+)$/.exec(pathname)?.[1]
    if (person !== undefined && ['aurora', 'welcome'].includes(person)) send(200, { name: person })
    else if (person !== undefined) send(404, { error: 'nobody of that name' })
    else if (searchParams.has('by')) send(200, { entries: [ANSWER], older: false })
    else send(200, { entries: [ELSE, PRAISE, QUESTION], older: false })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  env = { EARSHOT_GUESTBOOK_API_ORIGIN: `http://127.0.0.1:${portOf(server.address())}` }
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const AUDIT = ['audit', 'Aurora Air', '--platforms', 'guestbook', '--account', 'guestbook:aurora', '--no-identify']

describe('the example of a plugin, built by its own means', () => {
  test('is read like any platform, by the path of its module', async () => {
    const plugin = ['--plugin', `./${join('node_modules', 'earshot-scanner-guestbook', 'dist', 'guestbook.js')}`]
    const { stdout, stderr } = await earshot([...AUDIT, ...plugin, '--json', '--evidence', 'e.ndjson'], {
      cwd: folder,
      env,
    })
    expect(stderr).not.toContain('plugin')
    const { platforms } = JSON.parse(stdout)
    expect(platforms).toMatchObject({ guestbook: { outcome: { status: 'ok' }, requests: 3 } })
  })

  test('is read by the name of its package in the brand file, from wherever that is used', async () => {
    const file = join(folder, 'brand.yaml')
    writeFileSync(
      file,
      'name: Aurora Air\nplugins: [earshot-scanner-guestbook]\nplatforms: { guestbook: { max-requests: 2 } }\n',
    )
    const { stdout } = await earshot([...AUDIT, '--config', file, '--json'], { cwd: tmpdir(), env })
    const { guestbook } = JSON.parse(stdout).platforms
    expect(guestbook).toMatchObject({ outcome: { status: 'partial' }, requests: 2 })
  })

  test('is replayed from a recording, for which it must be named again', async () => {
    const plugin = ['--plugin', 'earshot-scanner-guestbook']
    const live = await earshot([...AUDIT, ...plugin, '--record', 'g.har', '--json'], { cwd: folder, env })
    const replayed = await earshot([...AUDIT, ...plugin, '--replay', 'g.har', '--json'], { cwd: folder })
    expect(JSON.parse(replayed.stdout).platforms).toEqual(JSON.parse(live.stdout).platforms)
    const without = await earshot(['audit', 'Aurora Air', '--replay', 'g.har'], { cwd: folder })
    expect(without.code).toBe(2)
    expect(without.stderr).toContain('"guestbook" is not a platform that earshot reads')
  })

  test('is checked by earshot doctor', async () => {
    const plugin = ['--plugin', 'earshot-scanner-guestbook']
    const { code, stdout } = await earshot(['doctor', '--platforms', 'guestbook', ...plugin, '--strict'], {
      cwd: folder,
      env,
    })
    expect(stdout).toMatch(/guestbook {2}ok /)
    expect(code).toBe(0)
  })
})

describe('a plugin that does not keep the contract', () => {
  test('is refused before anything is asked, with what is missing', async () => {
    writeFileSync(join(folder, 'half.mjs'), 'export default { id: "half", name: "Half" }')
    const { code, stderr } = await earshot([...AUDIT, '--plugin', './half.mjs'], { cwd: folder, env })
    expect(code).toBe(2)
    expect(stderr).toContain('the plugin ./half.mjs is not a scanner:\n  "homepage" is missing: it must be an address')
  })

  test('ends nothing but its own reading when it yields what is no post', async () => {
    const text = `import guestbook from 'earshot-scanner-guestbook'
      async function* mentions() { yield { id: 7, text: 'hello' } }
      export default { ...guestbook, mentions }`
    writeFileSync(join(folder, 'wrong.mjs'), text)
    const { stdout } = await earshot([...AUDIT, '--plugin', './wrong.mjs', '--json'], { cwd: folder, env })
    const { guestbook } = JSON.parse(stdout).platforms
    expect(guestbook.outcome.status).toBe('partial')
    expect(guestbook.outcome.reason).toContain('the plugin ./wrong.mjs gave a post that is none: platform:')
  })
})
