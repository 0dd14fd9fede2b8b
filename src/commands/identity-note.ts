import type { Identity } from '../evidence/identity.ts'

/** Who the brand was found to be, in a sentence for whoever watches. */
export function identityNote({ entity, candidates, website, accounts, sources }: Identity): string {
  const unasked = sources.find(({ id, outcome }) => id === 'wikidata' && outcome.status !== 'ok')
  const who =
    entity === null ? unknown(candidates.length, unasked?.name ?? null) : `Taken for ${entity.label}${kindOf(entity)}`
  const where = website === null ? '' : ` (${new URL(website).hostname.replace(/^www\./, '')})`
  const official = accounts.filter(({ trust }) => trust === 'official').length
  const likely = accounts.filter(({ trust }) => trust === 'likely').length
  const requests = sources.reduce((sum, source) => sum + source.requests, 0)
  const found = `${official} official ${official === 1 ? 'account' : 'accounts'}, ${likely} likely`
  return `${who}${where}: ${found}; ${requests} ${requests === 1 ? 'request' : 'requests'}.`
}

function kindOf({ description }: NonNullable<Identity['entity']>): string {
  return description === null ? '' : `, ${description}`
}

function unknown(several: number, unasked: string | null): string {
  if (several === 0 && unasked !== null)
    return `Who the brand is could not be looked up (${unasked} could not be asked)`
  return several === 0 ? 'No catalogue knows the brand' : `Which of ${several} brands of the name it is stays open`
}
