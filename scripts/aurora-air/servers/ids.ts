import { createHash } from 'node:crypto'
import type { Seconds } from '../../../src/evidence/time.ts'
import type { Person } from '../people.ts'
import type { Message } from '../stage.ts'

/** RFC 4648 in lower case, as multibase and did:plc write it. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
/** The alphabet of atproto's timestamp identifiers, which sorts like the time. */
const SORTABLE = '234567abcdefghijklmnopqrstuvwxyz'

export function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** The DID of a person: 24 characters, as the directory makes them. */
export function didOf(person: Person): string {
  return `did:plc:${base32(digest(`did ${person.handle}`)).slice(0, 24)}`
}

/** A content id: CIDv1, dag-cbor, sha-256. */
export function cidOf(content: string): string {
  return `b${base32(Buffer.concat([Buffer.from([0x01, 0x71, 0x12, 0x20]), digest(content)]))}`
}

/** A record key: 53 bits of microseconds and 10 of a clock's number. */
export function keyOf(at: Seconds, number: number): string {
  let value = (BigInt(Math.round(at * 1000)) * 1000n * 1024n) | BigInt(number % 1024)
  let key = ''
  for (let i = 0; i < 13; i++) {
    key = SORTABLE.charAt(Number(value & 31n)) + key
    value >>= 5n
  }
  return key
}

export function uriOf(message: Message): string {
  return `at://${didOf(message.author)}/app.bsky.feed.post/${keyOf(message.shown, message.number)}`
}

/** Mastodon's id: milliseconds and 16 bits that differ from server to server. */
export function snowflake(at: Seconds, host: string, number: number): string {
  const low = digest(`${host} ${number}`).readUInt16BE(0)
  return String((BigInt(Math.round(at * 1000)) << 16n) | BigInt(low))
}

function base32(bytes: Uint8Array): string {
  let text = ''
  let value = 0
  let bits = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += BASE32.charAt((value >> bits) & 31)
    }
  }
  return bits > 0 ? text + BASE32.charAt((value << (5 - bits)) & 31) : text
}
