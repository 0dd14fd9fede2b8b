import { PlatformSettings } from '../../src/brand/brand-file.ts'
import { originVariables } from '../../src/scanners/origins.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'
import { settingsOf } from '../../src/scanners/settings-of.ts'

/** What the brand file may set for every platform, by key. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  off: '`true`: it is not read',
  origins: 'where its servers are, by the names below; of a federated platform by host',
  'max-requests': 'the most requests it may make, 300 if nothing is said',
  'max-seconds': 'the longest it may take, 300 if nothing is said',
}

/** The page docs/platforms.md, from the scanners' own data. */
export function platformsPage(scanners: readonly Scanner[]): string {
  return `${[
    '# Platforms',
    '<!-- Made by `npm run docs` from the scanners in src/scanners; do not edit. -->',
    INTRODUCTION,
    overview(scanners),
    '## What the brand file sets for each',
    `Under \`platforms:\`, below the platform's id. For every platform:`,
    list(Object.keys(PlatformSettings.shape).map((key) => `\`${key}\`: ${EVERYWHERE[key] ?? ''}`)),
    "A platform's own settings stand with it below. `earshot doctor` asks each platform whether it still answers as expected.",
    ...scanners.map(section),
  ].join('\n\n')}\n`
}

const INTRODUCTION = [
  'What earshot reads, at what cost, and on what terms. Platforms are read side by side; each gets at most 300 requests and',
  '5 minutes (`--max-requests`, `max-seconds`), 4 of them at once over all its hosts (`--concurrency`) and 1 at a host unless',
  'it is said below to be content with more. A host that says when it wants to be asked again is left alone until then; for',
  'pages, robots.txt is obeyed. In the formulas N is the number of own posts in the window, M that of mentions.',
].join('\n')

function overview(scanners: readonly Scanner[]): string {
  return table(
    ['platform', 'profiles', 'found by name', 'own posts', 'mentions', 'further replies', 'key'],
    scanners.map(({ id, name, account, find, posts, mentions, replies, access }) => [
      `[${name}](#${anchor(name)}) \`${id}\``,
      ...[account, find, posts, mentions, replies].map((method) => (method ? 'yes' : '')),
      { open: 'none', 'key-optional': 'optional', 'key-required': 'required' }[access.kind],
    ]),
  )
}

function section(scanner: Scanner): string {
  const { id, name, homepage, reads, handle, access, requests, terms, perHost, federated } = scanner
  const own = settingsOf(scanner)
  return [
    `## ${name}`,
    list([
      `**Id**: \`${id}\`, ${homepage}`,
      `**Reads**: ${reads.join('; ')}`,
      `**Lifecycle**: ${lifecycle(scanner)}`,
      `**Handle**: ${text(handle.grammar)}`,
      `**Key**: ${keys(access)}`,
      `**Requests**: ${requests}`,
      `**Pace**: ${perHost ?? 1} at once at a host`,
      `**Terms**: ${terms}`,
      `**Servers**: ${federated ? 'any, by host' : servers(scanner)}`,
    ]),
    ...(access.steps.length === 0 ? [] : ['How to get a key:', numbered(access.steps)]),
    ...(own.length === 0 ? [] : ['Settings:', list(own.map(({ key, what }) => `\`${key}\`: ${what ?? ''}`))]),
  ].join('\n\n')
}

function lifecycle({ lifecycle: life }: Scanner): string {
  switch (life.stage) {
    case 'stable':
      return 'stable, by a documented way'
    case 'experimental':
      return 'experimental: new here'
    case 'fragile':
      return 'fragile: it reads pages, which change without notice'
    case 'closed':
      return `closed since ${life.since}${life.replacedBy === null ? '' : `, replaced by ${life.replacedBy}`}`
  }
}

function keys({ kind, env, gives }: Scanner['access']): string {
  if (kind === 'open') return 'none needed'
  const names = env.map((name) => `\`${name}\``).join(', ')
  return `${kind === 'key-optional' ? 'optional' : 'required'}: ${names}${gives === null ? '' : `, which gives ${gives}`}`
}

function servers(scanner: Scanner): string {
  const variables = originVariables(scanner)
  return Object.entries(scanner.origins)
    .map(([name, origin], i) => `\`${name}\` ${origin} (or \`${variables[i] ?? ''}\`)`)
    .join(', ')
}

/** The place that a heading makes of itself where Markdown is shown: letters, digits, hyphens. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')
}

/** Text that Markdown might take for HTML. */
function text(words: string): string {
  return words.replaceAll('<', '&lt;')
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function numbered(items: readonly string[]): string {
  return items.map((item, i) => `${i + 1}. ${item}`).join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
