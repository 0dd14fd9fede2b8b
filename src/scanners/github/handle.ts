import { NETWORKS } from '../../networks/networks.ts'

/** GitHub as the list of networks knows it: which addresses are accounts, and which are pages of its own. */
function network(): (typeof NETWORKS)[number] {
  const known = NETWORKS.find(({ id }) => id === 'github')
  if (known === undefined) throw new Error('GitHub is not among the known networks')
  return known
}

export const { parse: parseHandle, url: pageOf, key: handleKey, grammar: GRAMMAR } = network().handle

const REPOSITORY = /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/([A-Za-z0-9._-]{1,100})$/

/** A repository as OWNER/NAME, from that or from its address; null for what is none. */
export function readRepository(text: string): string | null {
  const path = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//i, '')
    .replace(/(?:\.git)?\/?$/, '')
  const [, owner, name] = REPOSITORY.exec(path) ?? []
  return owner === undefined || name === undefined || /^\.{1,2}$/.test(name) ? null : `${owner}/${name}`
}
