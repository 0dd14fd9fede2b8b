import type { Entity } from './identity.ts'

/** The option that tells an entity from others of its name: its website, else its kind, else an account that the user knows. */
export function howToChoose({ websites, kinds }: Pick<Entity, 'websites' | 'kinds'>): string {
  const site = websites.find((url) => URL.canParse(url))
  if (site !== undefined) return `--website ${new URL(site).hostname.replace(/^www\./, '')}`
  const kind = kinds[0]
  return kind === undefined ? '--account PLATFORM:HANDLE' : `--kind ${JSON.stringify(kind)}`
}
