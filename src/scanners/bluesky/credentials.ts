import type { Scan } from '../scanner.ts'

/** What signs in: an account's handle and one of its app passwords. */
export interface Credentials {
  handle: string
  password: string
}

/** What a reader without credentials is told to do. */
export const SET_KEYS = 'set BLUESKY_HANDLE and BLUESKY_APP_PASSWORD'

/** The credentials that are set; null where one of the two is missing. */
export function credentialsOf(scan: Pick<Scan, 'key'>): Credentials | null {
  const [handle, password] = [scan.key('BLUESKY_HANDLE'), scan.key('BLUESKY_APP_PASSWORD')]
  return handle !== null && password !== null ? { handle, password } : null
}
