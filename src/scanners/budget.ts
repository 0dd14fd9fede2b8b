import { PlatformError } from '../http/platform-error.ts'
import type { Http } from '../http/request.ts'

/**
 * The same door to the network with a smaller budget: at most so many requests from now on, then every one fails as
 * `partial`. What was asked before in this run costs nothing while there is any left.
 */
export function budgeted(http: Http, limit: number): Http {
  const start = http.requests
  const left = () => Math.max(0, Math.min(http.left, limit - (http.requests - start)))
  const checked = <T>(ask: () => Promise<T>): Promise<T> =>
    left() > 0
      ? ask()
      : Promise.reject(new PlatformError('partial', `the ${limit} requests that could be spent here are used up`))
  return {
    json: (request, schema) => checked(() => http.json(request, schema)),
    reply: (request, schema) => checked(() => http.reply(request, schema)),
    page: (request) => checked(() => http.page(request)),
    get requests() {
      return http.requests
    },
    get left() {
      return left()
    },
  }
}
