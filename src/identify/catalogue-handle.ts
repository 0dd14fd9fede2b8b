import type { Network } from '../networks/network.ts'
import { bareText, pasted } from '../networks/pasted.ts'

/**
 * The handle that a catalogue's value names, however it was written: the bare name as the catalogue asks for it, with an @, as
 * a whole address with or without its scheme, or as a path (`company/aurora-air`);
 * null for what is none.
 *
 * @param before what stands before a bare name in the address of its profile; empty where handles have no such address.
 */
export function catalogueHandle(
  network: Pick<Network, 'handle' | 'homepage'>,
  before: string,
  value: string,
): string | null {
  const text = pasted(bareText(value))
  const { parse } = network.handle
  if (/^(?:https?:)?\/\//i.test(text)) return parse(text)
  const { origin } = new URL(network.homepage)
  const path = before === '' ? [] : [`${origin}/${text.replace(/^\//, '')}`]
  const written = [before + text, text, ...path]
  return written.map(parse).find((handle) => handle !== null) ?? null
}
