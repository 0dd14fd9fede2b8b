import { domainToASCII } from 'node:url'

/** Who somebody is on the Fediverse: a user name and the host that vouches for it. */
export interface Address {
  user: string
  host: string
}

/** What servers allow as a user name: Mastodon's own rule, which dots and dashes may not begin or end. */
const USER = /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/i
const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?$|^localhost(?::\d{1,5})?$/

/** A host as all servers write it: lower case, international names in ASCII, with its port; null when it is none. */
export function hostName(text: string): string | null {
  const [, name = '', port = ''] = /^([^:]*)(:\d+)?$/.exec(text.trim().toLowerCase()) ?? []
  const host = `${domainToASCII(name)}${port}`
  return HOST.test(host) ? host : null
}

/** `user@host`, with or without a leading `@` or `acct:`; null when it is none. */
export function addressOf(text: string): Address | null {
  const [user = '', host = '', ...rest] = text
    .trim()
    .replace(/^(?:acct:)?@?/i, '')
    .split('@')
  const canonical = hostName(host)
  return rest.length === 0 && USER.test(user) && canonical ? { user, host: canonical } : null
}

/**
 * The handle of an account as a server names it: `acct` is without a host for the server's own users, who are at
 * `domain`, the host that their handles carry (not always the one that serves the API).
 */
export function handleOf(acct: string, domain: string): string {
  const [user = acct, host = domain] = acct.split('@')
  return `${user}@${hostName(host) ?? host.toLowerCase()}`
}

/**
 * What an account is known by. Every server has its own number for it, and only some tell the actor's address; the
 * handle, completed with its host and in lower case, is the same wherever the account is seen.
 */
export function accountId(handle: string): string {
  return handle.toLowerCase()
}
