import { NETWORKS } from '../../networks/networks.ts'

/** GitLab as the list of networks knows it: which addresses are groups and users, and which are pages of its own. */
function network(): (typeof NETWORKS)[number] {
  const known = NETWORKS.find(({ id }) => id === 'gitlab')
  if (known === undefined) throw new Error('GitLab is not among the known networks')
  return known
}

export const { parse: parseHandle, url: pageOf, key: handleKey, grammar: GRAMMAR } = network().handle

const PROJECT = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*){1,20}$/
const LONGEST = 500

/** A project as GROUP/NAME, groups within groups included, from that or from its address; null for what is none. */
export function readProject(text: string): string | null {
  const [address = ''] = text.trim().split('/-/')
  const path = address.replace(/^(?:https?:\/\/)?gitlab\.com\//i, '').replace(/(?:\.git|\/)$/, '')
  return path.length <= LONGEST && PROJECT.test(path) ? path : null
}
