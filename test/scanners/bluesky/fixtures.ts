import type { Brand } from '../../../src/brand/brand.ts'
import type { Account } from '../../../src/evidence/account.ts'
import { toAccount } from '../../../src/scanners/bluesky/account.ts'
import { Profile } from '../../../src/scanners/bluesky/shapes.ts'
import { fixture } from '../../fixtures.ts'

/** A fixture of this platform. */
export function bsky(name: string): unknown {
  return fixture(`bluesky/${name}`)
}

/** The DID that the fixtures give to a name. */
export function did(key: string): string {
  return `did:plc:${(key + 'a'.repeat(24)).slice(0, 24)}`
}

/** The address of a post in the fixtures. */
export function uri(key: string, rkey: string): string {
  return `at://${did(key)}/app.bsky.feed.post/${rkey}`
}

/** The brand's account, as the fixtures show it. */
export const aurora: Account = { ...toAccount(Profile.parse(bsky('profile.json'))), official: true, confidence: 1 }

/** The brand of the fixtures. */
export const brand: Brand = {
  name: 'Aurora Air',
  aliases: [],
  exclude: [],
  context: [],
  website: null,
  accounts: [{ platform: 'bluesky', handle: 'auroraair.test', confidence: 1, evidence: [] }],
}

export const APPVIEW = 'https://public.api.bsky.app/xrpc'
