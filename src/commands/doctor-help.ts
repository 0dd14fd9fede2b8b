/** What stands below `earshot doctor --help`. */
export const DOCTOR_HELP = `
Each platform is asked for an account that exists and for one that cannot, or, where there are no accounts,
for mentions of somebody: two or a few requests each.

Examples:
  earshot doctor
  earshot doctor --platforms bluesky,mastodon --json
  earshot doctor --probe --strict
  earshot doctor --record doctor.har && earshot doctor --replay doctor.har

Exit codes: 0 done, 1 something is not ok (with --strict), 2 wrong usage, 3 nothing could be reached, 4 a bug, 130 interrupted.`
