import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Identification } from '../../src/evidence/identification.ts'
import { Scorecard } from '../../src/scorecard/schema.ts'
import { earshot } from './earshot.ts'

const HAR = new URL('../../fixtures/aurora-air.har', import.meta.url).pathname
const REPLAY = ['Aurora Air', '--replay', HAR]
const folder = () => mkdtempSync(join(tmpdir(), 'earshot-identify-'))

/** What the Wikidata of the tests knows: two makers of the same name, and nothing of anybody else. */
const TWINS = ['Q900000011', 'Q900000012']
const FRONT =
  '<!doctype html><title>Gullmere</title><h1>Gullmere</h1><footer><a href="https://x.com/gullmere">X</a></footer>'
let here = ''
let refuses = false
const server = createServer(({ url = '' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  if (pathname === '/w/api.php') {
    response.writeHead(refuses ? 403 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer(searchParams)))
  } else if (pathname === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(FRONT)
  else response.writeHead(404, { 'content-type': 'application/json' }).end('{}')
})

function answer(query: URLSearchParams): unknown {
  const twins = query.get('search') === 'Gullmere' ? TWINS : []
  if (query.get('action') === 'wbsearchentities')
    return { search: twins.map((id) => ({ id, match: { text: 'Gullmere' } })) }
  return {
    entities: Object.fromEntries(TWINS.map((id, index) => [id, item(id, ['ferries', 'biscuits'][index] ?? '')])),
  }
}

function item(id: string, makes: string) {
  const website = { value: `https://gullmere-${makes}.example/` }
  return {
    id,
    labels: { en: { value: 'Gullmere' } },
    descriptions: { en: { value: `maker of ${makes}` } },
    aliases: {},
    claims: { P856: [{ rank: 'normal', mainsnak: { snaktype: 'value', datavalue: website }, qualifiers: {} }] },
  }
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  here = `http://127.0.0.1:${address.port}`
})
afterAll(() => server.close())

/** Runs with the Wikidata and the one platform of the tests, which searches for nobody: no network but this machine. */
function run(args: readonly string[], cwd?: string) {
  const env = { EARSHOT_WIKIDATA_API_ORIGIN: here, EARSHOT_HACKERNEWS_API_ORIGIN: here }
  return earshot([...args, '--platforms', 'hackernews'], { env, ...(cwd && { cwd }) })
}

describe('earshot identify', () => {
  test('shows who the invented airline is, and where, by its name alone', async () => {
    const { code, stdout, stderr } = await earshot(['identify', ...REPLAY])
    expect(code).toBe(0)
    expect(stdout).toContain('Aurora Air, airline of an invented country')
    expect(stdout).toContain('Official accounts')
    expect(stdout).toMatch(/\n {2}What next .*\n.*\n {6}earshot init "Aurora Air"\n/)
    expect(stdout).not.toContain('\u001b')
    expect(stderr).not.toContain('earshot:')
  })

  test('writes JSON and tables, the same again', async () => {
    const [json, csv] = ['who.json', 'who.csv'].map((name) => join(folder(), name))
    const files = ['-o', json ?? '', '-o', csv ?? '']
    const { stdout, stderr } = await earshot(['identify', ...REPLAY, '--json', '--quiet', ...files])
    const found = Identification.parse(JSON.parse(stdout))
    expect(found.accounts.filter(({ trust }) => trust === 'official').length).toBeGreaterThan(3)
    expect(readFileSync(json ?? '', 'utf8')).toBe(stdout)
    expect(readFileSync(csv ?? '', 'utf8')).toMatch(/^brand,row,platform,/)
    expect(stderr).toBe('')
    expect((await earshot(['identify', ...REPLAY, '--json'])).stdout).toBe(stdout)
  })

  test('refuses to guess between two brands, with exit code 2 and all the JSON', async () => {
    const [shown, told] = await Promise.all([run(['identify', 'Gullmere']), run(['identify', 'Gullmere', '--json'])])
    expect(shown.code).toBe(2)
    expect(shown.stdout).toContain('--website gullmere-ferries.example')
    expect(told.code).toBe(2)
    const found = Identification.parse(JSON.parse(told.stdout))
    expect(found).toMatchObject({ ambiguous: true, entity: null, accounts: [] })
    expect(found.candidates.map(({ id }) => id)).toEqual(TWINS)
  })

  test('finds nobody with exit code 0, and with 3 where a source could not be asked', async () => {
    const asked = await run(['identify', 'Nobody Of That Name', '--json'])
    expect(asked.code).toBe(0)
    refuses = true
    const refused = await run(['identify', 'Nobody Of That Name', '--json']).finally(() => {
      refuses = false
    })
    expect(refused.code).toBe(3)
    expect(Identification.parse(JSON.parse(refused.stdout)).accounts).toEqual([])
  })

  test('takes what the user names, on networks that earshot cannot read too', async () => {
    const accounts = ['--account', 'x:@Gullmere', '--account', 'facebook:https://www.facebook.com/gullmere']
    const { code, stdout } = await run(['identify', 'Gullmere', ...accounts, '--json'])
    expect(code).toBe(0)
    const found = Identification.parse(JSON.parse(stdout))
    expect(found.accounts.map(({ platform, handle, confidence }) => [platform, handle, confidence])).toEqual([
      ['facebook', 'gullmere', 1],
      ['x', 'Gullmere', 1],
    ])
    expect(found).toMatchObject({ ambiguous: false, entity: null })
  })

  test.each([
    {
      why: 'a website that is none',
      args: ['--website', 'not a site'],
      says: /--website "not a site" is not the address/,
    },
    { why: 'a kind that says nothing', args: ['--kind', ' '], says: /--kind " " says nothing/ },
    { why: 'an account on no network', args: ['--account', 'nowhere:tom'], says: /"nowhere" is not a platform/ },
    { why: 'a handle that is none', args: ['--account', 'x:not a handle'], says: /on X a handle is/ },
    {
      why: 'an account on a closed network',
      args: ['--account', 'googleplus:tom'],
      says: /Google\+ is closed since 2019-04-02/,
    },
    { why: 'an option of audit', args: ['--trust', 'likely'], says: /unknown option '--trust'/ },
  ])('says what is wrong with $why before it asks, with exit code 2', async ({ args, says }) => {
    const { code, stdout, stderr } = await earshot(['identify', 'Gullmere', ...args])
    expect(code).toBe(2)
    expect(stderr).toMatch(says)
    expect(stdout).toBe('')
  })
})

describe('earshot init', () => {
  const GULLMERE = () => ['Gullmere', '--website', `${here}/`]

  test('writes a brand file, and never over one that is there', async () => {
    const cwd = folder()
    const first = await run(['init', ...GULLMERE()], cwd)
    expect(first).toMatchObject({ code: 0, stdout: '' })
    expect(first.stderr).toContain(
      'Wrote earshot.yaml: 1 official account. Look it over, then run earshot audit "Gullmere".',
    )
    const path = join(cwd, 'earshot.yaml')
    const written = readFileSync(path, 'utf8')
    expect(written).toContain('account:\n  - x:gullmere # 85 %: site: header or footer\n')

    writeFileSync(path, `${written}# mine\n`)
    const again = await run(['init', ...GULLMERE()], cwd)
    expect(again).toMatchObject({ code: 2, stdout: '' })
    expect(again.stderr).toContain('earshot.yaml is there already: name another file by -o, or overwrite it by --force')
    expect(readFileSync(path, 'utf8')).toBe(`${written}# mine\n`)

    const other = await run(['init', ...GULLMERE(), '-o', 'other.yaml'], cwd)
    expect(other.stderr).toContain('earshot audit "Gullmere" --config other.yaml')
    expect((await run(['init', ...GULLMERE(), '--force'], cwd)).code).toBe(0)
    expect(readFileSync(path, 'utf8')).not.toContain('# mine')
  })

  test('writes a file that the audit in its folder uses', async () => {
    const cwd = folder()
    await run(['init', ...GULLMERE()], cwd)
    const { stdout } = await run(['audit', 'Gullmere', '--json'], cwd)
    const { identity } = Scorecard.parse(JSON.parse(stdout))
    expect(identity?.website).toBe(`${here}/`)
    expect(identity?.accounts).toMatchObject([{ platform: 'x', handle: 'gullmere', confidence: 1 }])
  })

  test('refuses to guess, and writes nothing', async () => {
    const cwd = folder()
    const { code, stderr } = await run(['init', 'Gullmere'], cwd)
    expect(code).toBe(2)
    expect(stderr).toContain('--website gullmere-biscuits.example')
    expect(existsSync(join(cwd, 'earshot.yaml'))).toBe(false)
  })
})

describe('earshot audit', () => {
  test('refuses to guess, and says so in JSON too', async () => {
    const { code, stdout, stderr } = await run(['audit', 'Gullmere', '--json'])
    expect(code).toBe(2)
    expect(stderr).toContain('"Gullmere" may be any of 2 brands')
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'usage' })
  })

  test('does not look for the brand where it is told not to', async () => {
    const { stdout } = await run(['audit', 'Gullmere', '--no-identify', '--json'])
    expect(Scorecard.parse(JSON.parse(stdout))).toMatchObject({ identity: null, brand: { accounts: [] } })
  })

  test('knows how far to trust what is found', async () => {
    const { code, stderr } = await earshot(['audit', 'Gullmere', '--trust', 'anybody'])
    expect(code).toBe(2)
    expect(stderr).toContain('--trust "anybody" is not known: use official or likely')
  })
})
