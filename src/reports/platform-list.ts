import type { Page } from './terminal/page.ts'
import { left, width, wrap } from './terminal/width.ts'

/** What is told of a platform that can be read. */
export interface ListedPlatform {
  id: string
  name: string
  homepage: string
  reads: readonly string[]
  lifecycle: { stage: string; since?: string; replacedBy?: string | null }
  handle: string
  access: {
    kind: 'open' | 'key-optional' | 'key-required'
    keys: readonly { name: string; set: boolean }[]
    gives: string | null
    steps: readonly string[]
  }
  /** What the brand file may set for it, beside what it may set for every platform. */
  settings: readonly { key: string; what: string | null }[]
}

const LABEL = 9

/** The platforms one below the other: what each gives, what key it takes and whether that is set; then what is not read. */
export function platformList(
  platforms: readonly ListedPlatform[],
  unread: readonly { name: string }[],
  page: Page,
): string {
  const blocks = platforms.map((platform) => `${block(platform, page).join('\n')}\n`)
  if (unread.length === 0) return blocks.join('\n')
  const names = unread.map(({ name }) => name).join(', ')
  const text = `Known but not read: accounts on these ${unread.length} networks are found, and what is said there is not: ${names}.`
  return [...blocks, `${wrap(text, page.width).join('\n')}\n`].join('\n')
}

function block(
  { id, name, homepage, reads, lifecycle, handle, access, settings }: ListedPlatform,
  page: Page,
): string[] {
  const { strong, faint } = page.paint
  const title = `${id}  ${name === id ? '' : name}`
  const gap = page.width - width(title) - width(lifecycle.stage)
  return [
    `${strong(left(id, LABEL - 2))}  ${name}${' '.repeat(Math.max(2, gap))}${faint(lifecycle.stage)}`,
    ...row('reads', reads.join(', '), page),
    ...row('handle', handle, page),
    ...row('key', keyText(access), page),
    ...(access.gives ? row('gives', access.gives, page) : []),
    ...(access.keys.some(({ set }) => !set)
      ? access.steps.flatMap((step, i) => row(i === 0 ? 'get one' : '', step, page))
      : []),
    ...settings.flatMap(({ key, what }, i) =>
      row(i === 0 ? 'settings' : '', what === null ? key : `${key}: ${what}`, page),
    ),
    ...row('site', homepage, page),
  ]
}

function row(label: string, text: string, { width: columns, paint }: Page): string[] {
  return wrap(text, columns - LABEL).map((line, i) => `${paint.faint(left(i === 0 ? label : '', LABEL))}${line}`)
}

function keyText({ kind, keys }: ListedPlatform['access']): string {
  if (kind === 'open') return 'none needed'
  const names = keys.map((key) => `${key.name} (${key.set ? 'set' : 'not set'})`).join(', ')
  return `${kind === 'key-optional' ? 'optional' : 'required'}: ${names}`
}
