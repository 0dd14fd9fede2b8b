import type { Claim, Item } from './items.ts'

/** A hit of a search (Wikibase, repo/includes/Api/SearchEntities.php). */
export function hit({ id, label, description, aliases = [] }: Item, text: string) {
  const described = description === undefined ? {} : { description }
  const term = (value: string) => ({ language: 'en', value })
  return {
    id,
    title: id,
    pageid: Number(id.slice(1)) - 800_000_000,
    display: {
      label: term(label),
      ...(description === undefined ? {} : { description: term(description) }),
    },
    repository: 'wikidata',
    url: `//www.wikidata.org/wiki/${id}`,
    concepturi: `http://www.wikidata.org/entity/${id}`,
    label,
    ...described,
    match: { type: text === label ? 'label' : 'alias', language: 'en', text },
    ...(aliases.includes(text) ? { aliases: [text] } : {}),
  }
}

/** An item as far as is asked for (https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON). Empty maps are written as such. */
export function entity(item: Item, props: ReadonlySet<string>) {
  const { id, label, description, aliases = [], claims } = item
  const term = (value: string) => ({ language: 'en', value })
  return {
    type: 'item',
    id,
    ...(props.has('labels') ? { labels: { en: term(label) } } : {}),
    ...(props.has('descriptions') ? { descriptions: description === undefined ? {} : { en: term(description) } } : {}),
    ...(props.has('aliases') ? { aliases: aliases.length === 0 ? {} : { en: aliases.map(term) } } : {}),
    ...(props.has('claims') ? { claims: byProperty(item, claims) } : {}),
  }
}

function byProperty({ id }: Item, claims: readonly Claim[]): Record<string, unknown[]> {
  const properties: Record<string, unknown[]> = {}
  claims.forEach((claim, index) => {
    const known = properties[claim.property] ?? []
    known.push(statement(claim, `${id}$00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`))
    properties[claim.property] = known
  })
  return properties
}

function statement({ property, value, rank = 'normal', ended }: Claim, id: string) {
  return {
    mainsnak: snak(property, value),
    type: 'statement',
    ...(ended === undefined ? {} : { qualifiers: { P582: [endTime(ended)] }, 'qualifiers-order': ['P582'] }),
    id,
    rank,
  }
}

function snak(property: string, value: string) {
  const hash = '0000000000000000000000000000000000000000'
  if (/^Q\d+$/u.test(value))
    return {
      snaktype: 'value',
      property,
      hash,
      datavalue: {
        value: { 'entity-type': 'item', 'numeric-id': Number(value.slice(1)), id: value },
        type: 'wikibase-entityid',
      },
      datatype: 'wikibase-item',
    }
  const datatype = property === 'P856' ? 'url' : 'external-id'
  return { snaktype: 'value', property, hash, datavalue: { value, type: 'string' }, datatype }
}

function endTime(year: number) {
  return {
    snaktype: 'value',
    property: 'P582',
    hash: '0000000000000000000000000000000000000000',
    datavalue: {
      value: {
        time: `+${year}-00-00T00:00:00Z`,
        timezone: 0,
        before: 0,
        after: 0,
        precision: 9,
        calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
      },
      type: 'time',
    },
    datatype: 'time',
  }
}
