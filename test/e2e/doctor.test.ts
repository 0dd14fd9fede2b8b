import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portOf } from '../http/open.ts'
import { earshot } from './earshot.ts'

/** How the server that stands in for Hacker News answers: it knows its user, everybody, nobody, or it shows a wall. */
type Mood = 'right' | 'credulous' | 'forgetful' | 'walled' | 'changed'
let mood: Mood = 'right'
let server: Server
let env: Record<string, string>
const folder = mkdtempSync(join(tmpdir(), 'earshot-doctor-'))

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const user = /^\/api\/v1\/users\/(.+)$/.exec(pathname)?.[1]
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (mood === 'walled')
      response.writeHead(403, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Just a moment...</title>')
    else if (mood === 'changed') send(200, { user: 'somebody' })
    else if (user !== undefined && (mood === 'credulous' || (mood === 'right' && user === 'pg')))
      send(200, { username: user, about: null })
    else if (user !== undefined) send(404, { status: 404, error: 'Not Found' })
    else send(200, { hits: [], nbHits: 0 })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  env = { EARSHOT_HACKERNEWS_API_ORIGIN: `http://127.0.0.1:${portOf(server.address())}` }
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

function doctor(...args: string[]) {
  return earshot(['doctor', '--platforms', 'hackernews', '--quiet', ...args], { cwd: folder, env })
}

describe('earshot doctor', () => {
  test.each<[Mood, string]>([
    ['right', 'ok'],
    ['credulous', 'false positive'],
    ['forgetful', 'false negative'],
    ['walled', 'blocked'],
    ['changed', 'changed'],
  ])('asks a platform that is %s, and says %s', async (so, word) => {
    mood = so
    const { code, stdout } = await doctor('--strict')
    expect(stdout).toMatch(new RegExp(`hackernews {2}${word} `))
    expect(stdout.includes('What to do')).toBe(so !== 'right')
    expect(code).toBe(so === 'right' ? 0 : 1)
  })

  test('fails only where it is strict', async () => {
    mood = 'forgetful'
    expect((await doctor()).code).toBe(0)
  })

  test('says the same of a recording, as JSON, without a network', async () => {
    mood = 'credulous'
    const har = join(folder, 'doctor.har')
    const live = await doctor('--record', har, '--json')
    mood = 'right'
    const replayed = await earshot(['doctor', '--replay', har, '--json', '--strict'], { cwd: folder })
    const [first, second] = [JSON.parse(live.stdout), JSON.parse(replayed.stdout)]
    expect(first).toMatchObject({
      schemaVersion: 1,
      ok: false,
      platforms: [{ id: 'hackernews', result: 'false-positive', requests: 2 }],
      sites: null,
    })
    expect({ ...second, observedAt: first.observedAt }).toEqual(first)
    expect(replayed.code).toBe(1)
  })

  test('refuses a platform that it does not know', async () => {
    const { code, stderr } = await earshot(['doctor', '--platforms', 'agora'], { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toContain('"agora" is not a platform that earshot reads')
  })
})
