import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { earshot } from './earshot.ts'

const CARE = [
  'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id',
  '1,900,True,Wed Oct 11 08:00:00 +0000 2017,@AuroraAir where is my bag?,2,',
  '2,AuroraAir,False,Wed Oct 11 08:10:00 +0000 2017,@900 On its way,,1.0',
].join('\n')
const AUDIT = ['audit', 'AuroraAir', '--archive', 'customer-support-csv:care.csv', '--quiet']

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'earshot-folder-'))
})

/** A folder that somebody else has filled: a brand file, a plugin, conversations. */
function folder(brandFile: string): string {
  const cwd = mkdtempSync(join(root, 'a-'))
  writeFileSync(join(cwd, 'care.csv'), `${CARE}\n`)
  writeFileSync(join(cwd, 'evil.mjs'), `import { writeFileSync } from 'node:fs'; writeFileSync('ran', 'x')`)
  writeFileSync(join(cwd, 'earshot.yaml'), brandFile)
  mkdirSync(join(cwd, 'out'))
  symlinkSync(root, join(cwd, 'link'))
  symlinkSync(join(root, 'nowhere'), join(cwd, 'dangling.json'))
  return cwd
}

describe('a brand file that nobody named', () => {
  test.each([
    { says: 'plugins: [./evil.mjs]', key: 'plugins' },
    { says: 'plugin: ./evil.mjs', key: 'plugin' },
    { says: 'platforms: {bluesky: {origins: {login: "http://evil.example"}}}', key: 'platforms.bluesky.origins.login' },
    { says: 'replay: a.har', key: 'replay' },
    { says: 'evidence: ../taken', key: 'evidence' },
    { says: 'evidence: link/taken', key: 'evidence' },
    { says: 'evidence: out/../link/deep/taken', key: 'evidence' },
    { says: 'record: /tmp/taken.har', key: 'record' },
    { says: 'output: [out/r.json, dangling.json]', key: 'output' },
    { says: 'output: .git/config.json', key: 'output' },
    { says: 'output: /dev/stderr', key: 'output' },
    { says: 'from: ../secret.ndjson', key: 'from' },
    { says: 'archive: "csv:/etc/passwd"', key: 'archive' },
    { says: 'archive: {format: csv, file: ../secret.csv}', key: 'archive.file' },
  ])('may not say $says', async ({ says, key }) => {
    const cwd = folder(`${says}\n`)
    const named = await earshot(AUDIT, { cwd })
    expect(named.code).toBe(2)
    expect(named.stderr).toContain(`"${key}" counts only in a file that is named`)
    expect(named.stderr).toContain(
      'earshot audit AuroraAir --archive customer-support-csv:care.csv --quiet --config earshot.yaml\n',
    )
    expect(existsSync(join(cwd, 'ran'))).toBe(false)
    expect(existsSync(join(root, 'taken'))).toBe(false)
  })

  test('runs nothing for any command', async () => {
    const cwd = folder('plugins: [./evil.mjs]\n')
    const commands = [
      ['identify', 'AuroraAir'],
      ['doctor'],
      ['init', 'AuroraAir', '-o', 'b.yaml'],
      ['audit', 'AuroraAir', '--replay', 'a.har'],
    ]
    for (const args of commands) expect((await earshot(args, { cwd })).code).toBe(2)
    expect(existsSync(join(cwd, 'ran'))).toBe(false)
  })

  test('says who the brand is and what is measured, and is told of', async () => {
    const cwd = folder(
      'name: AuroraAir\narchive: customer-support-csv:care.csv\ntimezone: Europe/Kyiv\nevidence: out/e.ndjson\njson: true\n',
    )
    const run = await earshot(['audit'], { cwd })
    expect(run.code, run.stderr).not.toBe(2)
    expect(run.stderr).toContain('Using earshot.yaml, which lies in this folder.')
    expect(JSON.parse(run.stdout)).toMatchObject({ brand: { name: 'AuroraAir' }, timezone: 'Europe/Kyiv' })
    expect(existsSync(join(cwd, 'out/e.ndjson'))).toBe(true)
  })

  test('does all of it when it is named', async () => {
    const cwd = folder('name: AuroraAir\narchive: customer-support-csv:care.csv\nevidence: link/named.ndjson\n')
    const run = await earshot(['audit', '--config', 'earshot.yaml'], { cwd })
    expect(run.stderr).not.toContain('counts only')
    expect(existsSync(join(root, 'named.ndjson'))).toBe(true)
  })
})

describe('everything is written that can be', () => {
  test('where stdout and a report fail, the evidence and the other report are there', async () => {
    const cwd = folder('name: AuroraAir\n')
    const outputs = ['--evidence', 'e.ndjson', '-o', '/dev/full', '-o', 'r.json', '--format', 'csv']
    const run = await earshot([...AUDIT, ...outputs], { cwd })
    expect(run.code).toBe(2)
    expect(run.stderr).toBe('earshot: cannot write /dev/full: no space is left on the device\n')
    expect(readFileSync(join(cwd, 'e.ndjson'), 'utf8')).toContain('"type":"header"')
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).toMatchObject({ brand: { name: 'AuroraAir' } })
  })
})

const HOSTILE = 'x\u001b[31m\u009b1m\u202e\u{e0041}\ufeff'
const UNPRINTABLE = /[^\P{Cc}\n]|[\p{Bidi_Control}\ufeff\u{e0000}-\u{e0fff}]/u

describe('no door lets a text through that acts upon a terminal', () => {
  test.each<{ door: string; args: string[]; files?: Record<string, string>; env?: Record<string, string> }>([
    { door: 'a command', args: [HOSTILE] },
    { door: 'an option', args: ['audit', 'A', `--${HOSTILE}`] },
    { door: 'too many arguments', args: ['audit', 'A', HOSTILE] },
    { door: 'a brand', args: ['audit', HOSTILE] },
    { door: 'an account', args: ['audit', 'A', '--account', `${HOSTILE}:${HOSTILE}`] },
    { door: 'a platform', args: ['audit', 'A', '--platforms', HOSTILE] },
    { door: 'a time', args: ['audit', 'A', '--since', HOSTILE] },
    { door: 'a zone', args: ['audit', 'A', '--timezone', HOSTILE] },
    { door: 'an output', args: ['audit', 'A', '-o', `${HOSTILE}/r.json`] },
    { door: 'a recording', args: ['audit', 'A', '--replay', HOSTILE] },
    { door: 'a plugin', args: ['audit', 'A', '--plugin', `./${HOSTILE}.mjs`] },
    {
      door: "a plugin's error",
      args: ['audit', 'A', '--plugin', './p.mjs'],
      files: { 'p.mjs': `throw new Error(${JSON.stringify(HOSTILE)})` },
    },
    {
      door: "a plugin's id",
      args: ['audit', 'A', '--plugin', './p.mjs'],
      files: { 'p.mjs': `export default { id: ${JSON.stringify(HOSTILE)}, [${JSON.stringify(HOSTILE)}]: 1 }` },
    },
    {
      door: 'a key of a brand file',
      args: ['audit', 'A', '--config', 'b.yaml'],
      files: { 'b.yaml': `${JSON.stringify(HOSTILE)}: 1\n` },
    },
    {
      door: 'a value of one',
      args: ['audit', 'A', '--config', 'b.yaml'],
      files: { 'b.yaml': `trust: ${JSON.stringify(HOSTILE)}\n` },
    },
    {
      door: 'a platform of one',
      args: ['audit', 'A', '--config', 'b.yaml'],
      files: { 'b.yaml': `platforms: {${JSON.stringify(HOSTILE)}: {off: 1}}\n` },
    },
    { door: 'broken YAML', args: ['audit', 'A', '--config', 'b.yaml'], files: { 'b.yaml': `a: *${HOSTILE}\n` } },
    {
      door: 'the name in one',
      args: ['audit', 'A', '--config', 'b.yaml'],
      files: { 'b.yaml': `name: ${JSON.stringify(HOSTILE)}\n` },
    },
    { door: 'the name of a file', args: ['audit', 'A', '--config', `${HOSTILE}.yaml`] },
    { door: 'a line of evidence', args: ['rescore', 'e.ndjson'], files: { 'e.ndjson': `{"${HOSTILE}\n` } },
    {
      door: 'a field of evidence',
      args: ['rescore', 'e.ndjson'],
      files: { 'e.ndjson': `{"schemaVersion":2,${JSON.stringify(HOSTILE)}:1,"window":${JSON.stringify(HOSTILE)}}\n` },
    },
    {
      door: 'a header of an archive',
      args: ['audit', 'A', '--archive', 'customer-support-csv:a.csv'],
      files: { 'a.csv': `${HOSTILE},b\n1,2\n` },
    },
    {
      door: 'a recorded brand',
      args: ['audit', 'A', '--replay', 'r.har'],
      files: { 'r.har': JSON.stringify({ log: { version: HOSTILE, entries: HOSTILE } }) },
    },
    {
      door: 'an origin',
      args: ['audit', 'A', '--platforms', 'bluesky'],
      env: { EARSHOT_BLUESKY_APPVIEW_ORIGIN: HOSTILE },
    },
    { door: 'a proxy', args: ['audit', 'A', '--platforms', 'bluesky'], env: { HTTPS_PROXY: `http://${HOSTILE}` } },
  ])('$door', async ({ args, files = {}, env = {} }) => {
    const cwd = mkdtempSync(join(root, 'h-'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
    const run = await earshot([...args, '--json'], { cwd, env })
    expect(run.code).toBe(2)
    expect(run.stderr).not.toMatch(UNPRINTABLE)
    expect(run.stdout).not.toMatch(UNPRINTABLE)
    expect(run.stderr).not.toMatch(/\n\s+at /)
  })
})

describe('no option is ignored', () => {
  test.each([
    { args: ['audit', 'A', '--json', '--format', 'csv'], says: /--json and --format "csv" exclude each other/ },
    { args: ['audit', 'A', '--quiet', '--verbose'], says: /exclude each other/ },
    { args: ['audit', 'A', '--since', '3d', '--since', '5d'], says: /--since is given twice/ },
    { args: ['identify', 'A', '--kind', 'bank', '--kind', 'airline'], says: /--kind is given twice/ },
    { args: ['audit', 'A', '--csv-dialect', 'excel-eu'], says: /--csv-dialect is for CSV/ },
    { args: ['identify', 'A', '--csv-dialect', 'excel-eu'], says: /--csv-dialect is for CSV/ },
    { args: ['audit', 'A', '--no-identify', '--kind', 'bank'], says: /--kind says which brand/ },
    { args: ['audit', 'A', '--no-identify', '--trust', 'likely'], says: /--trust says which found/ },
    { args: ['audit', 'A', '--selection', 'all'], says: /--selection says how the conversations/ },
    { args: ['audit', 'A', '--evidence', 'r.json', '-o', 'r.json'], says: /r\.json is to be written twice/ },
    { args: ['audit', 'A', '--evidence', './r.json', '-o', 'r.json'], says: /r\.json is to be written twice/ },
    {
      args: ['audit', 'A', '--archive', 'customer-support-csv:t.csv', '-o', './t.csv'],
      says: /t\.csv is read by this run and would be written over/,
    },
    { args: ['rescore', 'e.json', '-o', 'e.json'], says: /e\.json is read by this run/ },
    { args: ['rescore', 'e', '--csv-dialect', 'excel-eu'], says: /--csv-dialect is for CSV/ },
    { args: ['rescore', 'e', '--quiet', '--verbose'], says: /exclude each other/ },
    { args: ['audit', 'Aurora', 'Air'], says: /put it in quotes, like earshot audit "Aurora Air"/ },
    { args: ['identify', 'Aurora', 'Air'], says: /like earshot identify "Aurora Air"/ },
    { args: ['audit', 'A', '-o', 'out'], says: /it has no ending: write out\.json, out\.csv or out\.txt/ },
    { args: ['KLM'], says: /did you mean earshot audit KLM\?/ },
    { args: ['Aurora Air', '--json'], says: /earshot audit "Aurora Air"/ },
    { args: ['audti', 'KLM'], says: /did you mean audit\?/ },
    { args: ['rescore', 'e', '--format', 'jsn'], says: /did you mean json\?/ },
    { args: ['audit'], says: /the brand is missing/ },
  ])('$args', async ({ args, says }) => {
    const run = await earshot(args, { cwd: mkdtempSync(join(root, 'o-')) })
    expect(run.stderr).toMatch(says)
    expect(run.code).toBe(2)
  })
})

test.each([
  { when: ['--since', '2026-11-01'], says: /t\.csv ends 2026-10-01T09:00:00Z, before --since/ },
  { when: ['--until', '2026-09-01'], says: /t\.csv begins 2026-10-01.*, after --until/ },
])('an archive that holds nothing of the time asked for is told: $when', async ({ when, says }) => {
  const cwd = mkdtempSync(join(root, 'w-'))
  writeFileSync(join(cwd, 't.csv'), 'From,Sent,Body\njo,2026-10-01T08:00:00Z,@A hello?\nA,2026-10-01T09:00:00Z,hi\n')
  const columns = { author: 'From', time: 'Sent', text: 'Body' }
  writeFileSync(join(cwd, 'b.json'), JSON.stringify({ archive: [{ format: 'csv', file: 't.csv', columns }] }))
  const run = await earshot(['audit', 'A', '--config', 'b.json', ...when], { cwd })
  expect(run.stderr).toMatch(says)
  expect(run.code).toBe(2)
})
