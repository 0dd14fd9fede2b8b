/** None, 16 colours, 256 colours, 16 million colours. */
export type ColourLevel = 0 | 1 | 2 | 3

type Env = Readonly<Record<string, string | undefined>>

/**
 * How much colour a stream gets. Decided once per stream, in this order: NO_COLOR (set and not empty) means none;
 * FORCE_COLOR means what Node takes it for (0 or false none, empty, 1 or true 16 colours, 2, 3); then only a terminal
 * outside CI gets colour, as much as TERM and COLORTERM promise.
 *
 * @see https://no-color.org, https://nodejs.org/api/tty.html#writestreamgetcolordepthenv
 */
export function colourLevel({ env, isTTY }: { env: Env; isTTY: boolean }): ColourLevel {
  if (env.NO_COLOR) return 0
  if (env.FORCE_COLOR !== undefined) return forced(env.FORCE_COLOR)
  if (!isTTY || isCi(env)) return 0
  return promised(env)
}

/** Whether a CI job runs us: CI is set, and not to something that means no. */
export function isCi(env: Env): boolean {
  return env.CI !== undefined && !['', '0', 'false'].includes(env.CI.toLowerCase())
}

function forced(value: string): ColourLevel {
  switch (value.toLowerCase()) {
    case '':
    case '1':
    case 'true':
      return 1
    case '2':
      return 2
    case '3':
      return 3
    default:
      return 0
  }
}

function promised({ TERM = '', COLORTERM = '', WT_SESSION }: Env): ColourLevel {
  if (TERM === 'dumb') return 0
  if (/^(truecolor|24bit)$/i.test(COLORTERM) || WT_SESSION || /-direct$/.test(TERM)) return 3
  return /-256(color)?$/i.test(TERM) ? 2 : 1
}
