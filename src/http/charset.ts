import { windows1252 } from '../evidence/windows-1252.ts'
import type { Answer } from './exchange.ts'

/** Within this many bytes a page must say which encoding it is in (WHATWG HTML, 13.2.3.2). */
const DECLARED_WITHIN = 1024

const BOMS: readonly { bytes: readonly number[]; label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
]

/**
 * The text of a page or feed: by its byte order mark, else the encoding that the headers name, else the one that the
 * page itself names, else UTF-8, and where it is not that, windows-1252, as browsers do. Many servers call Latin-1 whatever
 * they send: UTF-8 that is called by the name of an encoding of one byte a letter is read as UTF-8.
 */
export function pageText(answer: Answer): string {
  return decode(answer, declaredLabel(answer.body))
}

/** The text of an answer whose encoding only its headers can tell (JSON, plain text). */
export function bodyText(answer: Answer): string {
  return decode(answer, null)
}

/** The encoding that a Content-Type names; null when it names none. */
export function charsetOf(contentType: string | undefined): string | null {
  return /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(contentType ?? '')?.[1] ?? null
}

function decode({ body, headers, charset }: Answer, declared: string | null): string {
  const label = bomLabel(body) ?? charset ?? charsetOf(headers['content-type']) ?? declared
  const decoder = label === null ? null : decoderFor(label)
  const unicode = decoder === null || OF_ONE_BYTE.test(decoder.encoding) ? utf8(body) : null
  if (unicode !== null) return unicode
  return decoder === null || decoder.encoding === 'windows-1252' ? windows1252(body) : decoder.decode(body)
}

/** Encodings whose letters look like UTF-8 by chance in no text that people write: what says that it is one and is UTF-8 is that. */
const OF_ONE_BYTE = /^(?:windows-125|windows-874|iso-8859-|koi8-)/

/** Null where it is no UTF-8. */
function utf8(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null
  }
}

function bomLabel(body: Uint8Array): string | null {
  return BOMS.find(({ bytes }) => bytes.every((byte, index) => body[index] === byte))?.label ?? null
}

/** From `<meta charset>`, `<meta http-equiv ... content="...; charset=">` or `<?xml encoding="...">`. */
function declaredLabel(body: Uint8Array): string | null {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, DECLARED_WITHIN)).toString('latin1')
  const label =
    /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w:.-]+)/i.exec(head)?.[1] ??
    null
  // What could be read as ASCII is not UTF-16, whatever it says (WHATWG HTML, 13.2.3.3).
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}
