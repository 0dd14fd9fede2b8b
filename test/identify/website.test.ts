import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../src/evidence/account.ts'
import { OK } from '../../src/evidence/status.ts'
import type { ReadClaim } from '../../src/identify/inquiry.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import { websiteFrom } from '../../src/identify/website.ts'
import { says } from '../metrics/identity.ts'

const catalogue = openCatalogue([])

function claim(urls: readonly string[] | null, witness: 'named' | 'search' = 'named'): ReadClaim {
  const links = (urls ?? []).map((url) => ({ url, verified: false }))
  const account = accountRecord({ platform: 'sky', id: '1', handle: 'aurora', links })
  return { platform: 'sky', handle: 'aurora', testimony: [says(witness)], outcome: OK, ...(urls && { account }) }
}

describe('the site of a brand of which only accounts are known', () => {
  test.each<{ why: string; claims: ReadClaim[]; site: string | null }>([
    { why: 'no account', claims: [], site: null },
    { why: 'an account that could not be read', claims: [claim(null)], site: null },
    { why: 'a profile without links', claims: [claim([])], site: null },
    {
      why: 'one link',
      claims: [claim(['https://www.aurora.example/social?from=sky'])],
      site: 'https://www.aurora.example',
    },
    {
      why: 'two accounts that link to one site',
      claims: [claim(['https://aurora.example/a']), claim(['https://help.aurora.example/'])],
      site: 'https://aurora.example',
    },
    { why: 'two sites', claims: [claim(['https://aurora.example/', 'https://other.example/'])], site: null },
    {
      why: 'a network beside the site',
      claims: [claim(['https://x.com/aurora', 'https://aurora.example/'])],
      site: 'https://aurora.example',
    },
    { why: 'what is no address', claims: [claim(['not an address', 'mailto:a@aurora.example'])], site: null },
    { why: 'an account that nobody named', claims: [claim(['https://aurora.example/'], 'search')], site: null },
  ])('$why', ({ claims, site }) => expect(websiteFrom(claims, catalogue)).toBe(site))
})
