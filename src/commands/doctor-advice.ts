import type { CheckResult } from '../scanners/check-scanner.ts'
import type { Scanner } from '../scanners/scanner.ts'

/** What to do about a platform that is not ok, in a sentence or two; null where nothing is to be done. */
export function adviceFor(result: CheckResult, { id, name, access, handle, known }: Scanner): string | null {
  switch (result) {
    case 'ok':
    case 'unchecked':
      return null
    case 'false-positive':
      return `Do not rely on what is found on ${name}: update earshot, and report this if it stays; meanwhile --skip ${id}.`
    case 'false-negative':
      return `Look whether ${handle.url(known.present)} is there: if it is, update earshot, and report this if it stays.`
    case 'needs-key':
      return access.env.length === 0
        ? `Leave it out by --skip ${id}.`
        : `Set ${access.env.join(' and ')} (earshot platforms says how to get them), or leave it out by --skip ${id}.`
    default:
      return common(result, 'leave it out by --skip')
  }
}

/** The same for a network that is only knocked at. */
export function siteAdvice(result: CheckResult): string | null {
  switch (result) {
    case 'ok':
    case 'unchecked':
      return null
    case 'false-positive':
    case 'false-negative':
    case 'error':
    case 'needs-key':
      return 'What the probe says of it is not believed until its signs are put right.'
    default:
      return common(result, 'live without its answer')
  }
}

function common(result: 'blocked' | 'changed' | 'rate-limited' | 'unreachable' | 'error', otherwise: string): string {
  switch (result) {
    case 'blocked':
      return `Open a page in a browser, since a network may ask to log in first; else try from another network (some addresses are refused, those of data centres above all), or ${otherwise}.`
    case 'changed':
      return `Update earshot; if it stays, report it with a recording (--record doctor.har), and ${otherwise} meanwhile.`
    case 'rate-limited':
      return `Wait until it may be asked again, ask less at once (--concurrency 1), or ${otherwise}.`
    case 'unreachable':
      return `Try again later; look at the connection, at HTTPS_PROXY, and at where its servers were set to be, or ${otherwise}.`
    case 'error':
      return `This is a fault of the scanner: report it with a recording (--record doctor.har), and ${otherwise} meanwhile.`
  }
}
