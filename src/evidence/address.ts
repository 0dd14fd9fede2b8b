/**
 * Whether a text is an address, of the web or of anything else that has one.
 *
 * `URL.canParse` would say so too, but Node 20's refuses addresses with umlauts once it has been called so often that it
 * is compiled.
 *
 * @param base what a relative address is relative to.
 */
export function isAddress(text: string, base?: string | URL): boolean {
  try {
    new URL(text, base)
    return true
  } catch {
    return false
  }
}

/** Whether an address holds a user name or a password. What does is refused, since addresses stand in every report. */
export function holdsLogin({ username, password }: URL): boolean {
  return username !== '' || password !== ''
}

/** A text in which no address holds a user name or password any more, for messages that quote what was typed. */
export function withoutLogins(text: string): string {
  return text.replace(/(:\/\/)[^\s/?#"'<>]*@/g, '$1')
}
