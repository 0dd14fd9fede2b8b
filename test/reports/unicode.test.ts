import { expect, test } from 'vitest'
import { showsUnicode } from '../../src/reports/unicode.ts'

test.each([
  { env: {}, platform: 'linux', shown: true, why: 'no locale, as in most containers' },
  { env: { LANG: 'en_GB.UTF-8' }, platform: 'linux', shown: true, why: 'a UTF-8 locale' },
  { env: { LANG: 'C.utf8' }, platform: 'darwin', shown: true, why: 'however it is spelt' },
  { env: { LANG: 'C' }, platform: 'linux', shown: false, why: 'the plain locale' },
  { env: { LANG: 'en_GB.UTF-8', LC_ALL: 'POSIX' }, platform: 'linux', shown: false, why: 'LC_ALL comes first' },
  { env: { LANG: 'de_DE.ISO-8859-1' }, platform: 'linux', shown: false, why: 'another encoding' },
  { env: { TERM: 'linux', LANG: 'C.UTF-8' }, platform: 'linux', shown: false, why: 'the console has 512 glyphs' },
  { env: { TERM: 'dumb' }, platform: 'linux', shown: false, why: 'a dumb terminal' },
  { env: {}, platform: 'win32', shown: false, why: 'the old console of Windows' },
  { env: { WT_SESSION: 'x' }, platform: 'win32', shown: true, why: 'the new one' },
] as const)('$why: $shown', ({ env, platform, shown }) => expect(showsUnicode({ env, platform })).toBe(shown))
