import { stringify } from 'yaml'
import type { Identification } from '../../evidence/identification.ts'
import type { IdentifiedAccount } from '../../evidence/identity.ts'
import { plain } from '../../text/plain.ts'
import { day } from '../dates.ts'
import { cut } from '../terminal/width.ts'
import { witnessWords } from './witness-words.ts'

/** What the user said of the brand beside its name, to be written down with what was found. */
export interface Said {
  aliases: readonly string[]
  kind: string | null
}

/** So many other names are offered, and a remark is cut after so many columns. */
const MOST_ALIASES = 8
const LONGEST = 200

/**
 * A brand file with what was found, commented: official accounts count, likely ones are there to be taken, and valid once
 * their `#` is gone. Whatever strangers wrote stays in its value or its comment.
 */
export function brandFileText(found: Identification, said: Said): string {
  const { brand, tool, observedAt } = found
  const by = (trust: IdentifiedAccount['trust']) => found.accounts.filter((account) => account.trust === trust)
  return [
    comment(
      `Who is audited, and how: run earshot audit ${JSON.stringify(brand)} in this folder, and it reads this file.`,
    ),
    comment(`Written by earshot ${tool.version} on ${day(observedAt)} with what it found; yours to edit.`),
    comment('Every option of the command line can stand here, under its name without the dashes.'),
    '',
    `name: ${value(brand)}`,
    ...who(found, said),
    '',
    ...aliases(found, said),
    '',
    comment(
      'Its accounts. On a network that is named here no other account counts. Those on networks that earshot cannot',
    ),
    comment('read yet are kept for the day it can.'),
    ...accounts(by('official'), by('likely')),
    '',
    comment('What else may be of use:'),
    comment('exclude: ["a term that shows a post to mean somebody else"]'),
    comment('context: ["a word of which one must occur beside the name"]'),
    comment('since: 30d'),
    comment('timezone: Europe/Amsterdam'),
    '',
  ].join('\n')
}

/** What the name was taken for, and why. */
function who({ entity, why, website }: Identification, { kind }: Said): string[] {
  const label = entity === null ? [] : [[entity.label, entity.description].filter(Boolean).join(', ')]
  return [
    ...label.map((text) => comment(`${cut(plain(text), LONGEST, '...')} (Wikidata: ${entity?.id ?? ''})`)),
    ...(why === null ? [] : [comment(cut(plain(why), LONGEST, '...'))]),
    website === null ? '# website: https://example.com' : `website: ${value(plain(website))}`,
    ...(kind === null ? [] : [`kind: ${value(kind)}`]),
  ]
}

/** Other names: what the user gave is in force, what a catalogue knows is offered. */
function aliases({ brand, entity }: Identification, said: Said): string[] {
  const taken = new Set([brand, ...said.aliases].map(key))
  const known = [...new Map((entity?.aliases ?? []).map((name) => [key(name), plain(name)])).entries()]
    .filter(([same, name]) => !taken.has(same) && name !== '')
    .map(([, name]) => name)
    .slice(0, MOST_ALIASES)
  const offered = known.length === 0 && said.aliases.length === 0 ? ['another name'] : known
  return [
    comment('Other names that people use for it; whoever writes one of them speaks of the brand.'),
    said.aliases.length === 0 ? '# alias:' : 'alias:',
    ...said.aliases.map((name) => `  - ${value(name)}`),
    ...offered.map((name) => `  # - ${value(name)}`),
  ]
}

function key(name: string): string {
  return plain(name).toLowerCase()
}

function accounts(official: readonly IdentifiedAccount[], likely: readonly IdentifiedAccount[]): string[] {
  return [
    official.length === 0 ? '# account:' : 'account:',
    ...official.map((account) => `  - ${entry(account)}`),
    ...(likely.length === 0 ? [] : ["  # Likely, not proven: take the # away from those that are the brand's."]),
    ...likely.map((account) => `  # - ${entry(account)}`),
    ...(official.length + likely.length === 0 ? ['  # - bluesky:example.com'] : []),
  ]
}

function entry({ platform, handle, confidence, role, stale, profile, testimony }: IdentifiedAccount): string {
  const remarks = [
    ...(profile.status === 'not_found' ? ['gone, says its platform'] : stale === true ? ['stale'] : []),
    ...(role === 'support' ? ['for customer care'] : []),
    ...witnessWords(testimony),
  ]
  return `${value(plain(`${platform}:${handle}`))} ${comment(`${Math.round(confidence * 100)} %: ${remarks.join(', ')}`)}`
}

function comment(text: string): string {
  return `# ${plain(text)}`
}

/** One line of YAML, quoted where it must be. */
function value(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trim()
}
