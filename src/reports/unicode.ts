type Env = Readonly<Record<string, string | undefined>>

/**
 * Whether the place where the output is read shows block, box and braille characters. The locale decides where one is
 * set (LC_ALL before LC_CTYPE before LANG); without one it is believed to, but for the Linux console, whose font has
 * 512 glyphs, and for Windows' old console.
 */
export function showsUnicode({ env, platform }: { env: Env; platform: NodeJS.Platform }): boolean {
  if (env.TERM === 'linux' || env.TERM === 'dumb') return false
  if (platform === 'win32') return Boolean(env.WT_SESSION || env.TERM_PROGRAM || env.TERM?.startsWith('xterm'))
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG
  return !locale || /utf-?8/i.test(locale)
}
