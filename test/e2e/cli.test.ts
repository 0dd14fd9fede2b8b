import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Signal } from '../../src/commands/io.ts'
import type { Transport } from '../../src/http/send.ts'
import { SCORECARD_VERSION, Scorecard } from '../../src/scorecard/schema.ts'
import { earshot, type Run } from './earshot.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-cli-'))
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const header = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n'
const day = (hour: number, minute: number) =>
  `Wed Oct 11 ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00 +0000 2017`
const threads = Array.from({ length: 12 }, (_, i) => [
  `${2 * i + 1},${900 + i},True,${day(i, 0)},"@AuroraAir where is bag ${i}?",${2 * i + 2},`,
  `${2 * i + 2},AuroraAir,False,${day(i, 10 + i)},@${900 + i} On its way,,${2 * i + 1}.0`,
]).flat()
const archive = file('care.csv', `${header}${threads.join('\n')}\n`)
const AUDIT = ['audit', 'AuroraAir', '--archive', `customer-support-csv:${archive}`]

describe('what is wrong is said before anything is asked, with exit code 2', () => {
  test.each<{ why: string; args: string[]; says: RegExp }>([
    { why: 'no command that is known', args: ['adit'], says: /"adit" is not a command: .*did you mean audit\?/ },
    {
      why: 'an unknown option',
      args: ['audit', 'X', '--acount', 'a:b'],
      says: /unknown option '--acount'.*--account/s,
    },
    { why: 'no brand', args: ['audit'], says: /the brand is missing: .*no earshot\.yaml/ },
    { why: 'an empty brand', args: ['audit', ' '], says: /the brand is empty/ },
    { why: 'a brand of punctuation', args: ['audit', '...'], says: /no letter, digit or symbol/ },
    { why: 'a brand with a bell in it', args: ['audit', 'a\u0007b'], says: /"a\\u0007b" holds control characters/ },
    {
      why: 'an unknown platform',
      args: ['audit', 'X', '--account', 'nowhere:tom'],
      says: /"nowhere" is not a platform.*bluesky/,
    },
    {
      why: 'an unknown platform in a list',
      args: ['audit', 'X', '--platforms', 'bluesky,orkut'],
      says: /"orkut" is not a platform/,
    },
    { why: 'a handle with a slash', args: ['audit', 'X', '--account', 'bluesky:a/b'], says: /on Bluesky a handle is/ },
    { why: 'an account without a platform', args: ['audit', 'X', '--account', 'klm.com'], says: /PLATFORM:HANDLE/ },
    { why: 'no time', args: ['audit', 'X', '--since', 'soon'], says: /--since "soon" is not a time/ },
    { why: 'the future', args: ['audit', 'X', '--until', '2999-01-01'], says: /--until lies in the future/ },
    {
      why: 'a window that ends before it begins',
      args: ['audit', 'X', '--since', '2d', '--until', '3d'],
      says: /--since must lie before/,
    },
    { why: 'no zone', args: ['audit', 'X', '--timezone', 'Mars/Base'], says: /not a time zone/ },
    { why: 'no format', args: ['audit', 'X', '--format', 'xlsx'], says: /terminal, json, csv/ },
    { why: 'an unknown ending', args: ['audit', 'X', '-o', 'a.xlsx'], says: /a\.xlsx\.json, .*csv or .*txt/ },
    { why: 'no number', args: ['audit', 'X', '--max-requests', 'many'], says: /--max-requests "many"/ },
    { why: 'no duration', args: ['audit', 'X', '--reuse', 'soon'], says: /--reuse "soon" is not a duration/ },
    {
      why: 'both a recording and a replay',
      args: ['audit', 'X', '--record', 'a.har', '--replay', 'b.har'],
      says: /exclude each other/,
    },
    {
      why: 'a recording that is not there',
      args: ['audit', 'X', '--replay', join(folder, 'no.har')],
      says: /no\.har: no such file/,
    },
    {
      why: 'a recording that is no JSON',
      args: ['audit', 'X', '--replay', file('bad.har', '{\n "log": [}')],
      says: /line 2, column/,
    },
    {
      why: 'a brand file that is not there',
      args: ['audit', 'X', '--config', join(folder, 'no.yaml')],
      says: /no\.yaml: no such file/,
    },
    {
      why: 'a brand file with a wrong key',
      args: ['audit', 'X', '--config', file('bad.yaml', 'name: X\nacount: [a]\n')],
      says: /bad\.yaml:2:1: unknown key "acount"; did you mean account\?/,
    },
    {
      why: 'a brand file of another brand',
      args: ['audit', 'X', '--config', file('other.yaml', 'name: Y\n')],
      says: /is about "Y", not "X"/,
    },
    {
      why: 'an origin that is none',
      args: [
        'audit',
        'X',
        '--config',
        file('origin.yaml', 'platforms:\n  bluesky:\n    origins: {appview: "127.0.0.1"}\n'),
      ],
      says: /appview/,
    },
    {
      why: 'an archive of an unknown format',
      args: ['audit', 'X', '--archive', `tar:${archive}`],
      says: /tar.*customer-support-csv/s,
    },
    {
      why: 'an archive without its columns',
      args: ['audit', 'X', '--archive', `customer-support-csv:${file('a.csv', 'a,b\n1,2\n')}`],
      says: /tweet_id/,
    },
    {
      why: 'evidence of a newer schema',
      args: ['rescore', file('new.ndjson', '{"type":"header","schemaVersion":99}\n')],
      says: /newer earshot/,
    },
    {
      why: 'a report that cannot be written',
      args: [...AUDIT, '-o', '/nonexistent/a.json'],
      says: /cannot write \/nonexistent\/a\.json: no such file or folder/,
    },
    {
      why: 'evidence that cannot be written',
      args: [...AUDIT, '--evidence', '/dev/full'],
      says: /cannot write \/dev\/full: no space is left/,
    },
  ])('$why', async ({ args, says }) => {
    const run = await earshot(args, { cwd: folder })
    expect(run.stderr).toMatch(says)
    expect(run.stderr).not.toMatch(/\n\s+at /)
    expect(run.code).toBe(2)
  })

  test('as a JSON document on stdout where JSON was asked for', async () => {
    const run = await earshot(['audit', ' ', '--json'])
    expect(JSON.parse(run.stdout)).toEqual({
      schemaVersion: SCORECARD_VERSION,
      error: { code: 'usage', message: expect.stringContaining('the brand is empty'), hint: null },
    })
  })
})

describe('an archive', () => {
  test('alone is audited over all that it holds', async () => {
    const run = await earshot([...AUDIT, '--selection', 'all', '--json'], { cwd: folder })
    const card = Scorecard.parse(JSON.parse(run.stdout))
    expect(run.code).toBe(0)
    expect(card.window).toEqual({ since: '2017-10-11T00:00:00Z', until: '2017-10-11T11:21:00Z' })
    expect(card.metrics.answered).toMatchObject({ value: 1, n: 12, status: 'ok' })
    expect(card.metrics['first-response-time']?.value).toBe(15 * 60)
    expect(card.score).not.toBeNull()
  })

  test('of answered conversations gives no score, and says why; that is a complete result', async () => {
    const run = await earshot([...AUDIT, '--json'], { cwd: folder })
    const card = Scorecard.parse(JSON.parse(run.stdout))
    expect([run.code, card.score, card.scoreReason]).toEqual([0, null, expect.stringMatching(/got an answer/)])
  })

  test('can be saved as evidence and scored again to the same scorecard', async () => {
    const evidence = join(folder, 'evidence.ndjson')
    const first = await earshot([...AUDIT, '--evidence', evidence, '--json'], { cwd: folder })
    const again = await earshot(['rescore', evidence, '--json'])
    expect(again.stdout).toBe(first.stdout)
    const joined = await earshot(['rescore', evidence, evidence, '--json'])
    expect(JSON.parse(joined.stdout).metrics).toEqual(JSON.parse(first.stdout).metrics)
  })

  test('writes every format at once, and nothing is left of the drafts', async () => {
    const run = await earshot([...AUDIT, '-o', 'r.json', '-o', 'r.csv', '-o', 'r.txt', '--json'], { cwd: folder })
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe(run.stdout)
    expect(readFileSync(join(folder, 'r.csv'), 'utf8')).toMatch(/^brand,platform,.*\r\n/)
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toContain('AuroraAir')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('the streams', () => {
  test.each([
    { env: {}, args: [] },
    { env: { CI: 'true' }, args: [] },
    { env: { NO_COLOR: '1', FORCE_COLOR: '1' }, args: [] },
    { env: { TERM: 'xterm-256color' }, args: ['--no-color'] },
  ])('have no colour when they are no terminal: $env $args', async ({ env, args }) => {
    const run = await earshot([...AUDIT, ...args], { env, cwd: folder })
    expect(run.stdout + run.stderr).not.toContain('\u001b')
    expect(run.stderr).toMatch(/care\.csv.*24 posts/)
  })

  test('have colour when it is forced', async () => {
    const run = await earshot(AUDIT, { env: { FORCE_COLOR: '1' }, cwd: folder })
    expect(run.stdout).toContain('\u001b[')
  })

  test('are as wide and colourful as the terminal that stdout is', async () => {
    const { stdout } = await earshot(AUDIT, { cwd: folder, columns: 110, env: { TERM: 'xterm-256color' } })
    expect(stdout).toContain('\u001b[')
    const widths = stripVTControlCharacters(stdout)
      .split('\n')
      .map((line) => line.length)
    expect(Math.max(...widths)).toBeGreaterThan(80)
    expect(Math.max(...widths)).toBeLessThanOrEqual(110)
  })

  test('--quiet says nothing on stderr', async () => {
    expect((await earshot([...AUDIT, '--quiet'], { cwd: folder })).stderr).toBe('')
  })
})

describe('the brand file', () => {
  test('is found in the folder when it is about the brand, and gives what options can', async () => {
    const cwd = mkdtempSync(join(folder, 'with-'))
    copyFileSync(archive, join(cwd, 'care.csv'))
    writeFileSync(
      join(cwd, 'earshot.yaml'),
      `name: AuroraAir\narchive: customer-support-csv:care.csv\nselection: all\nformat: json\ntimezone: Europe/Oslo\n`,
    )
    const card = Scorecard.parse(JSON.parse((await earshot(['audit', 'auroraair'], { cwd })).stdout))
    expect([card.timezone, card.metrics.answered?.n]).toEqual(['Europe/Oslo', 12])
  })

  test('is left alone, with a word, when it is about another', async () => {
    const cwd = mkdtempSync(join(folder, 'other-'))
    writeFileSync(join(cwd, 'earshot.yaml'), 'name: Borealis Jet\n')
    const run = await earshot([...AUDIT, '--json'], { cwd })
    expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('is about "Borealis Jet"')])
  })
})

describe('without a network', () => {
  const accounts = ['--account', 'bluesky:aurora.example', '--account', 'mastodon:aurora@example.social']
  let run: Run
  beforeAll(async () => {
    run = await earshot(['audit', 'Aurora Air', ...accounts, '--json'])
  })

  test('every platform says so, and the exit code is 3', () => {
    const card = Scorecard.parse(JSON.parse(run.stdout))
    expect(run.code).toBe(3)
    expect(Object.values(card.platforms).map((platform) => platform.outcome.status)).not.toContain('ok')
  })

  test('the report is written, and knows nothing', () => {
    const card = Scorecard.parse(JSON.parse(run.stdout))
    expect([card.score, card.grade]).toEqual([null, null])
    expect(card.metrics.answered?.value).toBeNull()
  })
})

describe('an interruption', () => {
  const silence: Transport = ({ signal }) =>
    new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)))

  test.each<{ signals: Signal[]; ends: number[]; why: string }>([
    { signals: ['SIGINT'], ends: [], why: 'is heard' },
    { signals: ['SIGINT', 'SIGINT'], ends: [130], why: 'is meant when it is said twice' },
    { signals: ['SIGHUP', 'SIGHUP'], ends: [], why: 'is one, though a terminal that goes away says it twice' },
    { signals: ['SIGHUP', 'SIGTERM'], ends: [130], why: 'is meant when a kill follows it' },
  ])('by $signals $why', async ({ signals, ends }) => {
    const ended: number[] = []
    let send: (name: Signal) => void = () => {}
    const { code } = await earshot(['audit', 'Aurora Air', '--platforms', 'hackernews', '--no-identify'], {
      onStart: (sender) => {
        send = sender
      },
      onAbandon: (with_) => ended.push(with_),
      transport: (request) => {
        const answer = silence(request)
        for (const signal of signals.splice(0)) send(signal)
        return answer
      },
    })
    expect([code, ended]).toEqual([130, ends])
  })
})

test('platforms and schema print what programs can read', async () => {
  const [platforms, schema] = await Promise.all([
    earshot(['platforms', '--json'], { env: { BLUESKY_HANDLE: 'x' } }),
    earshot(['schema']),
  ])
  const { schemaVersion, platforms: listed } = JSON.parse(platforms.stdout)
  expect(schemaVersion).toBe(2)
  expect(listed.map(({ id }: { id: string }) => id)).toContain('bluesky')
  expect(listed.find(({ id }: { id: string }) => id === 'bluesky').access.keys[0]).toEqual({
    name: 'BLUESKY_HANDLE',
    set: true,
  })
  expect(Object.keys(JSON.parse(schema.stdout))).toEqual(['scorecard', 'identification', 'evidence'])
})
