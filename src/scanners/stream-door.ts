import { setImmediate as othersTurn } from 'node:timers/promises'
import { isAddress } from '../evidence/address.ts'
import { identity } from '../http/identity.ts'
import { PlatformError } from '../http/platform-error.ts'
import type { Http, Reply, Request } from '../http/request.ts'
import type { RecordTally } from './record-tally.ts'
import type { RequestLog } from './request-log.ts'

/**
 * How often a stream may be given what it was given before, with nothing new in between, before that is a circle: a list
 * (a page, or an answer with records) that leads back to itself, and anything else, such as the profile of somebody who
 * wrote a thousand posts.
 */
const LISTS_AGAIN = 10
const OTHERS_AGAIN = 1000

/**
 * The door to the network as one stream has it: it counts the records that could not be read and the requests that came
 * to nothing, and does not go round in circles. What was asked before in a run costs nothing, so no budget ends a reading whose next page is an earlier one.
 */
export function streamDoor(http: Http, { records, requests }: { records: RecordTally; requests: RequestLog }): Http {
  const asked = new Set<string>()
  const again = new Map<string, number>()

  /** Throws `changed` when an answer has come round too often. */
  async function heed(request: string | Request, isList: boolean): Promise<void> {
    const key = keyOf(request)
    if (!asked.has(key)) {
      asked.add(key)
      again.clear()
      return
    }
    // What is really asked anew is paid for.
    if (typeof request !== 'string' && request.again === true) return
    const times = (again.get(key) ?? 0) + 1
    again.set(key, times)
    if (times % LISTS_AGAIN === 0) await othersTurn()
    if (times >= (isList ? LISTS_AGAIN : OTHERS_AGAIN))
      throw new PlatformError('changed', `${whereOf(request)} leads back to itself, page after page`)
  }

  async function logged<T>(request: string | Request, reply: Promise<T>): Promise<T> {
    const key = keyOf(request)
    try {
      const answer = await reply
      requests.answered(key)
      return answer
    } catch (failure) {
      requests.failed(key, failure)
      throw failure
    }
  }

  const door: Http = {
    json: async (request, schema) => (await door.reply(request, schema)).body,
    reply: async (request, schema) => {
      const reply = await logged(request, http.reply(request, schema))
      await heed(request, hasRecords(reply))
      if (reply.records) records.add(reply.records, keyOf(request))
      return reply
    },
    page: async (request) => {
      const reply = await logged(request, http.page(request))
      await heed(request, true)
      return reply
    },
    get requests() {
      return http.requests
    },
    get left() {
      return http.left
    },
  }
  return door
}

function hasRecords({ records }: Pick<Reply<unknown>, 'records'>): boolean {
  return records !== undefined && records.records > 0
}

/** What makes two requests the same, whoever sends them. */
function keyOf(request: string | Request): string {
  const { url, method, body } = typeof request === 'string' ? { url: request } : request
  const sent = body === undefined ? null : body instanceof URLSearchParams ? body.toString() : JSON.stringify(body)
  return isAddress(url) ? identity({ method: method ?? (sent === null ? 'GET' : 'POST'), url, body: sent }) : url
}

function whereOf(request: string | Request): string {
  const url = typeof request === 'string' ? request : request.url
  if (!isAddress(url)) return 'a page'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
