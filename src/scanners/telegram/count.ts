const SCALE = { '': 1, K: 1000, M: 1_000_000 } as const
const COUNT = /^(\d+(?:\.\d+)?)([KM]?)$/

/**
 * Reads a count as Telegram's pages show it: whole ("12 345"), or from a thousand on rounded ("12.3K" is 12300, give or
 * take 50). Null where it is none.
 */
export function readCount(text: string): number | null {
  const [, digits, unit] = COUNT.exec(text.replace(/\s/g, '')) ?? []
  if (digits === undefined || (unit !== '' && unit !== 'K' && unit !== 'M')) return null
  return Math.round(Number(digits) * SCALE[unit])
}
