/** First labels of hosts that ask who one is, or for consent. */
const HOSTS = new Set(['login', 'signin', 'accounts', 'auth', 'sso', 'idp', 'consent'])

/** Segments of paths that do, without file endings: Instagram's /accounts/login, LinkedIn's /authwall, Mastodon's /auth/sign_in. */
const SEGMENTS = new Set([
  'login',
  'log-in',
  'log_in',
  'signin',
  'sign-in',
  'sign_in',
  'signup',
  'auth',
  'authwall',
  'oauth',
  'oauth2',
  'authorize',
  'sso',
  'saml',
  'consent',
  'cookie-consent',
  'checkpoint',
  'login_required',
  'captcha',
])

/**
 * Whether a redirect to this address asks for a login, for consent or for proof of being human, by the names in use.
 * A path counts only by whole segments: /authors is none.
 */
export function isLoginAddress(address: string): boolean {
  const { hostname, pathname } = new URL(address)
  const [label = ''] = hostname.split('.')
  if (HOSTS.has(label) && hostname.split('.').length > 2) return true
  if (/(^|\.)google\.[a-z.]{2,9}$/.test(hostname) && pathname.startsWith('/sorry/')) return true
  return pathname
    .toLowerCase()
    .split('/')
    .some((segment) => SEGMENTS.has(segment.replace(/\.(php|html?|aspx?|jsp|do|action)$/, '')))
}
