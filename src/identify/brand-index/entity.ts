import { siteDomain } from '../../brand/site-domain.ts'
import type { Entity } from '../../evidence/identity.ts'
import type { Catalogue } from '../catalogue.ts'
import { catalogueHandle } from '../catalogue-handle.ts'
import { FIELDS, type Field, type IndexRecord, platformOf } from './record.ts'

/** More are other countries' mostly. */
const MOST_WEBSITES = 5

/** What stands before the name in the address of a profile, by each field of the index: Wikidata's own address patterns for them. WeChat has none. */
const BEFORE: Readonly<Record<Field, string>> = {
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
  linkedin: 'https://www.linkedin.com/company/',
  pinterest: 'https://www.pinterest.com/',
  snapchat: 'https://www.snapchat.com/add/',
  threads: 'https://www.threads.net/@',
  tiktok: 'https://www.tiktok.com/@',
  twitter: 'https://x.com/',
  vk: 'https://vk.com/',
  weibo: 'https://weibo.com/',
  weixin: '',
  youtube: 'https://www.youtube.com/channel/',
  youtubeHandle: 'https://www.youtube.com/@',
}

/**
 * What the index holds, as an entity: handles as their networks write them, those that are none left out; the best
 * websites, and with them any in `domain`.
 */
export function toEntity(record: IndexRecord, catalogue: Catalogue, domain: string | null): Entity {
  const { id, label, description, kinds, aliases, websites } = record
  const asked = websites.filter((website) => domain !== null && siteDomain(website) === domain)
  return {
    id,
    label,
    description,
    kinds: [...kinds],
    aliases: [...aliases],
    websites: [...new Set([...websites.slice(0, MOST_WEBSITES), ...asked])],
    accounts: accountsOf(record, catalogue),
    sources: ['index'],
  }
}

function accountsOf(record: IndexRecord, catalogue: Catalogue): Entity['accounts'] {
  return FIELDS.flatMap((field) => {
    const value = record.accounts[field]
    const platform = platformOf(field)
    const network = catalogue.network(platform)
    const handle = value === undefined || network === null ? null : catalogueHandle(network, BEFORE[field], value)
    return handle === null ? [] : [{ platform, handle }]
  })
}
