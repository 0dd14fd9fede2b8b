import { isAddress } from '../../evidence/address.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Request } from '../../http/request.ts'
import type { Scan } from '../scanner.ts'
import type { Credentials } from './credentials.ts'
import { SessionAnswer } from './shapes.ts'
import { ask, type Query, saidBy, xrpc } from './xrpc.ts'

const APP_PASSWORD = 'make an app password in Bluesky under Settings, Privacy and security, App passwords'

/**
 * Signs in, and asks the server that hosts the account (it passes queries on to Bluesky) in its name. An access token
 * that has expired is replaced once the server says so: the answer alone decides, so that a replay does the same.
 *
 * @throws PlatformError `auth_required` or `rate_limited` when the credentials or the number of sign-ins are refused.
 */
export async function signIn(credentials: Credentials, scan: Scan): Promise<Query> {
  const login = scan.origin('login')
  let session = await createSession(credentials, login, scan)
  const home = homeOf(session, login)
  return async (method, params, schema) => {
    const once = (repeat: { again?: boolean }) =>
      ask(scan, { url: xrpc(home, method, params), headers: bearer(session.accessJwt), ...repeat }, schema)
    try {
      return await once({})
    } catch (failure) {
      if (saidBy(failure)?.error !== 'ExpiredToken') throw endOfSession(failure) ?? failure
    }
    session = await refreshSession(session, home, credentials, scan)
    return once({ again: true })
  }
}

/** A session that the server itself refuses; null when something else went wrong, such as a wall before the server. */
function endOfSession(failure: unknown): PlatformError | null {
  if (!(failure instanceof PlatformError) || saidBy(failure) === null) return null
  if (failure.httpStatus !== 401 && failure.httpStatus !== 403) return null
  return new PlatformError('auth_required', `Bluesky no longer accepts this session; ${APP_PASSWORD}`, {
    httpStatus: failure.httpStatus,
    body: failure.body,
    cause: failure,
  })
}

async function createSession({ handle, password }: Credentials, login: string, scan: Scan): Promise<SessionAnswer> {
  const url = xrpc(login, 'com.atproto.server.createSession')
  const body = { identifier: handle, password }
  return signingIn({ url, method: 'POST', body }, handle, scan)
}

async function refreshSession(
  { refreshJwt }: SessionAnswer,
  home: string,
  { handle }: Credentials,
  scan: Scan,
): Promise<SessionAnswer> {
  const url = xrpc(home, 'com.atproto.server.refreshSession')
  return signingIn({ url, method: 'POST', headers: bearer(refreshJwt), again: true }, handle, scan)
}

/** A request that was not made failed for what befell others before it, and says nothing of the sign-in. */
async function signingIn(request: Request, handle: string, scan: Scan): Promise<SessionAnswer> {
  const before = scan.http.requests
  try {
    return await ask(scan, request, SessionAnswer)
  } catch (failure) {
    throw (scan.http.requests > before ? signInFailure(failure, handle) : null) ?? failure
  }
}

/** What the user can do about a refused sign-in, in a sentence; null when the failure is of another kind. */
function signInFailure(failure: unknown, handle: string): PlatformError | null {
  if (!(failure instanceof PlatformError)) return null
  const said = saidBy(failure)
  if (failure.status === 'rate_limited')
    return new PlatformError('rate_limited', `Bluesky lets ${handle} sign in no more for now: too many sign-ins`, {
      until: failure.until,
      cause: failure,
    })
  if (said?.error === 'AuthFactorTokenRequired')
    return keyError(
      `Bluesky wants a code by e-mail for ${handle}: BLUESKY_APP_PASSWORD holds the account's own password`,
    )
  // Without words of the server's own it is a wall, or a proxy's word.
  if (said !== null && [400, 401, 403].includes(failure.httpStatus ?? 0))
    return keyError(`Bluesky refused to sign ${handle} in${said.message ? ` ("${said.message}")` : ''}`)
  return null

  function keyError(why: string): PlatformError {
    return new PlatformError('auth_required', `${why}; ${APP_PASSWORD}`, { cause: failure })
  }
}

/**
 * The server that hosts the account, as its DID document says, where it speaks the same protocol as the one that
 * signed us in (a token is never sent unencrypted to a server reached by https); else that one itself.
 */
function homeOf({ did, didDoc }: SessionAnswer, login: string): string {
  const service = didDoc?.service?.find(({ id }) => id === '#atproto_pds' || id === `${did}#atproto_pds`)
  const endpoint = typeof service?.serviceEndpoint === 'string' ? service.serviceEndpoint : ''
  if (!isAddress(endpoint)) return login
  const home = new URL(endpoint)
  return home.protocol === new URL(login).protocol ? home.origin : login
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}
