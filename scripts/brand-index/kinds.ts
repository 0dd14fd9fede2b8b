/** Shops that are called by one word, without "shop" behind it. */
const PLACES = new Set([
  ...['bakery', 'bookmaker', 'butcher', 'chemist', 'copyshop', 'deli', 'department_store', 'dry_cleaning', 'florist'],
  ...['funeral_directors', 'garden_centre', 'general', 'gold_buyer', 'greengrocer', 'hairdresser', 'kiosk', 'laundry'],
  ...['locksmith', 'lottery', 'mall', 'money_lender', 'newsagent', 'optician', 'pawnbroker', 'pest_control', 'rental'],
  ...[
    'storage_rental',
    'supermarket',
    'tailor',
    'travel_agency',
    'variety_store',
    'wholesale',
    'car_repair',
    'perfumery',
  ],
])

/** Where the map's own word is not what people say. */
const WORDS: Readonly<Record<string, string>> = {
  'amenity/fuel': 'petrol station',
  'waterway/fuel': 'petrol station',
  'office/it': 'IT company',
  'shop/car': 'car dealer',
  'shop/motorcycle': 'motorcycle dealer',
  'shop/doityourself': 'DIY shop',
  'shop/copyshop': 'copy shop',
  'shop/general': 'general store',
  'shop/trade': 'trade supplier',
  'amenity/charging_station': 'charging network',
  'man_made/charge_point': 'charging network',
}

/** What stands for a whole family, whose members say too little to a reader: a pole, a street cabinet. */
const FAMILIES: Readonly<Record<string, string>> = {
  power: 'electricity',
  pipeline: 'pipelines',
  telecom: 'telecommunications',
  advertising: 'advertising',
  highway: 'roads',
  boundary: 'protected areas',
}

/** What a category of the map is, in a word or two: `brands/amenity/fast_food` is "fast food". */
function kindOf(category: string): string {
  const [tree, key = '', value = ''] = category.split('/')
  const words = value.replaceAll('_', ' ')
  const known = WORDS[`${key}/${value}`]
  if (known !== undefined) return known
  if (tree === 'transit') return `${words} transport`
  const family = FAMILIES[key]
  if (family !== undefined) return family
  return key === 'shop' && !PLACES.has(value) ? `${words} shop` : words
}

const MOST_KINDS = 6

/** What it is by its brand; by what it runs only where it is no brand, since brands run car parks and cameras too. */
export function kindsOf(categories: readonly string[]): string[] {
  const brands = categories.filter((category) => category.startsWith('brands/'))
  const others = categories.filter((category) => !category.startsWith('flags/'))
  return byCount((brands.length > 0 ? brands : others).map(kindOf)).slice(0, MOST_KINDS)
}

/** Each word once, the most frequent first. */
function byCount(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
}
