/** What communities call those who run them, where the brand file does not say it. */
const KEEPERS = /\b(?:employees?|staff|moderators?|admins?|administrators?|community managers?)\b/iu

/** A user as far as it matters for being staff: names and titles as shown, null where there are none. */
interface Titled {
  names: readonly (string | null | undefined)[]
  titles: readonly (string | null | undefined)[]
}

/**
 * Tells who speaks for the brand: whoever is named, and whoever bears one of the titles given; where none are given, one
 * that says so ("Employee", "Community Manager").
 */
export function staffBy(
  staff: readonly string[] = [],
  titles: readonly string[] | null = null,
): (user: Titled) => boolean {
  const named = new Set(staff.map(plain))
  const given = titles === null ? null : new Set(titles.map(plain))
  return (user) =>
    user.names.some((name) => name != null && named.has(plain(name))) ||
    user.titles.some((title) => title != null && (given === null ? KEEPERS.test(title) : given.has(plain(title))))
}

function plain(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase()
}
