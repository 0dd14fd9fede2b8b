import { howToChoose, leftUnasked } from '../../evidence/how-to-choose.ts'
import type { Identification } from '../../evidence/identification.ts'
import type { Entity } from '../../evidence/identity.ts'
import { unreached } from '../../evidence/unreached.ts'
import { plain, plainUrl } from '../../text/plain.ts'
import { day } from '../dates.ts'
import { MARGIN, type Page, page, type TerminalOptions } from '../terminal/page.ts'
import { cut, left, width, wrap } from '../terminal/width.ts'
import { accountSections } from './accounts.ts'
import { asked } from './asked.ts'
import { contact } from './contact.ts'
import { alike, probed, worthALook } from './findings.ts'
import { nextSteps } from './next-steps.ts'
import { bullets, commands, type Row } from './rows.ts'
import { summary } from './summary.ts'

/** So many of those that were passed over are named. */
const MOST_PASSED_OVER = 3

/**
 * Who a brand is and where, for a terminal: its accounts with how sure each is and why, then what is missing or odd, and
 * what to do next.
 *
 * @param call the brand as it is named on a command line, with the options that said which one is meant.
 */
export function identityReport(found: Identification, call: string, options: TerminalOptions): string {
  const card = cleaned(found)
  const place = page(options)
  const nothing =
    card.entity === null && card.accounts.length === 0 && !card.ambiguous ? unreached(card.sources, card.brand) : null
  const blocks =
    nothing !== null
      ? [wrap(nothing, place.width)]
      : card.ambiguous
        ? [title(card, place), undecided(card, place), choices(card, place), asked(card, place)]
        : [
            title(card, place),
            taken(card, place),
            summary(card, place),
            ...accountSections(card.accounts, place),
            worthALook(card, place),
            alike(card, place),
            contact(card, place),
            probed(card, place),
            asked(card, place),
            bullets('Notes', place, card.notes),
            nextSteps(card, plain(call), place),
          ]
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ['', ...block])
  return [...lines, ''].map((line) => (line === '' ? '\n' : `${' '.repeat(MARGIN)}${line.trimEnd()}\n`)).join('')
}

function title({ brand, observedAt }: Identification, { width: room, paint, glyphs }: Page): string[] {
  const when = day(observedAt)
  const name = cut(brand, room - width(when) - 2, glyphs.more)
  return [left(paint.strong(name), room - width(when)) + paint.faint(when)]
}

/** Which entity was taken, why it and no other, and how to take another. */
function taken(card: Identification, { width: room, paint }: Page): string[] {
  const { brand, entity, why, website, candidates } = card
  const who = entity === null ? [] : wrap([entity.label, entity.description].filter(Boolean).join(', '), room)
  const site = website === null ? [] : wrap(plainUrl(website), room)
  const several = candidates
    .slice(0, MOST_PASSED_OVER)
    .map((one) => withChoice(one, brand, entity === null ? candidates : [entity, ...candidates]))
    .join('; ')
  const others =
    several === '' ? '' : entity === null ? `It may be any of them: ${several}.` : `Passed over: ${several}.`
  const remarks = [why ?? '', leftUnasked(card) ?? '', others].flatMap((text) => wrap(text, room))
  return [...who, ...site, ...remarks.map(paint.faint)]
}

function withChoice(entity: Entity, brand: string, among: readonly Entity[]): string {
  const { label, description } = entity
  return `${label} (${description === null ? '' : `${description}; `}${howToChoose(entity, brand, among)})`
}

function undecided(card: Identification, { width: room, paint }: Page): string[] {
  const doubt = leftUnasked(card)
  return [...wrap(card.why ?? '', room), ...(doubt === null ? [] : wrap(doubt, room).map(paint.fair))]
}

/** The brands that bear the name, each with the option that takes it. */
function choices({ brand, candidates }: Identification, place: Page): string[] {
  const all = candidates.map((entity): Row => [howToChoose(entity, brand, candidates), described(entity)])
  return commands('Say which one is meant, by running it again with', place, all)
}

function described({ label, description }: Entity): string {
  return description === null ? label : `${label}: ${description}`
}

/** The document with every text made fit for a terminal, whoever wrote it. */
function cleaned(found: Identification): Identification {
  return JSON.parse(JSON.stringify(found), (_, value: unknown) => (typeof value === 'string' ? plain(value) : value))
}
