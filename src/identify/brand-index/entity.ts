import { siteDomain } from '../../brand/site-domain.ts'
import type { Entity } from '../../evidence/identity.ts'
import type { Catalogue } from '../catalogue.ts'
import { FIELDS, type Field, type IndexRecord, platformOf } from './record.ts'

/** More are other countries' mostly. */
const MOST_WEBSITES = 5

/** The address of a profile by each field of the index: Wikidata's own address patterns for them. WeChat has none. */
const ADDRESS: Readonly<Record<Field, (value: string) => string>> = {
  facebook: (value) => `https://www.facebook.com/${value}`,
  instagram: (value) => `https://www.instagram.com/${value}`,
  linkedin: (value) => `https://www.linkedin.com/company/${value}`,
  pinterest: (value) => `https://www.pinterest.com/${value}/`,
  snapchat: (value) => `https://www.snapchat.com/add/${value}`,
  threads: (value) => `https://www.threads.net/@${value}`,
  tiktok: (value) => `https://www.tiktok.com/@${value}`,
  twitter: (value) => `https://x.com/${value}`,
  vk: (value) => `https://vk.com/${value}`,
  weibo: (value) => (/^\d+$/.test(value) ? `https://weibo.com/u/${value}` : `https://weibo.com/${value}`),
  weixin: (value) => value,
  youtube: (value) => `https://www.youtube.com/channel/${value}`,
  youtubeHandle: (value) => `https://www.youtube.com/@${value}`,
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
    const handle =
      value === undefined ? null : (catalogue.network(platform)?.handle.parse(addressOf(field, value)) ?? null)
    return handle === null ? [] : [{ platform, handle }]
  })
}

/** Some values are whole addresses, against Wikidata's own rules. */
function addressOf(field: Field, value: string): string {
  return /^https?:/.test(value) ? value : ADDRESS[field](value)
}
