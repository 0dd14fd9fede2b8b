import { createServer } from 'node:http'

/** A server in front of the AppView that keeps its search to itself, as Bluesky's public host does. */
export interface ClosedSearch {
  origin: string
  /** How often search was asked for. */
  refused(): number
  stop(): void
}

/** Passes everything on but `searchPosts`, which it answers with 403 and a page. */
export async function closedSearch(appview: string): Promise<ClosedSearch> {
  let refused = 0
  const server = createServer(async (request, response) => {
    const address = request.url ?? '/'
    if (address.startsWith('/xrpc/app.bsky.feed.searchPosts')) {
      refused += 1
      response.writeHead(403, { 'content-type': 'text/html' })
      response.end('<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>\n')
      return
    }
    try {
      const answer = await fetch(new URL(address, appview))
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
      response.end(Buffer.from(await answer.arrayBuffer()))
    } catch (failure) {
      response.writeHead(502, { 'content-type': 'text/plain' })
      response.end(String(failure))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the closed search has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    refused: () => refused,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
