import { z } from 'zod'
import { isAddress } from '../../evidence/address.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'

const Links = z.object({ links: z.array(z.object({ rel: z.string(), href: z.string() })) })
const NodeInfo = z.object({ software: z.object({ name: z.string(), version: z.string() }) })
const SCHEMA = /^https?:\/\/nodeinfo\.diaspora\.software\/ns\/schema\/(\d+\.\d+)$/

/**
 * What software a server runs, by nodeinfo (two requests: the list of documents, then the newest of them); null where
 * the server does not tell.
 */
export async function softwareOf(host: string, scan: Scan): Promise<{ name: string; version: string } | null> {
  try {
    const origin = scan.origin(host)
    const { links } = await scan.http.json(`${origin}/.well-known/nodeinfo`, Links)
    const newest = links
      .filter(({ rel, href }) => SCHEMA.test(rel) && isAddress(href))
      .sort((a, b) => versionIn(b.rel) - versionIn(a.rel))[0]
    if (!newest) return null
    const { pathname, search } = new URL(newest.href)
    return (await scan.http.json(`${origin}${pathname}${search}`, NodeInfo)).software
  } catch (error) {
    if (isNoAnswer(error)) return null
    throw error
  }
}

/**
 * A server that has no nodeinfo, hides it or has it in another shape is read without knowing its name. One that is out
 * of order says nothing: taken for another software, it would show less than it has.
 */
function isNoAnswer(error: unknown): boolean {
  if (!(error instanceof PlatformError) || error.httpStatus === null) return false
  return error.status !== 'rate_limited' && error.httpStatus < 500
}

function versionIn(rel: string): number {
  return Number(SCHEMA.exec(rel)?.[1] ?? 0)
}
