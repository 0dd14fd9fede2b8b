import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'

/** A regular expression of the program, and where it stands: `text/html.ts:12`. */
export interface Pattern {
  source: string
  flags: string
  at: string
}

/** The regular expressions that a file writes as literals. */
export function literalsOf(code: string, file: string): Pattern[] {
  const found: Pattern[] = []
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return
      const line = code.slice(0, node.start).split('\n').length
      found.push({ source: node.regex.pattern, flags: node.regex.flags, at: `${file}:${line}` })
    },
  }).visit(parseSync(file, code).program)
  return found
}

/** All literals below a folder. */
export function literalsBelow(folder: string): Pattern[] {
  return filesBelow(folder).flatMap((file) => literalsOf(readFileSync(file, 'utf8'), relative(folder, file)))
}

/**
 * The expressions that the modules below a folder put together, when they are loaded and by what `exercise` does then.
 *
 * @param entries files that run the program when they are loaded: left out.
 */
export async function builtBelow(
  folder: string,
  entries: readonly string[],
  exercise: () => Promise<void>,
): Promise<Pattern[]> {
  const found: Pattern[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, newTarget) {
      const made: RegExp = Reflect.construct(target, args, newTarget)
      const at = builder(folder)
      if (at !== null) found.push({ source: made.source, flags: made.flags, at })
      return made
    },
  })
  try {
    for (const file of filesBelow(folder))
      if (!entries.includes(relative(folder, file))) await import(pathToFileURL(file).href)
    await exercise()
  } finally {
    globalThis.RegExp = original
  }
  return found
}

/** The line of the program that builds an expression right now; null where a package does. */
function builder(folder: string): string | null {
  const frame = new Error().stack?.split('\n')[3] ?? ''
  const start = frame.indexOf(`${folder}/`)
  return start < 0 ? null : frame.slice(start + folder.length + 1).replace(/(:\d+):\d+\)?$/, '$1')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join(folder, file))
}
