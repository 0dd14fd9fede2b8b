import { json } from '../answer.ts'
import { digest } from '../ids.ts'

/** Who may sign in, and how many requests an access token serves before it expires. */
export interface Member {
  handle: string
  password: string
  tokenServes: number
}

interface Refusal {
  status: number
  error: string
  message: string
}

/** Signing in and out of a member's server. */
export interface Sessions {
  /** com.atproto.server.createSession and refreshSession. */
  post(method: string, request: Request, headers: Record<string, string>): Promise<Response>
  /** Why a request is not let in; null when it is. */
  check(request: Request): Refusal | null
}

/** The sessions of one member. Tokens look like JSON web tokens and are not. */
export function sessions(member: Member, home: string): Sessions {
  const did = `did:plc:${digest(member.handle)
    .toString('hex')
    .replace(/[^a-f2-7]/gu, '')
    .slice(0, 24)}`
  let issued = 0
  let uses = 0
  const token = (kind: string) => `eyJhbGciOiJIUzI1NiJ9.${digest(`${kind} ${issued}`).toString('base64url')}.${kind}`

  function session() {
    issued += 1
    uses = 0
    return {
      accessJwt: token('access'),
      refreshJwt: token('refresh'),
      handle: member.handle,
      did,
      didDoc: {
        '@context': ['https://www.w3.org/ns/did/v1'],
        id: did,
        alsoKnownAs: [`at://${member.handle}`],
        service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: `https://${home}` }],
      },
      active: true,
    }
  }

  return {
    post: async (method, request, headers) => {
      if (method === 'com.atproto.server.refreshSession')
        return bearerOf(request) === token('refresh')
          ? json(200, session(), headers)
          : json(400, { error: 'ExpiredToken', message: 'Token has been revoked' }, headers)
      const asked: unknown = await request.json()
      const right = isLogin(asked) && asked.identifier === member.handle && asked.password === member.password
      if (!right)
        return json(401, { error: 'AuthenticationRequired', message: 'Invalid identifier or password' }, headers)
      return json(200, session(), headers)
    },
    check: (request) => {
      const bearer = bearerOf(request)
      if (bearer === null) return { status: 401, error: 'AuthMissing', message: 'Authentication Required' }
      if (bearer !== token('access')) return { status: 400, error: 'ExpiredToken', message: 'Token has expired' }
      uses += 1
      return uses > member.tokenServes ? { status: 400, error: 'ExpiredToken', message: 'Token has expired' } : null
    },
  }
}

function bearerOf(request: Request): string | null {
  return request.headers.get('authorization')?.replace(/^Bearer /u, '') ?? null
}

function isLogin(value: unknown): value is { identifier: string; password: string } {
  return typeof value === 'object' && value !== null && 'identifier' in value && 'password' in value
}
