import { howToChoose } from '../../evidence/how-to-choose.ts'
import type { Identification } from '../../evidence/identification.ts'
import type { Entity } from '../../evidence/identity.ts'
import { plain, plainUrl } from '../../text/plain.ts'
import { day } from '../dates.ts'
import { MARGIN, type Page, page, type TerminalOptions } from '../terminal/page.ts'
import { hanging, section } from '../terminal/section.ts'
import { cut, left, width, wrap } from '../terminal/width.ts'
import { accountSections } from './accounts.ts'
import { contact, probed, rows, sources, worthALook } from './findings.ts'

/** Who a brand is and where, for a terminal: its accounts with how sure each is and why, then what is missing or odd. */
export function identityReport(found: Identification, options: TerminalOptions): string {
  const card = cleaned(found)
  const place = page(options)
  const blocks = card.ambiguous
    ? [title(card, place), wrap(card.why ?? '', place.width), choices(card, place), sources(card, place)]
    : [
        title(card, place),
        taken(card, place),
        ...accountSections(card.accounts, place),
        card.accounts.length === 0 ? ['No account was named or found.'] : [],
        worthALook(card, place),
        contact(card, place),
        probed(card, place),
        sources(card, place),
        rows(
          'Notes',
          place,
          card.notes.map((note) => ['', note]),
        ),
      ]
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ['', ...block])
  return [...lines, ''].map((line) => (line === '' ? '\n' : `${' '.repeat(MARGIN)}${line.trimEnd()}\n`)).join('')
}

function title({ brand, observedAt }: Identification, { width: room, paint, glyphs }: Page): string[] {
  const when = day(observedAt)
  const name = cut(brand, room - width(when) - 2, glyphs.more)
  return [left(paint.strong(name), room - width(when)) + paint.faint(when)]
}

/** Which entity was taken, and why it and no other. */
function taken({ entity, why, website, candidates }: Identification, { width: room, paint }: Page): string[] {
  const site = website === null ? [] : [plainUrl(website)]
  const who = entity === null ? [] : wrap([entity.label, entity.description].filter(Boolean).join(', '), room)
  const others = candidates
    .slice(0, 3)
    .map(({ label, description }) => (description ? `${label} (${description})` : label))
  const passedOver = others.length === 0 ? [] : wrap(`Passed over: ${others.join('; ')}.`, room)
  return [...who, ...site, ...[...(why === null ? [] : wrap(why, room)), ...passedOver].map(paint.faint)]
}

/** The brands that bear the name, each with the option that takes it. */
function choices({ candidates }: Identification, place: Page): string[] {
  const lines = candidates.flatMap((entity) => [
    ...hanging(`${place.glyphs.bullet} `, described(entity), place.width),
    `    ${place.paint.accent(cut(howToChoose(entity), place.width - 4, place.glyphs.more))}`,
  ])
  return section('Say which one is meant', lines, place, place.width)
}

function described({ label, description }: Entity): string {
  return description === null ? label : `${label}: ${description}`
}

/** The document with every text made fit for a terminal, whoever wrote it. */
function cleaned(found: Identification): Identification {
  return JSON.parse(JSON.stringify(found), (_, value: unknown) => (typeof value === 'string' ? plain(value) : value))
}
