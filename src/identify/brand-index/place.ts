const PLACE =
  '(?:city|town|village|municipality|commune|comune|country|state|province|county|region|borough|township|parish|suburb|settlement|ward|canton|capital|territory|community|Verbandsgemeinde|powiat|gmina|prefecture|island)'
const BEFORE = '(?:(?:[\\p{L}-]+|one) ){0,3}?'
const IS_PLACE = new RegExp(
  `^${BEFORE}${PLACE}(?: \\([^)]*\\))?(?:,| and ${BEFORE}(?:${PLACE}|capital|seat)| in| of| located| within| seat|$)`,
  'u',
)
const IS_DISTRICT = /^(?:(?:German|rural|urban|administrative|federal|[A-Z]\w+ local government) )*district (?:of|in)\b/
const IS_ORGANISATION =
  /\b(?:school|park|library|council|government|administration|agency|service|services|company|board|department|authority|police|network|operator|utility|organi[sz]ation|association|hospital|university|nonprofit)\b/i

/**
 * Whether a description is that of a place: "city in Poland". Places own schools and street lamps, so the map knows
 * them as operators; what is asked for by such a name is seldom the place.
 */
export function isPlace(description: string): boolean {
  const before = description.split(/,| in | of /)[0] ?? ''
  return (IS_PLACE.test(description) || IS_DISTRICT.test(description)) && !IS_ORGANISATION.test(before)
}
