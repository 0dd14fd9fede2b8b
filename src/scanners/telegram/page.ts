import { type CheerioAPI, load } from 'cheerio/slim'
import { IsoTime } from '../../evidence/readable.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import { readCount } from './count.ts'

/** What a page says of whoever it is about. */
interface Profile {
  /** As it is written; null where the page does not say. */
  name: string | null
  title: string
  about: string | null
  links: string[]
  followers: number | null
  /** Whether it bears Telegram's mark; null where it does not, which some pages leave out. */
  verified: true | null
  avatar: boolean
}

/** A message of a channel. `service`: not written by anybody, like "Channel photo updated". */
export interface Message {
  /** `channel/number`, as it stands in its address. */
  id: string
  number: number
  time: string
  html: string
  links: string[]
  views: number | null
  replyTo: string | null
  forwarded: boolean
  edited: boolean
  service: boolean
}

/**
 * What stands behind a name: a channel with its messages (for one that cannot be read the reason), a card without any, or
 * nobody.
 */
export type TelegramPage =
  | { kind: 'preview'; profile: Profile; messages: (Message | PlatformError)[]; more: boolean }
  | { kind: 'card'; is: 'channel' | 'group' | 'bot' | 'user'; profile: Profile }
  | { kind: 'nobody' }

/**
 * Reads a page of t.me: the preview of a channel (`/s/name`), or the card that it leads to where there is no preview.
 *
 * A name that nobody bears has a card as well, without a title and kept from search engines, that offers to contact it.
 *
 * @throws PlatformError `changed` where the page is none of these.
 */
export function readPage(html: string): TelegramPage {
  const $ = load(html)
  if ($('.tgme_channel_info, .tgme_channel_history').length > 0) return readPreview($)
  if ($('.tgme_page_title').text().trim() !== '') return readCard($)
  const isStub = $('a.tgme_username_link').length > 0 || /noindex/.test($('meta[name="robots"]').attr('content') ?? '')
  if (isStub && $('.tgme_page_icon').length > 0) return { kind: 'nobody' }
  throw changed('a page that is neither a channel nor a card')
}

/**
 * A message of a page.
 *
 * @throws PlatformError why it could not be read.
 */
export function readable(message: Message | PlatformError): Message {
  if (message instanceof PlatformError) throw message
  return message
}

function readPreview($: CheerioAPI): TelegramPage {
  const messages = $('.tgme_widget_message[data-post]')
    .toArray()
    .map((element) => readMessage($, $(element)))
  if (messages.length === 0 && $('.tme_no_messages_found').length === 0 && $('.tgme_widget_message_wrap').length > 0)
    throw changed('messages without a number')
  const counters = $('.tgme_channel_info_counter')
    .toArray()
    .map((counter) => ({
      value: readCount($(counter).find('.counter_value').text()),
      type: $(counter).find('.counter_type').text(),
    }))
  const header = $('.tgme_channel_info_header_title').text().trim()
  return {
    kind: 'preview',
    messages,
    more: $('.tme_messages_more[data-before]').length > 0,
    profile: {
      ...about($, '.tgme_channel_info_description'),
      name: nameIn($('.tgme_channel_info_header_username a').attr('href')) ?? channelOf(messages),
      title: header === '' ? ($('meta[property="og:title"]').attr('content') ?? '') : header,
      followers: counters.find(({ type }) => /^subscribers?$/.test(type.trim()))?.value ?? null,
      verified: $('.tgme_channel_info_header .verified-icon').length > 0 ? true : null,
      avatar: $('.tgme_page_photo_image img').length > 0,
    },
  }
}

function readCard($: CheerioAPI): TelegramPage {
  const extra = $('.tgme_page_extra').first().text().trim().slice(0, 100)
  const [, count = ''] = /^([\d.KM]+(?:\s+[\d.KM]+)*)\s+(?:subscribers?|members?)\b/.exec(extra) ?? []
  const is = /\bsubscribers?$/.test(extra)
    ? 'channel'
    : /\bmembers?\b/.test(extra)
      ? 'group'
      : /\bmonthly users?$/.test(extra) || /^@\w+bot$/i.test(extra)
        ? 'bot'
        : 'user'
  return {
    kind: 'card',
    is,
    profile: {
      ...about($, '.tgme_page_description'),
      name: null,
      title: $('.tgme_page_title').first().text().trim(),
      followers: readCount(count),
      verified: $('.tgme_page_title .verified-icon').length > 0 ? true : null,
      avatar: $('.tgme_page_photo_image').length > 0,
    },
  }
}

function about($: CheerioAPI, selector: string): Pick<Profile, 'about' | 'links'> {
  const html = $(selector).first().html()?.trim() ?? ''
  return html === '' ? { about: null, links: [] } : { about: htmlToText(html), links: linksIn(html) }
}

function readMessage($: CheerioAPI, message: ReturnType<CheerioAPI>): Message | PlatformError {
  const [, channel = '', number = ''] = /^(\w+)\/(\d+)/.exec(message.attr('data-post') ?? '') ?? []
  const time = message.find('.tgme_widget_message_date time[datetime]').first().attr('datetime') ?? ''
  if (number === '' || !IsoTime.safeParse(time).success) return changed('a message without a number or a time')
  const text = message
    .find('.js-message_text')
    .filter((_, element) => $(element).closest('.tgme_widget_message_reply').length === 0)
    .first()
  const poll = message.find('.tgme_widget_message_poll_question').map((_, element) => $(element).html())
  const choices = message.find('.tgme_widget_message_poll_option_text').map((_, element) => $(element).html())
  const html = [text.html() ?? '', ...poll.toArray(), ...choices.toArray()]
    .filter((part) => part !== '')
    .map((part) => `<p>${part}</p>`)
    .join('')
  return {
    id: `${channel}/${number}`,
    number: Number(number),
    time,
    html,
    links: linksIn(html),
    views: readCount(message.find('.tgme_widget_message_views').first().text()),
    replyTo: messageIn(message.find('a.tgme_widget_message_reply').attr('href'), channel),
    forwarded: message.find('.tgme_widget_message_forwarded_from').length > 0,
    edited: /\bedited\b/.test(message.find('.tgme_widget_message_meta').clone().children().remove().end().text()),
    service: message.hasClass('service_message'),
  }
}

/** Links that open after a question carry their `&` escaped twice (so since April 2024). */
function linksIn(html: string): string[] {
  return linksOf(html).map((href) => href.replaceAll('&amp;', '&'))
}

function channelOf(messages: readonly (Message | PlatformError)[]): string | null {
  for (const message of messages) if (!(message instanceof PlatformError)) return message.id.split('/')[0] ?? null
  return null
}

function nameIn(href: string | undefined): string | null {
  return /^https?:\/\/t\.me\/(\w+)\/?$/.exec(href ?? '')?.[1] ?? null
}

function messageIn(href: string | undefined, channel: string): string | null {
  const [, name = '', number = ''] = /^https?:\/\/t\.me\/(\w+)\/(\d+)/.exec(href ?? '') ?? []
  return number !== '' && name.toLowerCase() === channel.toLowerCase() ? `${channel}/${number}` : null
}

function changed(what: string): PlatformError {
  return new PlatformError('changed', `t.me shows ${what}`)
}
