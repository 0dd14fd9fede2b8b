/**
 * How the addresses of pictures end that servers show for whoever has none: Mastodon's and Hollo's (also as other
 * servers copied it), Pleroma's and Akkoma's. Misskey and Mitra draw one from the name, GoToSocial has a few to choose
 * from.
 */
const DEFAULTS = [
  /\/original\/missing\.png$/,
  /\/images\/avi\.png$/,
  /\/identicon(?:\/[^/]*)?$/,
  /\/default_avatars\/[^/]+$/,
]

/** Whether a profile's picture is its own; null where the server does not tell the address of any. */
export function hasPicture(address: string | null | undefined): boolean | null {
  if (address === null || address === undefined) return null
  const path = address.replace(/[?#].*$/s, '')
  return path !== '' && !DEFAULTS.some((picture) => picture.test(path))
}
