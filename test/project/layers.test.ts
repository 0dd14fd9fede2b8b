import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '../../src')

/** What each layer may import besides itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  evidence: [],
  statistics: [],
  text: ['evidence'],
  brand: ['text', 'evidence'],
  networks: ['text', 'evidence'],
  http: ['brand', 'evidence'],
  scanners: ['networks', 'http', 'brand', 'text', 'evidence'],
  identify: ['networks', 'scanners', 'http', 'brand', 'text', 'evidence'],
  archives: ['brand', 'text', 'evidence'],
  conversations: ['text', 'statistics', 'brand', 'evidence'],
  metrics: ['conversations', 'text', 'statistics', 'brand', 'evidence'],
  scorecard: ['metrics', 'conversations', 'text', 'statistics', 'brand', 'evidence'],
  reports: ['scorecard', 'metrics', 'text', 'evidence'],
  history: ['scorecard', 'metrics', 'evidence'],
  progress: ['reports', 'text', 'evidence'],
  top: [
    'identify',
    'networks',
    'scanners',
    'archives',
    'http',
    'scorecard',
    'metrics',
    'conversations',
    'brand',
    'evidence',
  ],
  commands: [
    'top',
    'identify',
    'networks',
    'scanners',
    'archives',
    'http',
    'scorecard',
    'reports',
    'progress',
    'brand',
    'text',
    'evidence',
  ],
}

/** The files that stand beside the folders: the pipeline, and what begins everything. */
const TOP = ['audit.ts', 'collect.ts', 'environment.ts', 'version.ts']
const ENTRIES = ['cli.ts', 'index.ts']

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

function layerOf(file: string): string {
  const [folder = '', rest] = file.split('/')
  if (rest !== undefined) return folder
  return TOP.includes(file) ? 'top' : ENTRIES.includes(file) ? 'entry' : file
}

/** What a file imports, statically or when it is called: files of the project as paths in src, packages by name. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8')
  const found = [...source.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm)]
  return found.map(([, from, called, bare]) => {
    const target = from ?? called ?? bare ?? ''
    return target.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), target)) : target
  })
}

describe('the layers', () => {
  test.each(files.filter((file) => layerOf(file) !== 'entry'))('%s imports only what lies below it', (file) => {
    const layer = layerOf(file)
    const allowed = [layer, ...(BELOW[layer] ?? [])]
    const wrong = importsOf(file).filter((target) => target.endsWith('.ts') && !allowed.includes(layerOf(target)))
    expect(BELOW, `a layer for ${file}`).toHaveProperty(layer)
    expect(wrong).toEqual([])
  })

  test('hold no circle', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).filter((target) => target.endsWith('.ts'))]))
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '))
      else if (!done.has(file)) {
        for (const next of graph.get(file) ?? []) visit(next, [...path, file])
        done.add(file)
      }
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })
})

test('only http imports undici', () => {
  const importers = files.filter((file) => importsOf(file).includes('undici'))
  expect(importers.filter((file) => layerOf(file) !== 'http')).toEqual([])
})

test('only environment.ts reads the environment', () => {
  const readers = files.filter((file) => readFileSync(join(SRC, file), 'utf8').includes('process.env'))
  expect(readers).toEqual(['environment.ts'])
})

test('every file is below 250 lines', () => {
  const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 250)
  expect(long).toEqual([])
})
