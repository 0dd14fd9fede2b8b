import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { virtualClock } from '../../src/http/clock.ts'
import type { NetworkEvent } from '../../src/http/events.ts'
import { type Network, type NetworkOptions, openNetwork, type PlatformOptions } from '../../src/http/network.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import type { Http } from '../../src/http/request.ts'
import type { Transport, TransportRequest } from '../../src/http/send.ts'

/** 2026-11-20T12:00:00Z, where every virtual clock of these tests starts. */
export const START = 1_795_176_000

/** A network in a test, with what it did. */
export interface Opened {
  network: Network
  http: Http
  clock: NetworkOptions['clock']
  events: NetworkEvent[]
  stop: AbortController
}

/** Opens a network with a virtual clock and one door named `aurora`. */
export function open(options: Partial<NetworkOptions> & { door?: PlatformOptions } = {}): Opened {
  const events: NetworkEvent[] = []
  const stop = new AbortController()
  const clock = options.clock ?? virtualClock(START)
  const { door, ...rest } = options
  const network = openNetwork({
    userAgent: 'earshot-test/1.0 (+https://aurora.example/bot)',
    clock,
    signal: stop.signal,
    random: () => 0,
    onEvent: (event) => events.push(event),
    ...rest,
  })
  return { network, http: network.platform('aurora', door), clock, events, stop }
}

/** An answer in JSON. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...Object.fromEntries(new Headers(init.headers)) },
  })
}

/** An answer in HTML. */
export function html(body: string, init: ResponseInit = {}): Response {
  return new Response(body, {
    ...init,
    headers: { 'content-type': 'text/html; charset=utf-8', ...Object.fromEntries(new Headers(init.headers)) },
  })
}

/** A transport that gives these answers in turn, the last one repeating, and remembers what it was asked. */
export function answering(...answers: ((request: TransportRequest) => Response | Promise<Response>)[]): {
  transport: Transport
  asked: TransportRequest[]
} {
  const asked: TransportRequest[] = []
  return {
    asked,
    transport: async (request) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)]
      asked.push(request)
      if (!answer) throw new Error('no answer was prepared')
      return answer(request)
    },
  }
}

/** An error like those of a socket. */
export function broken(code: string): never {
  throw Object.assign(new Error(`socket: ${code}`), { code })
}

/** Starts a server on this machine for the length of a test; gives its origin. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  return `http://127.0.0.1:${portOf(server.address())}`
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/** What a promise fails with; fails itself when the promise holds or fails with something else. */
export async function failure(promise: Promise<unknown>): Promise<PlatformError> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  if (error instanceof PlatformError) return error
  throw error
}
