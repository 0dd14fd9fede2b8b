import { describe, expect, test } from 'vitest'
import { siteDomain } from '../../src/brand/site-domain.ts'

describe('the domain of a site', () => {
  test.each([
    { address: '', domain: null },
    { address: 'not an address', domain: null },
    { address: 'https://localhost/', domain: 'localhost' },
    { address: 'http://127.0.0.1:8080/', domain: '127.0.0.1' },
    { address: 'https://www.auroraair.example/en', domain: 'auroraair.example' },
    { address: 'auroraair.co.uk', domain: 'auroraair.co.uk' },
    { address: 'https://AURORA.com.:443/', domain: 'aurora.com' },
    { address: 'https://auroraair.github.io/', domain: 'auroraair.github.io' },
    { address: 'https://aurora.blogspot.com/', domain: 'aurora.blogspot.com' },
    { address: 'https://www.auroraair.wordpress.com', domain: 'auroraair.wordpress.com' },
    { address: 'https://bücher.example', domain: 'xn--bcher-kva.example' },
  ])('of "$address" is $domain', ({ address, domain }) => expect(siteDomain(address)).toBe(domain))
})
