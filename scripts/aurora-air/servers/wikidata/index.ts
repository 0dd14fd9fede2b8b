import { json, numberIn, type Server } from '../answer.ts'
import { entity, hit } from './entities.ts'
import { ITEMS, type Item } from './items.ts'

const HEADERS = { server: 'mw-api-ext', 'cache-control': 'private, must-revalidate, max-age=0' }

/** Wikidata's action API: searches and entities, as https://www.wikidata.org/w/api.php documents them. */
export const wikidataServer: Server = {
  hosts: ['www.wikidata.org'],
  handle: (request) => {
    const { pathname, searchParams } = new URL(request.url)
    const action = searchParams.get('action')
    if (pathname !== '/w/api.php' || searchParams.get('format') !== 'json') return json(404, 'no such page')
    if (action === 'wbsearchentities') return json(200, found(searchParams), HEADERS)
    if (action === 'wbgetentities') return json(200, entities(searchParams), HEADERS)
    const info = `Unrecognized value for parameter "action": ${action}.`
    return json(200, { error: { code: 'badvalue', info } }, { ...HEADERS, 'mediawiki-api-error': 'badvalue' })
  },
}

/** wbsearchentities: labels and aliases that begin with what is sought. */
function found(query: URLSearchParams) {
  const search = query.get('search') ?? ''
  const wanted = search.toLowerCase()
  const hits = ITEMS.flatMap((item) => {
    const text = namesOf(item).find((name) => name.toLowerCase().startsWith(wanted))
    return text === undefined ? [] : [hit(item, text)]
  })
  return { searchinfo: { search }, search: hits.slice(0, numberIn(query, 'limit', 7)), success: 1 }
}

function namesOf({ label, aliases = [] }: Item): readonly string[] {
  return [label, ...aliases]
}

/** wbgetentities, by ids; what nobody has is marked as missing. */
function entities(query: URLSearchParams) {
  const ids = (query.get('ids') ?? '').split('|')
  const props = new Set((query.get('props') ?? '').split('|'))
  const described = ids.map((id) => {
    const item = ITEMS.find((one) => one.id === id)
    return [id, item ? entity(item, props) : { id, missing: '' }]
  })
  return { entities: Object.fromEntries(described), success: 1 }
}
