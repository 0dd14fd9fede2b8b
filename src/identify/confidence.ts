import { type Testimony, type Trust, WITNESSES, type Witness } from '../evidence/identity.ts'

/**
 * Who stands behind a witness. Two witnesses of one source are one: the index of brands and Wikidata copy each other,
 * and whoever writes a profile writes its link as well as its handle.
 */
export const SOURCES = ['user', 'catalogue', 'site', 'profile', 'platform', 'account', 'search'] as const
type IdentitySource = (typeof SOURCES)[number]

/** What a witness is worth: the chance, by judgement, that an account is the brand's when nobody else says so. */
export interface EvidenceRow {
  witness: Witness
  source: IdentitySource
  weight: number
  means: string
}

const WORTH: Readonly<Record<Witness, Omit<EvidenceRow, 'witness'>>> = {
  named: { source: 'user', weight: 1, means: 'the user named it, on the command line or in the brand file' },
  index: {
    source: 'catalogue',
    weight: 0.5,
    means: "the name-suggestion-index lists it: one account a platform, perhaps a country's",
  },
  wikidata: { source: 'catalogue', weight: 0.5, means: 'Wikidata lists it: anybody may have written it' },
  'site-me': { source: 'site', weight: 0.9, means: "the brand's site links to it as its own (rel=me)" },
  'site-data': { source: 'site', weight: 0.9, means: "the site's data on its organisation (JSON-LD) names it" },
  'site-frame': {
    source: 'site',
    weight: 0.85,
    means: 'the site links to it in its header, its footer or a block of such links',
  },
  'site-meta': { source: 'site', weight: 0.8, means: "the site's meta elements name it" },
  'site-text': {
    source: 'site',
    weight: 0.55,
    means: 'the site links to it somewhere in its text, where others are linked too',
  },
  'profile-link': {
    source: 'profile',
    weight: 0.6,
    means: "its profile links to the brand's site, as anybody's could",
  },
  'checked-link': { source: 'profile', weight: 0.95, means: 'its platform found that the site links back' },
  domain: {
    source: 'profile',
    weight: 0.95,
    means: "its handle lies in the domain of the site, which only the site's owner can give",
  },
  badge: { source: 'platform', weight: 0.6, means: "its platform vouches for it, and it bears the brand's name" },
  account: { source: 'account', weight: 0.8, means: 'an official account of the brand names it in its profile' },
  search: { source: 'search', weight: 0.3, means: "a search of its platform for the brand's name found it" },
}

/** The whole table, for the documents: every witness, whose word it is, and what that is worth. */
export const EVIDENCE_TABLE: readonly EvidenceRow[] = WITNESSES.map((witness) => ({ witness, ...WORTH[witness] }))

/** The confidence from which an account is so called; below the last it is `claimed`. */
const TRUST_FROM = { official: 0.8, likely: 0.5 } as const

/** What all evidence together may reach where the user did not name the account. */
const ALMOST = 0.99

/**
 * How sure it is that an account is the brand's, from 0 (nobody says so) to 1 (the user does), in hundredths:
 * 1 - (1 - w1)(1 - w2)... over the best witness of each source, as if the sources knew nothing of each other.
 */
export function confidenceOf(testimony: readonly Testimony[]): number {
  const best = new Map<IdentitySource, number>()
  for (const { witness } of testimony) {
    const { source, weight } = WORTH[witness]
    best.set(source, Math.max(weight, best.get(source) ?? 0))
  }
  if (best.has('user')) return 1
  const doubt = SOURCES.reduce((left, source) => left * (1 - (best.get(source) ?? 0)), 1)
  return Math.min(ALMOST, Math.round((1 - doubt) * 100) / 100)
}

/** What an account of some confidence is called. */
export function trustOf(confidence: number): Trust {
  if (confidence >= TRUST_FROM.official) return 'official'
  return confidence >= TRUST_FROM.likely ? 'likely' : 'claimed'
}
