import { readFile } from 'node:fs/promises'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { UsageError } from '../evidence/errors.ts'
import { deepest, issuePath, issueWords } from '../evidence/issue-words.ts'
import { jsonText } from '../evidence/json-text.ts'
import { reasonOf } from '../evidence/save-file.ts'
import { BrandFile } from './brand-file.ts'
import { meant } from './edit-distance.ts'

type Issue = z.core.$ZodIssue

/**
 * Reads a brand file, YAML or JSON (which YAML contains). Throws a `UsageError` with file, line and column for what
 * cannot be parsed, an unknown key or a value of the wrong kind.
 */
export async function readBrandFile(path: string): Promise<BrandFile> {
  const source = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`, { cause: error })
  })
  const lines = new LineCounter()
  const document = parsed(path, () => parseDocument(source, { lineCounter: lines, prettyErrors: false }))
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const broken = document.errors[0]
  if (broken) throw new UsageError(`${at(broken.pos[0])}: this is not YAML: ${broken.message}`)
  const written: unknown = parsed(path, () => document.toJS() ?? {})
  const read = BrandFile.safeParse(written)
  if (read.success) return read.data
  throw new UsageError(
    read.error.issues
      .map(deepest)
      .map((issue) => `${at(offsetOf(document, issue))}: ${describe(issue, written)}`)
      .join('\n'),
  )
}

/** Aliases that grow beyond all bounds, and lists within lists without end, are refused by the parser in its own way. */
function parsed<T>(path: string, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    const why = error instanceof RangeError ? 'it is nested too deeply' : reasonOf(error)
    throw new UsageError(`${path} cannot be read: ${why}`, { cause: error })
  }
}

function describe(issue: Issue, root: unknown): string {
  const path = issuePath(issue)
  if (issue.code === 'unrecognized_keys') {
    const known = path === '' ? Object.keys(BrandFile.shape) : []
    return issue.keys
      .map((key) => {
        const near = meant(key, known)
        const hint = near === '' && known.length > 0 ? `; known here are ${known.join(', ')}` : near
        return `unknown key ${jsonText(key)}${path === '' ? '' : ` in ${jsonText(path)}`}${hint}`
      })
      .join('\n')
  }
  if (path === '')
    return `a brand file is a list of keys with values, like "name: Aurora Air", and this ${issueWords(issue, root)}`
  return `${jsonText(path)} ${issueWords(issue, root)}`
}

/** Where in the file an issue is: the unknown key, the node at its path, or the nearest one above it. */
function offsetOf(document: Document, issue: Issue): number {
  for (let depth = issue.path.length; depth >= 0; depth--) {
    const path = issue.path.slice(0, depth).map((key) => (typeof key === 'number' ? key : String(key)))
    const node = depth === 0 ? document.contents : document.getIn(path, true)
    const key = issue.code === 'unrecognized_keys' ? keyOf(node, issue.keys[0]) : null
    const found = isNode(key) ? key : node
    if (isNode(found) && found.range) return found.range[0]
  }
  return 0
}

function keyOf(node: unknown, name: string | undefined): unknown {
  return isMap(node) ? (node.items.find(({ key }) => isScalar(key) && String(key.value) === name)?.key ?? null) : null
}
