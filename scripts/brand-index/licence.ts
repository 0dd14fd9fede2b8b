/** The notice that goes with the index: what it was made from, and the licence of that; a mark that tells whether it is fresh. */
export function licenceNotice(
  source: { version: string; generated: string },
  licence: string,
  fingerprint: string,
): string {
  return `brand-index.txt.gz is derived from name-suggestion-index ${source.version}, generated on ${source.generated.slice(0, 10)}
(https://github.com/osmlab/name-suggestion-index): names, kinds, websites and accounts of brands. Labels, descriptions,
websites and accounts in it come from Wikidata (CC0). It was changed: places, flags and whatever has neither a website
nor an account are left out, names are folded, and the rest is shortened.

The licence of name-suggestion-index:

${licence.trim()}

Derivation: ${fingerprint}
`
}
