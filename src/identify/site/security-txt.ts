/** What a security.txt says, as far as it matters for reaching somebody. */
export interface SecurityTxt {
  /** Addresses (`mailto:`, `https:`, `tel:`), the most wanted first. */
  contacts: string[]
  /** Every value of `Expires`, of which there must be one. */
  expires: string[]
}

/** Bytes of a file that are read: real ones have some hundreds. */
export const SECURITY_TXT_BYTES = 32 * 1024
const SIGNED = '-----BEGIN PGP SIGNED MESSAGE-----'
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----'

/**
 * Reads a security.txt, signed or not; a signature is not checked.
 *
 * @see RFC 9116, 2 and 4; RFC 9580, 7 (cleartext signatures).
 */
export function parseSecurityTxt(text: string): SecurityTxt {
  const fields = unsigned(
    text
      .slice(0, SECURITY_TXT_BYTES)
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n|\r/),
  ).flatMap((line) => {
    const [, name = '', value = ''] = /^([A-Za-z][\w-]{0,60}):(.*)$/.exec(line) ?? []
    return name === '' ? [] : [{ name: name.toLowerCase(), value: value.trim() }]
  })
  const values = (wanted: string) =>
    fields.filter(({ name, value }) => name === wanted && value !== '').map(({ value }) => value)
  return { contacts: values('contact').filter(leadsToSomebody), expires: values('expires') }
}

/** The lines that were signed, without what the signature adds to them; all lines where there is no signature. */
function unsigned(lines: readonly string[]): string[] {
  const begin = lines.findIndex((line) => line.trimEnd() === SIGNED)
  if (begin < 0) return [...lines]
  const body = lines.indexOf('', begin) + 1
  const end = lines.findIndex((line, index) => index > body && line.trimEnd() === SIGNATURE)
  if (body === 0) return []
  return lines.slice(body, end < 0 ? undefined : end).map((line) => line.replace(/^- /, ''))
}

/** A URI, as the standard asks for; a bare e-mail address too, since many write one. */
function leadsToSomebody(value: string): boolean {
  return /^(?:mailto:|tel:|https?:\/\/)\S+$/i.test(value) || /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value)
}
