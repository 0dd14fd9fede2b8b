import { plain } from '../../../text/plain.ts'
import { organisation } from '../../page/organisation.ts'
import { folded } from '../folded.ts'
import { visibleLines } from '../visible-lines.ts'
import { type ContactWay, eachOnce, type ReadPage } from './way.ts'

/** Words that say that the number after them is for calling: en, de, fr, nl, es, pt, it. A fax number has another. */
const LABEL =
  '(?:tel|telephone|phone|call(?: us)?(?: at| on)?|hotline|helpline|telefon|rufnummer|servicenummer|ruf(?:en sie)? uns an|' +
  'appelez(?:[ -]nous)?(?: au)?|telefoon|bel(?: ons)?(?: op)?|telefono|llamanos|llame(?: al)?|telefone|ligue(?: para)?|' +
  'numero verde|chiamaci|chiama(?: il)?)'
const LABELLED = new RegExp(`(?<![\\p{L}\\d])${LABEL}[\\s.:()/|-]{0,6}(\\+\\d[\\d ()./-]{5,22}\\d)(?!\\d)`, 'giu')
const FAX = /(?<!\p{L})(?:tele)?fax(?!\p{L})/iu

/**
 * Telephone numbers of the pages: `tel:` links, what the page's data says of the organisation, and on pages that are about
 * contact international numbers right behind a word like "call us".
 */
export function telephones(pages: readonly ReadPage[]): ContactWay[] {
  const ways = pages.flatMap(({ page, clicks, forContact }) => {
    const { telephone, contactPoints } = organisation(page)
    const said = [...telephone, ...contactPoints.map((point) => point.telephone ?? '')]
    const found = [...linked(page), ...said, ...(forContact ? labelled(visibleLines(page)) : [])]
    return found.map(numberOf).flatMap((value) => (value === null ? [] : [{ value, page: page.url.href, clicks }]))
  })
  return eachOnce(ways, (value) => value.replace(/\D/g, '').replace(/^00/, ''))
}

function linked({ $ }: ReadPage['page']): string[] {
  return $('a[href^="tel:" i]')
    .toArray()
    .filter((element) => !FAX.test($(element).text().slice(0, 200)))
    .map((element) => decoded($(element).attr('href')?.slice('tel:'.length) ?? ''))
}

/** In the folded text only the letters differ from what was written. */
function labelled(lines: readonly string[]): string[] {
  return lines.flatMap((line) => [...folded(line).matchAll(LABELLED)].map(([, number = '']) => number))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A number as written, without what `tel:` may add to it (RFC 3966: `;ext=`); null where it is none. E.164 has at most 15 digits, short codes 3. */
function numberOf(text: string): string | null {
  const [number = ''] = plain(text).replace(/^\/+/, '').split(/[;,?]/)
  const digits = number.replace(/\D/g, '').length
  return /^[\d\s()+./*-]+$/.test(number) && digits >= 3 && digits <= 17 && !/^0+$/.test(number) ? number.trim() : null
}
