import { describe, expect, test } from 'vitest'
import { colourLevel, isCi } from '../../src/reports/colour.ts'

describe('colourLevel', () => {
  test.each([
    { env: {}, isTTY: false, level: 0, why: 'a file or a pipe gets none' },
    { env: {}, isTTY: true, level: 1, why: 'a terminal of which nothing is known gets 16 colours' },
    { env: { TERM: 'dumb' }, isTTY: true, level: 0, why: 'a dumb terminal gets none' },
    { env: { TERM: 'xterm-256color' }, isTTY: true, level: 2, why: '256 colours are promised' },
    { env: { TERM: 'xterm', COLORTERM: 'truecolor' }, isTTY: true, level: 3, why: '16 million colours are promised' },
    { env: { TERM: 'xterm-256color', CI: 'true' }, isTTY: true, level: 0, why: 'the log of a CI job gets none' },
    { env: { TERM: 'xterm', CI: 'false' }, isTTY: true, level: 1, why: 'CI=false is no CI' },
    { env: { NO_COLOR: '1', TERM: 'xterm-256color' }, isTTY: true, level: 0, why: 'NO_COLOR' },
    { env: { NO_COLOR: '0', TERM: 'xterm' }, isTTY: true, level: 0, why: 'NO_COLOR means no, whatever it holds' },
    { env: { NO_COLOR: '', TERM: 'xterm' }, isTTY: true, level: 1, why: 'an empty NO_COLOR says nothing' },
    { env: { NO_COLOR: '1', FORCE_COLOR: '3' }, isTTY: true, level: 0, why: 'NO_COLOR comes first' },
    { env: { FORCE_COLOR: '' }, isTTY: false, level: 1, why: 'FORCE_COLOR needs no terminal' },
    { env: { FORCE_COLOR: 'true', CI: '1' }, isTTY: false, level: 1, why: 'FORCE_COLOR overrules CI' },
    { env: { FORCE_COLOR: '2' }, isTTY: false, level: 2, why: 'FORCE_COLOR says how much' },
    { env: { FORCE_COLOR: '0', TERM: 'xterm' }, isTTY: true, level: 0, why: 'FORCE_COLOR=0 forbids' },
    { env: { FORCE_COLOR: 'false', TERM: 'xterm' }, isTTY: true, level: 0, why: 'FORCE_COLOR=false forbids' },
  ])('$why', ({ env, isTTY, level }) => expect(colourLevel({ env, isTTY })).toBe(level))
})

describe('isCi', () => {
  test.each([
    { env: {}, ci: false },
    { env: { CI: '' }, ci: false },
    { env: { CI: '0' }, ci: false },
    { env: { CI: 'False' }, ci: false },
    { env: { CI: 'true' }, ci: true },
    { env: { CI: 'woodpecker' }, ci: true },
  ])('$env: $ci', ({ env, ci }) => expect(isCi(env)).toBe(ci))
})
