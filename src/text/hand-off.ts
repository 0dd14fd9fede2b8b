import { isAddress } from '../evidence/address.ts'
import { isEnglish } from './english.ts'
import { CONTACT_HOSTS, CONTACT_PATH, HAND_OFF_EN } from './hand-off-en.ts'
import { HAND_OFF_KINDS, type HandOffKind, type Words } from './hand-off-words.ts'
import { HANDLES, openingBlock } from './mention-tokens.ts'
import { unsigned } from './signature.ts'

/** What an answer does with its customer: the kinds of hand-off in it, and whether it carries a link. */
export interface HandOff {
  language: string
  kinds: readonly HandOffKind[]
  link: boolean
}

const LINK = /https?:\/\/\S+|\bwww\.\S+/giu

/** An answer as far as it matters here; its author's own handle is no other account. */
export interface Answer {
  text: string
  links: readonly string[]
  language: string | null
  author: { handle: string }
}

/**
 * Where an official answer sends its customer. One answer can do it in several ways at once. A link beside the wish for
 * a private message is taken for the way to send it, not for a form.
 *
 * @returns null when the answer's language is none of those that can be judged (English).
 */
export function handOff(answer: Answer): HandOff | null {
  if (!isEnglish(answer.text, answer.language)) return null
  const links = [...answer.links, ...(answer.text.match(LINK) ?? [])]
  const text = withoutHandle(
    unsigned(answer.text).slice(openingBlock(answer.text)).replace(LINK, ' '),
    answer.author.handle,
  )
    .replace(/\s+/gu, ' ')
    .toLowerCase()
  const hinted = HAND_OFF_KINDS.filter((kind) => HAND_OFF_EN[kind].hints.some((hint) => text.includes(hint)))
  const said = hinted.filter((kind) => says(HAND_OFF_EN[kind], text))
  const form =
    links.length > 0 &&
    !said.includes('private') &&
    !said.includes('form') &&
    (links.some(leadsToForm) || saysBesideLink(HAND_OFF_EN.form, text))
  return { language: 'en', kinds: form ? [...said, 'form'] : said, link: links.length > 0 }
}

function says({ says, unless }: Words, text: string): boolean {
  const judged = unless ? text.replace(unless, ' ').replace(/ {2,}/g, ' ') : text
  return says.some((pattern) => pattern.test(judged))
}

function saysBesideLink({ withLink = [] }: Words, text: string): boolean {
  return withLink.some((pattern) => pattern.test(text))
}

function withoutHandle(text: string, handle: string): string {
  return text.replace(HANDLES, (token) => (token.slice(1).toLowerCase() === handle.toLowerCase() ? ' ' : token))
}

function leadsToForm(link: string): boolean {
  const address = link.startsWith('http') ? link : `https://${link}`
  if (!isAddress(address)) return false
  const { host, pathname } = new URL(address)
  const parts = pathname.split('/').map((part) => part.replaceAll('_', '-').replace(/\.\w+$/u, ''))
  return CONTACT_HOSTS.has(host.replace(/^www\./u, '')) || parts.some((part) => CONTACT_PATH.test(part))
}
