import { describe, expect, test } from 'vitest'
import { parseHandle } from '../../../src/scanners/bluesky/handle.ts'

const DID = 'did:plc:abcdefghijklmnopqrstuvwx'

describe('a handle is read from', () => {
  test.each([
    ['a bare handle', 'auroraair.test', 'auroraair.test'],
    ['a custom domain of three labels', 'care.aurora-air.co.uk', 'care.aurora-air.co.uk'],
    ['a handle with an at sign', '@auroraair.test', 'auroraair.test'],
    ['capitals, which mean nothing', 'AuroraAir.Test', 'auroraair.test'],
    ['text copied with invisible marks of direction', '\u202a@auroraair.test\u202c', 'auroraair.test'],
    ['a profile address', 'https://bsky.app/profile/auroraair.test', 'auroraair.test'],
    ['one with a slash and a query', 'https://bsky.app/profile/auroraair.test/?ref=footer#top', 'auroraair.test'],
    ['one without a scheme', 'bsky.app/profile/auroraair.test', 'auroraair.test'],
    ['one on www, in capitals', 'HTTPS://WWW.BSKY.APP/profile/auroraair.test', 'auroraair.test'],
    ['one with a DID', `https://bsky.app/profile/${DID}`, DID],
    ['one with a DID in percent form', 'https://bsky.app/profile/did%3Aplc%3Aabcdefghijklmnopqrstuvwx', DID],
    ['an at address', 'at://auroraair.test', 'auroraair.test'],
    ['the at address of a profile record', `at://${DID}/app.bsky.actor.profile/self`, DID],
    ['a DID', DID, DID],
    ['a web DID', 'did:web:auroraair.test', 'did:web:auroraair.test'],
  ])('%s', (_, text, expected) => expect(parseHandle(text)).toBe(expected))
})

describe('no handle is read from', () => {
  test.each([
    ['nothing', ''],
    ['a lone at sign', '@'],
    ['a name without a dot', 'auroraair'],
    ['two at signs', '@@auroraair.test'],
    ['an address of the Fediverse', '@support@auroraair.test'],
    ['an e-mail address', 'care@auroraair.test'],
    ['a single post', 'https://bsky.app/profile/auroraair.test/post/3k2abc'],
    ['the at address of a post', `at://${DID}/app.bsky.feed.post/3k2abc`],
    ['a feed', 'https://bsky.app/profile/auroraair.test/feed/news'],
    ['a site of its own', 'https://auroraair.test'],
    ['another network', 'https://example.social/profile/auroraair.test'],
    ['a host that only ends alike', 'https://notbsky.app/profile/auroraair.test'],
    ['a path', 'auroraair.test/help'],
    ['a label that begins with a hyphen', '-aurora.test'],
    ['a number for an ending', 'auroraair.123'],
    ['an address', '127.0.0.1'],
    ['an ending that no handle has', 'printer.local'],
    ['the mark of a handle that does not resolve', 'handle.invalid'],
    ['a DID of another length', 'did:plc:short'],
    ['a DID of another method', 'did:key:abc'],
    ['a label of 64 letters', `${'a'.repeat(64)}.test`],
    ['more than 253 letters', `${'abcdefg.'.repeat(32)}test`],
    ['terminal control', '\u001b[31m.test'],
  ])('%s', (_, text) => expect(parseHandle(text)).toBeNull())
})
