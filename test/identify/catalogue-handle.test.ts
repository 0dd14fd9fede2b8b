import { describe, expect, test } from 'vitest'
import { catalogueHandle } from '../../src/identify/catalogue-handle.ts'
import { known } from '../networks/known.ts'

describe('what a catalogue writes for a handle', () => {
  test.each([
    ['x', 'https://x.com/', 'AuroraAir', 'AuroraAir'],
    ['x', 'https://x.com/', '@AuroraAir', 'AuroraAir'],
    ['x', 'https://x.com/', ' AuroraAir\u200b', 'AuroraAir'],
    ['x', 'https://x.com/', 'twitter.com/AuroraAir', 'AuroraAir'],
    ['x', 'https://x.com/', 'https://https://twitter.com/AuroraAir?lang=en', 'AuroraAir'],
    ['x', 'https://x.com/', 'https://www.facebook.com/auroraair', null],
    ['x', 'https://x.com/', 'Aurora Air', null],
    ['x', 'https://x.com/', '', null],
    ['tiktok', 'https://www.tiktok.com/@', '@auroraair', 'auroraair'],
    ['youtube', 'https://www.youtube.com/@', '@auroraair', '@auroraair'],
    ['youtube', 'https://www.youtube.com/channel/', 'channel/UCabcdefghijklmnopqrst_-', 'UCabcdefghijklmnopqrst_-'],
    ['youtube', 'https://www.youtube.com/channel/', 'https://www.youtube.com/@auroraair', '@auroraair'],
    ['instagram', 'https://www.instagram.com/', 'https://www.instagram.com/auroraair/', 'auroraair'],
    ['facebook', 'https://www.facebook.com/', 'pages/Aurora-Air/112233445566778', '112233445566778'],
    ['facebook', 'https://www.facebook.com/', '/auroraair', 'auroraair'],
    ['linkedin', 'https://www.linkedin.com/company/', 'aurora-air', 'company/aurora-air'],
    ['linkedin', 'https://www.linkedin.com/company/', 'company/aurora-air', 'company/aurora-air'],
    ['linkedin', 'https://www.linkedin.com/company/', '/company/aurora-air/', 'company/aurora-air'],
    ['linkedin', 'https://www.linkedin.com/company/', 'showcase/aurora-cargo', 'showcase/aurora-cargo'],
    ['linkedin', 'https://www.linkedin.com/company/', 'in/ana-example', null],
    ['threads', 'https://www.threads.net/@', '@auroraair', 'auroraair'],
    ['medium', 'https://medium.com/@', '@auroraair', '@auroraair'],
    ['telegram', 'https://t.me/', '@auroraair', 'auroraair'],
    ['weixin', '', 'auroraair', 'auroraair'],
  ])('on %s %s%j is %j', (id, before, value, handle) => expect(catalogueHandle(known(id), before, value)).toBe(handle))
})
