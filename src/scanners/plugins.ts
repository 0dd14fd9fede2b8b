import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { UsageError } from '../evidence/errors.ts'
import { checkContract } from './check-contract.ts'
import { findPlugin } from './find-plugin.ts'
import { guardPlugin } from './guard-plugin.ts'
import type { Registered } from './index.ts'

/** A plugin as the user names it, and the folder from which its path is seen. */
export interface PluginOrder {
  spec: string
  folder: string
}

const Exported = z.looseObject({ default: z.unknown(), scanner: z.unknown() }).partial()

/**
 * The scanners that were there, and those of plugins: modules that export one, by default or as `scanner`. Each is
 * checked against the contract now, and what it yields later.
 *
 * @throws UsageError for a plugin that is not there, cannot be loaded, is no scanner, or takes the id of another.
 */
export async function withPlugins(
  scanners: readonly Registered[],
  orders: readonly PluginOrder[],
): Promise<readonly Registered[]> {
  const files = new Map(orders.map(({ spec, folder }) => [findPlugin(spec, folder), spec]))
  const all = [...scanners]
  for (const [file, spec] of files) {
    const scanner = checkContract(exported(await imported(file, spec)), spec)
    const { id } = scanner
    if (all.some((other) => other.id === id))
      throw new UsageError(`the plugin ${spec} has the id ${JSON.stringify(id)}, which another scanner has: rename it`)
    const guarded = guardPlugin(scanner, spec)
    all.push({ id, load: async () => guarded })
  }
  return all.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function imported(file: string, spec: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(file).href)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const hint = /Cannot find package 'earshot'/.test(reason) ? ' (install earshot beside it: npm install earshot)' : ''
    throw new UsageError(`the plugin ${spec} cannot be loaded: ${reason}${hint}`, { cause: error })
  }
}

function exported(module: unknown): unknown {
  const { data } = Exported.safeParse(module)
  return data?.default ?? data?.scanner
}
