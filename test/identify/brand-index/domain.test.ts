import { describe, expect, test } from 'vitest'
import { registrableDomain } from '../../../src/identify/brand-index/domain.ts'

describe('the registrable domain', () => {
  test.each([
    ['', null],
    ['nonsense', null],
    ['https://localhost/', null],
    ['http://127.0.0.1/', null],
    ['http://[::1]/', null],
    ['https://co.uk/', null],
    ['https://www.aurora.co.uk/en?x=1', 'aurora.co.uk'],
    ['https://AURORA.com.:443/', 'aurora.com'],
    ['https://aurora.blogspot.com/', 'aurora.blogspot.com'],
    ['https://blogspot.com/', null],
    ['https://www.müller-flug.de/', 'xn--mller-flug-9db.de'],
    ['www.aurora.com', 'aurora.com'],
  ])('of %j is %j', (url, domain) => expect(registrableDomain(url)).toBe(domain))
})
