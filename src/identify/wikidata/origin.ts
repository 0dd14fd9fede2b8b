/** Where Wikidata is asked unless somebody says otherwise. */
export const WIKIDATA_ORIGIN = 'https://www.wikidata.org'
