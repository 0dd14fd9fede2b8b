import { stringify } from 'yaml'
import type { Identification } from '../../evidence/identification.ts'
import type { IdentifiedAccount } from '../../evidence/identity.ts'
import { plain } from '../../text/plain.ts'
import { day } from '../dates.ts'
import { witnessWords } from './witness-words.ts'

/** So many other names are offered. */
const MOST_ALIASES = 8

/**
 * A brand file with what was found, commented: official accounts count, likely ones are there to be taken. Whatever
 * strangers wrote stays in its value or its comment.
 */
export function brandFileText(found: Identification): string {
  const { brand, entity, why, website, accounts, tool, observedAt } = found
  const by = (trust: IdentifiedAccount['trust']) => accounts.filter((account) => account.trust === trust)
  const [official, likely] = [by('official'), by('likely')]
  const other = [...new Set(entity?.aliases ?? [])].filter((name) => name !== brand).slice(0, MOST_ALIASES)
  return [
    comment(`Who is audited, and how: earshot audit ${JSON.stringify(brand)} reads this file in its folder.`),
    comment(`Written by earshot ${tool.version} on ${day(observedAt)} with what it found; yours to edit.`),
    comment('Every option of the command line can stand here, under its name without the dashes.'),
    '',
    `name: ${value(brand)}`,
    ...(entity === null
      ? []
      : [comment(`${[entity.label, entity.description].filter(Boolean).join(', ')} (${entity.id})`)]),
    ...(why === null ? [] : [comment(why)]),
    website === null ? '# website: https://example.com' : `website: ${value(website)}`,
    '',
    comment('Other names that people use for it; whoever writes one of them speaks of the brand.'),
    '# alias:',
    ...(other.length === 0 ? ['another name'] : other).map((name) => `#   - ${value(name)}`),
    '',
    comment(
      'Its accounts. What stands here wins over what is found; networks that earshot cannot read yet are kept for later.',
    ),
    ...accountLines(official, likely),
    '',
    comment('since: 30d'),
    comment('timezone: Europe/Amsterdam'),
    '',
  ].join('\n')
}

function accountLines(official: readonly IdentifiedAccount[], likely: readonly IdentifiedAccount[]): string[] {
  return [
    official.length === 0 ? '# account:' : 'account:',
    ...official.map((account) => `  - ${entry(account)}`),
    ...(likely.length === 0 ? [] : ["  # Likely, not proven: take the # away from those that are the brand's."]),
    ...likely.map((account) => `  # - ${entry(account)}`),
    ...(official.length + likely.length === 0 ? ['#   - bluesky:example.com'] : []),
  ]
}

function entry({ platform, handle, confidence, role, testimony }: IdentifiedAccount): string {
  const why = [...(role === 'support' ? ['for customer care'] : []), ...witnessWords(testimony)].join(', ')
  return `${value(`${platform}:${handle}`)} ${comment(`${Math.round(confidence * 100)} %: ${why}`)}`
}

function comment(text: string): string {
  return `# ${plain(text)}`
}

/** One line of YAML, quoted where it must be. */
function value(text: string): string {
  return stringify(plain(text), { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trim()
}
