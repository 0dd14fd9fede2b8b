import { DOMAIN, saidBy } from '../../presence.ts'

/** A statement: the value, its rank, and when it ended. */
export interface Claim {
  property: string
  value: string
  rank?: 'preferred' | 'normal' | 'deprecated'
  /** The year of the qualifier "end time". */
  ended?: number
}

/** An item with what it is called and what is said of it. */
export interface Item {
  id: string
  label: string
  description?: string
  aliases?: readonly string[]
  claims: readonly Claim[]
}

const INSTANCE_OF = 'P31'
const INDUSTRY = 'P452'
const WEBSITE = 'P856'

/** The properties that name accounts, by platform, and how the handle is written there. */
const ACCOUNT: Readonly<Record<string, { property: string; value: (handle: string) => string }>> = {
  x: { property: 'P2002', value: (handle) => handle },
  facebook: { property: 'P2013', value: (handle) => handle },
  bluesky: { property: 'P12361', value: (handle) => handle },
  mastodon: { property: 'P4033', value: (handle) => handle },
  youtube: { property: 'P11245', value: (handle) => handle.replace('@', '') },
  tiktok: { property: 'P7085', value: (handle) => handle },
}

/** What things are: the items that other items are instances of. */
const KINDS = {
  airline: 'Q900000101',
  aviation: 'Q900000102',
  song: 'Q900000103',
  brand: 'Q900000104',
  hotels: 'Q900000105',
  bicycles: 'Q900000106',
} as const

function kind(id: string, label: string): Item {
  return { id, label, claims: [] }
}

/** A name that two brands bear, each as well known as the other. */
export const LARKWING = 'Larkwing'

export const LARKWINGS: readonly Item[] = [
  {
    id: 'Q900000011',
    label: LARKWING,
    description: 'invented hotel chain',
    claims: [
      { property: INSTANCE_OF, value: KINDS.hotels },
      { property: WEBSITE, value: 'https://www.larkwing-hotels.test/' },
      { property: 'P2002', value: 'LarkwingHotels' },
      { property: 'P2013', value: 'larkwinghotels' },
      { property: 'P2003', value: 'larkwinghotels' },
      { property: 'P11245', value: 'larkwinghotels' },
    ],
  },
  {
    id: 'Q900000012',
    label: LARKWING,
    description: 'invented maker of bicycles',
    aliases: ['Larkwing Cycles'],
    claims: [
      { property: INSTANCE_OF, value: KINDS.bicycles },
      { property: WEBSITE, value: 'https://larkwing-cycles.test/' },
      { property: 'P2002', value: 'ridelarkwing' },
      { property: 'P2013', value: 'ridelarkwing' },
      { property: 'P2003', value: 'ridelarkwing' },
    ],
  },
  {
    id: 'Q900000013',
    label: LARKWING,
    description: 'invented village without anything to sell',
    claims: [],
  },
]

/** The airline, and what else bears its name: a song that is no brand, and a maker of fans whom few know. */
export const ITEMS: readonly Item[] = [
  {
    id: 'Q900000001',
    label: 'Aurora Air',
    description: 'airline of an invented country',
    aliases: ['AuroraAir', 'Aurora Air AG'],
    claims: [
      { property: INSTANCE_OF, value: KINDS.airline },
      { property: INDUSTRY, value: KINDS.aviation },
      { property: WEBSITE, value: 'http://aurora-air.test/', ended: 2019 },
      { property: WEBSITE, value: `https://${DOMAIN}/`, rank: 'preferred' },
      { property: WEBSITE, value: `https://old.${DOMAIN}/` },
      ...saidBy('wikidata').flatMap(({ platform, handle }) => {
        const known = ACCOUNT[platform]
        return known ? [{ property: known.property, value: known.value(handle) }] : []
      }),
      { property: 'P2002', value: 'FlyAurora', ended: 2018 },
    ],
  },
  {
    id: 'Q900000002',
    label: 'Aurora Air',
    description: 'song of an invented band',
    claims: [{ property: INSTANCE_OF, value: KINDS.song }],
  },
  {
    id: 'Q900000003',
    label: 'Aurora Air',
    description: 'brand of air purifiers',
    claims: [
      { property: INSTANCE_OF, value: KINDS.brand },
      { property: WEBSITE, value: 'https://aurora-air-purifiers.test/' },
      { property: 'P2013', value: 'auroraairpurifiers' },
    ],
  },
  ...LARKWINGS,
  kind(KINDS.airline, 'airline'),
  kind(KINDS.aviation, 'air transport'),
  kind(KINDS.song, 'song'),
  kind(KINDS.brand, 'brand'),
  kind(KINDS.hotels, 'hotel chain'),
  kind(KINDS.bicycles, 'bicycle manufacturer'),
]

/** The item of the airline. */
export const AIRLINE = 'Q900000001'
