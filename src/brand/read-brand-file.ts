import { readFile } from 'node:fs/promises'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { UsageError } from '../evidence/errors.ts'
import { reasonOf } from '../evidence/save-file.ts'
import { BrandFile, PlatformSettings } from './brand-file.ts'

/**
 * Reads a brand file, YAML or JSON (which YAML contains). Throws a `UsageError` with file, line and column for what
 * cannot be parsed, an unknown key or a value of the wrong kind.
 */
export async function readBrandFile(path: string): Promise<BrandFile> {
  const source = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`, { cause: error })
  })
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const broken = document.errors[0]
  if (broken) throw new UsageError(`${at(broken.pos[0])}: ${broken.message}`)
  const parsed = BrandFile.safeParse(contentOf(document, path) ?? {})
  if (parsed.success) return parsed.data
  throw new UsageError(
    parsed.error.issues.map((issue) => `${at(offsetOf(document, issue))}: ${describe(issue)}`).join('\n'),
  )
}

/** What a file holds; one whose aliases multiply without end is refused. */
function contentOf(document: Document, path: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}`, { cause: error })
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys((path.startsWith('platforms.') ? PlatformSettings : BrandFile).shape)
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}: known here are ${known.join(', ')}`
  }
  return path === '' ? issue.message : `"${path}": ${issue.message}`
}

/** Where in the file an issue is: the unknown key, the node at its path, or the nearest one above it. */
function offsetOf(document: Document, issue: z.core.$ZodIssue): number {
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
