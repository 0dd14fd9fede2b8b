import type { Answer } from './exchange.ts'

/**
 * Headers by which a wall says that it is one.
 *
 * @see developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response
 * @see docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-actions.html
 */
const HEADERS: Readonly<Record<string, { says: RegExp; wall: string }>> = {
  'cf-mitigated': { says: /^challenge$/i, wall: 'Cloudflare' },
  'x-vercel-mitigated': { says: /^(challenge|deny)$/i, wall: 'Vercel' },
  'x-amzn-waf-action': { says: /^(challenge|captcha)$/i, wall: 'AWS WAF' },
  'sg-captcha': { says: /^challenge$/i, wall: 'SiteGround' },
}

/**
 * What only challenge pages hold: scripts and elements in the page's own markup, so that a page which merely writes
 * about them is not taken for one. Scripts that these services also put into pages which they let through (Cloudflare's
 * /cdn-cgi/challenge-platform/scripts/jsd, Incapsula's _Incapsula_Resource, a contact form's captcha) are no sign.
 * Repetitions are bounded: the page is a stranger's.
 */
const MARKUP: readonly { shows: RegExp; wall: string }[] = [
  { shows: /<script[^>]{0,300}>[^<]{0,300}_cf_chl_opt/, wall: 'Cloudflare' },
  { shows: /<(?:form|div)[^>]{0,300}id="(?:challenge-form|cf-challenge-running)"/, wall: 'Cloudflare' },
  { shows: /<[^>]{1,300}class="[^">]{0,100}cf-browser-verification/, wall: 'Cloudflare' },
  { shows: /<script[^>]{0,300}src="[^">]{0,200}\/ddos-guard\/(?:js-challenge|ddg-captcha-page)\//, wall: 'DDoS-Guard' },
  { shows: /<script[^>]{0,300}id="anubis_challenge"/, wall: 'Anubis' },
  { shows: /<(?:script|img|link)[^>]{0,300}\/\.within\.website\/x\/cmd\/anubis\//, wall: 'Anubis' },
  { shows: /<(?:script|img|link)[^>]{0,300}\/git\/go-away\/cmd\/go-away\//, wall: 'go-away' },
  { shows: /<script[^>]{0,300}>[^<]{0,400}sucuri_cloudproxy_js/, wall: 'Sucuri' },
  { shows: /<(?:script|iframe)[^>]{0,300}src="https:\/\/(?:geo|ct)\.captcha-delivery\.com\//, wall: 'DataDome' },
  { shows: /<div[^>]{0,300}id="px-captcha"/, wall: 'HUMAN' },
  { shows: /<script[^>]{0,300}>[^<]{0,100}awsWafCookieDomainList/, wall: 'AWS WAF' },
  { shows: /<meta[^>]{0,300}\/\.well-known\/sgcaptcha\//, wall: 'SiteGround' },
  { shows: /<title>Vercel Security Checkpoint<\/title>/, wall: 'Vercel' },
  { shows: /<title>DDoS-Guard<\/title>/i, wall: 'DDoS-Guard' },
]

/** Sentences that only a wall writes, looked for in small pages alone. */
const WORDS: readonly { says: string; wall: string }[] = [
  { says: 'Request unsuccessful. Incapsula incident ID', wall: 'Imperva' },
  { says: 'Our systems have detected unusual traffic from your computer network', wall: 'Google' },
]
const SMALL_PAGE = 30_000
/** Walls show themselves in their first kilobytes. */
const LOOKED_AT = 64 * 1024

/** The service that put a wall before the answer, by the header in which it says so; null when none does. */
export function challengeHeader(headers: Answer['headers']): string | null {
  for (const [name, { says, wall }] of Object.entries(HEADERS)) if (says.test(headers[name] ?? '')) return wall
  return null
}

/** The service whose challenge page this body is; null when it is none. */
export function challengePage(body: Uint8Array): string | null {
  const page = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, LOOKED_AT)).toString('latin1')
  const shown = MARKUP.find(({ shows }) => shows.test(page))
  if (shown) return shown.wall
  if (body.byteLength > SMALL_PAGE) return null
  return WORDS.find(({ says }) => page.includes(says))?.wall ?? null
}
