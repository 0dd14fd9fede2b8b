import { pageText } from './charset.ts'
import type { Answer, Ask } from './exchange.ts'
import { checkPage, readJson } from './judge.ts'
import type { Memo } from './memo.ts'
import type { Obtain, Platform } from './platform.ts'
import { PlatformError } from './platform-error.ts'
import { quotable } from './quotable.ts'
import { type Followed, follow, type Step } from './redirects.ts'
import type { Http, Request } from './request.ts'
import type { Reuse } from './reuse.ts'
import { READ_AT_MOST } from './robots.ts'
import type { RobotsGate } from './robots-gate.ts'
import type { Secrets } from './secrets.ts'
import { toAsk } from './to-ask.ts'

const JSON_WANTED = 'application/json'
const TEXT_WANTED = 'text/plain,*/*;q=0.8'
const GREATER_THAN = 0x3e
const PAGE_WANTED = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

/** What a platform's door needs beside the platform itself. */
export interface DoorParts {
  obtain: Obtain
  memo: Memo
  /** Null where nothing is fetched that a robots.txt could forbid. */
  robots: RobotsGate | null
  secrets: Secrets
  reuse: Reuse | null
  userAgent: string
}

/** A platform's door to the network. */
export function openDoor(platform: Platform, parts: DoorParts): Http {
  const { obtain, memo, robots, secrets, reuse, userAgent } = parts

  const get = (ask: Ask, again: boolean) => memo.once(platform.id, ask, again, () => obtain(ask, again))

  async function followed(request: Request, accept: string, check?: Step['check']): Promise<Followed> {
    // What is known already is given for nothing: nobody else would look at the signal.
    platform.signal.throwIfAborted()
    const ask = toAsk(request, { 'user-agent': userAgent, accept })
    return follow(request, ask, { check: check ?? unchecked, obtain: (step) => get(step, request.again ?? false) })
  }

  /** robots.txt is for pages; what an API allows is for its own terms to say. */
  async function checkRobots(url: string): Promise<void> {
    await robots?.check(
      url,
      async (robotsUrl) => (await followed({ url: robotsUrl, enough: READ_AT_MOST }, TEXT_WANTED)).answer,
    )
  }

  /** Servers repeat what they were sent; their words must not carry a key into a report. */
  async function discreet<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read()
    } catch (error) {
      if (platform.signal.aborted) throw error
      // Whatever is wrong with an answer is the fault of whoever gave it, and ends nothing but what asked for it.
      if (!(error instanceof PlatformError))
        throw new PlatformError('error', secrets.mask(quotable(String(error))), { cause: error })
      const reason = secrets.mask(error.message)
      if (reason === error.message) throw error
      const { status, until, httpStatus, body } = error
      throw new PlatformError(status, reason, { until, body, ...(httpStatus === null ? {} : { httpStatus }) })
    }
  }

  const http: Http = {
    json: async (request, schema) => (await http.reply(request, schema)).body,
    reply: (asked, schema) =>
      discreet(async () => {
        const request = requestOf(asked)
        const { ask, answer } = await followed(request, JSON_WANTED)
        const read = readJson({ url: ask.url, answer, request }, schema)
        await keep(ask, answer)
        return { status: answer.status, url: ask.url, headers: { ...answer.headers }, ...read }
      }),
    page: (asked) =>
      discreet(async () => {
        const request = requestOf(asked)
        const { ask, answer } = await followed(request, PAGE_WANTED, checkRobots)
        checkPage({ url: ask.url, answer, request })
        await keep(ask, answer)
        const { part, cut } = ofUse(answer, request.enough)
        return { status: answer.status, url: ask.url, headers: { ...answer.headers }, body: pageText(part), cut }
      }),
    get requests() {
      return platform.budget.requests
    },
    get left() {
      return platform.budget.left
    },
  }
  return http

  async function keep(ask: Ask, answer: Answer): Promise<void> {
    if (answer.status >= 200 && answer.status < 300) await reuse?.keep(ask, answer)
  }
}

function requestOf(request: string | Request): Request {
  return typeof request === 'string' ? { url: request } : request
}

/** What is of use of an answer: a page that is cut ends with its last whole element, never within a character. */
function ofUse(answer: Answer, enough = answer.body.byteLength): { part: Answer; cut: boolean } {
  if (answer.body.byteLength <= enough) return { part: answer, cut: false }
  const end = answer.body.lastIndexOf(GREATER_THAN, enough - 1) + 1
  return { part: { ...answer, body: answer.body.subarray(0, end === 0 ? enough : end) }, cut: true }
}

async function unchecked(): Promise<void> {}
