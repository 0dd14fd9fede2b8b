import type { Answer, Ask } from './exchange.ts'

/** Replaces secrets by fixed placeholders, before anything is written down or compared. */
export interface Secrets {
  /** A text without the secrets that are known, in whatever form (plain, JSON, percent-encoded) they stand in it. */
  mask(text: string): string
  /** A request without secrets: the known ones, and what stands in fields and headers that hold nothing else. */
  maskAsk(ask: Ask): Ask
  /** An answer without secrets. Tokens that it hands out are known as secrets from then on. */
  maskAnswer(answer: Answer): Answer
}

/** What stands in a recording for the secret of this name. A replay hands it to whoever asks for that key. */
export function placeholder(name: string): string {
  return `redacted-${name}`
}

/** Headers that hold nothing but a secret. */
const SECRET_HEADERS = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'x-auth-token',
])

/** Fields of JSON, of forms and of queries that hold a secret, whatever its value: Bluesky's and OAuth's names. */
const FIELDS = 'accessJwt|refreshJwt|access_token|refresh_token|client_secret|password'
const JSON_FIELD = new RegExp(`("(${FIELDS})"\\s*:\\s*")([^"\\\\]*(?:\\\\.[^"\\\\]*)*)"`, 'g')
const FORM_FIELD = new RegExp(`((?:^|[?&])(${FIELDS})=)([^&#\\s"]+)`, 'g')
/** What a session's answer tells of its user, and nobody else may know. */
const PRIVATE_FIELD = /("email"\s*:\s*")[^"\\]*(?:\\.[^"\\]*)*"/g
const HANDS_OUT_TOKENS = /"(?:accessJwt|access_token)"\s*:/

/** A shorter key protects nothing, and masking it would garble everything. */
const SHORTEST_KEY = 4
/** Fewer signs of base64 stand in other texts by chance. */
const SHORTEST_BASE64 = 8
/** A shorter value of a field is a word rather than a token: it is masked where it stands and nowhere else. */
const SHORTEST_TOKEN = 16

/** @param named the values of keys from the environment, by name. */
export function openSecrets(named: ReadonlyMap<string, string>): Secrets {
  const known = new Map<string, string>()
  const counts = new Map<string, number>()
  let longestFirst: [string, string][] = []

  function know(value: string, replacement: string): void {
    for (const form of formsOf(value)) if (!known.has(form)) known.set(form, replacement)
    longestFirst = [...known].sort(([a], [b]) => b.length - a.length)
  }

  function mask(text: string): string {
    return longestFirst.reduce((masked, [value, replacement]) => masked.replaceAll(value, () => replacement), text)
  }

  /** Tokens are numbered: a replay must see that a refreshed one differs from the one before. */
  function fieldValue(field: string, value: string): string {
    if (value === '' || value.startsWith('redacted-')) return value
    const whole = known.get(value)
    if (whole !== undefined) return whole
    if (value.length < SHORTEST_TOKEN) return placeholder(field)
    const number = (counts.get(field) ?? 0) + 1
    counts.set(field, number)
    const replacement = placeholder(`${field}-${number}`)
    know(value, replacement)
    return replacement
  }

  const maskJsonFields = (text: string) =>
    text.replace(
      JSON_FIELD,
      (_, before: string, field: string, value: string) => `${before}${fieldValue(field, value)}"`,
    )
  const maskFormFields = (text: string) =>
    text.replace(FORM_FIELD, (_, before: string, field: string, value: string) => before + fieldValue(field, value))
  const maskOwn = (text: string) => mask(maskFormFields(maskJsonFields(text)))

  function maskHeaders(headers: Answer['headers']): Answer['headers'] {
    return Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, SECRET_HEADERS.has(name) ? 'redacted' : mask(value)]),
    )
  }

  for (const [name, value] of named) if (value.length >= SHORTEST_KEY) know(value, placeholder(name))
  return {
    mask,
    maskAsk: (ask) => ({
      ...ask,
      url: maskOwn(ask.url),
      headers: maskHeaders(ask.headers),
      body: ask.body === null ? null : maskOwn(ask.body),
    }),
    maskAnswer: (answer) => {
      // Read as Latin-1, every body is a text, and every byte of it comes back.
      const text = Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.byteLength).toString('latin1')
      const masked = mask(maskJsonFields(text))
      const without = HANDS_OUT_TOKENS.test(text) ? masked.replace(PRIVATE_FIELD, '$1redacted"') : masked
      const body = without === text ? answer.body : Buffer.from(without, 'latin1')
      return { ...answer, headers: maskHeaders(answer.headers), body }
    },
  }
}

/**
 * How a value may be written: as it is, within JSON (also with every sign escaped that may be), within HTML, within a
 * query, in UTF-8 that is read as Latin-1, and within base64 wherever it begins there.
 */
function formsOf(value: string): string[] {
  const encoded = new URLSearchParams({ v: value }).toString().slice(2)
  const percent = encoded.replaceAll('+', '%20')
  const json = JSON.stringify(value).slice(1, -1)
  const ascii = json.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const html = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const forms = [value, json, json.replaceAll('/', '\\/'), ascii, ascii.replaceAll('/', '\\/'), html]
  const inQueries = [encoded, percent].flatMap((form) => [
    form,
    form.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
  ])
  return [...new Set([...forms, ...inQueries, Buffer.from(value).toString('latin1'), ...base64Of(value)])]
}

/**
 * The part of a value's base64 that is the same whatever stands before and after it, for each of the three places in a
 * group of bytes at which it may begin, in both alphabets. None of a value so short that other texts have it by chance.
 */
function base64Of(value: string): string[] {
  return [0, 1, 2]
    .flatMap((before) => {
      const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)])
      // A sign holds six bits: the first and last that also hold others' bits are left out.
      const [from, to] = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)]
      return (['base64', 'base64url'] as const).map((alphabet) => bytes.toString(alphabet).slice(from, to))
    })
    .filter((form) => form.length >= SHORTEST_BASE64)
}
