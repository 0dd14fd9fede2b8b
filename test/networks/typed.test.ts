import { describe, expect, test } from 'vitest'
import { known } from './known.ts'

describe('what a user types', () => {
  test.each([
    ['x', 'auroraair', 'auroraair'],
    ['x', '@AuroraAir', 'AuroraAir'],
    ['x', '  @auroraair\u200e ', 'auroraair'],
    ['x', 'x.com/auroraair', 'auroraair'],
    ['x', 'www.twitter.com/auroraair', 'auroraair'],
    ['x', '//twitter.com/auroraair', 'auroraair'],
    ['x', 'aurora air', null],
    ['x', '@@auroraair', null],
    ['x', '', null],
    ['x', '@', null],
    ['x', 'intent', null],
    ['x', 'auroraair@x.com', null],
    ['x', 'facebook.com/auroraair', null],
    ['facebook', 'aurora.air', 'aurora.air'],
    ['facebook', 'Aurora-Air-112233445566778', '112233445566778'],
    ['facebook', 'sharer.php', null],
    ['instagram', '@aurora.air', 'aurora.air'],
    ['linkedin', 'aurora-air', 'company/aurora-air'],
    ['linkedin', 'company/aurora-air', 'company/aurora-air'],
    ['linkedin', 'Showcase/aurora-air', 'showcase/aurora-air'],
    ['linkedin', 'a%C3%A9ro-aurore/', 'company/aéro-aurore'],
    ['linkedin', 'in/ana-example', null],
    ['youtube', 'auroraair', '@auroraair'],
    ['youtube', '@auroraair', '@auroraair'],
    ['youtube', 'UCabcdefghijklmnopqrst_-', 'UCabcdefghijklmnopqrst_-'],
    ['youtube', 'user/AuroraAirTV', 'user/AuroraAirTV'],
    ['youtube', 'c/AuroraAir', 'c/AuroraAir'],
    ['reddit', 'auroraair', 'r/auroraair'],
    ['reddit', '/r/auroraair', 'r/auroraair'],
    ['reddit', 'u/aurora_air', 'user/aurora_air'],
    ['reddit', 'user/aurora_air', 'user/aurora_air'],
    ['medium', '@auroraair', '@auroraair'],
    ['medium', 'auroraair', 'auroraair'],
    ['weibo', 'u/1234567890', '1234567890'],
    ['whatsapp', '+31201234567', '31201234567'],
    ['whatsapp', '0612345678', null],
    ['line', 'auroraair', '@auroraair'],
    ['tumblr', 'auroraair.tumblr.com', 'auroraair'],
    ['tiktok', 'aurora.air', 'aurora.air'],
    ['trustpilot', 'auroraair.example', 'auroraair.example'],
    ['stack-overflow', 'aurora-air', 'tags/aurora-air'],
  ])('on %s %j is %j', (id, text, handle) => expect(known(id).handle.parse(text)).toBe(handle))
})

describe('the key of a handle', () => {
  test.each([
    ['x', 'AuroraAir', 'auroraair', 'case does not count'],
    ['facebook', 'Aurora.Air', 'auroraair', 'nor do dots on Facebook'],
    ['linkedin', 'company/Aurora-Air', 'company/aurora-air', 'the kind stays'],
    ['youtube', '@AuroraAir', '@auroraair', 'a handle has no case'],
    ['reddit', 'u/Aurora_Air', 'user/aurora_air', 'two ways to write a user'],
    ['medium', '@AuroraAir', '@auroraair', 'a user'],
    ['medium', 'AuroraAir', 'auroraair', 'a publication of the same name is another account'],
  ])('on %s %s is %s: %s', (id, handle, key) => expect(known(id).handle.key(handle)).toBe(key))

  test.each([
    ['youtube', 'UCabcdefghijklmnopqrst_-', 'UCABCDEFGHIJKLMNOPQRST_-'],
    ['discord', 'aBcD3f', 'AbCd3F'],
    ['spotify', 'show/0aBcDeFgHiJkLmNoPqRsTu', 'show/0AbCdEfGhIjKlMnOpQrStU'],
  ])('on %s keeps %s and %s apart', (id, one, other) => {
    const { key } = known(id).handle
    expect(key(one)).not.toBe(key(other))
  })
})

describe('the address of a profile', () => {
  test.each([
    ['x', 'auroraair', 'https://x.com/auroraair'],
    ['facebook', '112233445566778', 'https://www.facebook.com/112233445566778'],
    ['linkedin', 'company/aurora-&-sons', 'https://www.linkedin.com/company/aurora-%26-sons'],
    ['youtube', '@auroraair', 'https://www.youtube.com/@auroraair'],
    ['youtube', 'UCabcdefghijklmnopqrst_-', 'https://www.youtube.com/channel/UCabcdefghijklmnopqrst_-'],
    ['tumblr', 'auroraair', 'https://auroraair.tumblr.com'],
    ['whatsapp', '31201234567', 'https://wa.me/31201234567'],
    ['weixin', 'gh_0123456789ab', 'https://open.weixin.qq.com/qr/code?username=gh_0123456789ab'],
    ['line', '@auroraair', 'https://page.line.me/auroraair'],
    ['x', 'javascript:alert(1)', 'https://x.com'],
  ])('on %s of %s is %s', (id, handle, url) => expect(known(id).handle.url(handle)).toBe(url))
})

describe('accounts that templates leave behind', () => {
  test.each([
    ['facebook', 'https://www.facebook.com/wix'],
    ['x', 'https://twitter.com/Squarespace'],
    ['youtube', 'https://www.youtube.com/user/Shopify'],
    ['linkedin', 'https://www.linkedin.com/company/wix-com'],
    ['facebook', 'https://www.facebook.com/platform'],
    ['instagram', 'https://www.instagram.com/YourUsername'],
    ['linkedin', 'https://www.linkedin.com/company/your-company'],
    ['whatsapp', 'https://wa.me/1234567890'],
  ])('are known on %s: %s', (id, address) => {
    const { handle, vendors } = known(id)
    expect(vendors.has(handle.key(handle.parse(address) ?? ''))).toBe(true)
  })

  test('are not what a brand has', () => expect(known('facebook').vendors.has('auroraair')).toBe(false))
})
