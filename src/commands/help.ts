/** What stands below `earshot --help`. */
export const MAIN_HELP = `
Examples:
  earshot audit "KLM" --account bluesky:klm.com --account mastodon:klm@example.social
  earshot audit "Aurora Air" --config aurora.yaml -o report.json -o report.csv
  earshot audit AuroraAirHelp --archive customer-support-csv:twcs.csv --json
  earshot rescore evidence.ndjson --timezone Europe/Amsterdam

Exit codes:
    0  done
    2  wrong usage or configuration; nothing was asked of any network
    3  incomplete: too little could be read for a score
    4  a bug in earshot
  130  interrupted; what was collected by then is saved and reported`

/** What stands below `earshot audit --help`. */
export const AUDIT_HELP = `
Every option can stand in the brand file too, under its name without the dashes.
A file earshot.yaml in this folder is read when it is about the brand.

Examples:
  earshot audit "KLM" --account bluesky:klm.com --since 14d
  earshot audit "Delta" --context flight --context airport --exclude "river delta"
  earshot audit "KLM" --evidence klm.ndjson --json > klm.json
  earshot audit "KLM" --record klm.har && earshot audit "KLM" --replay klm.har
  earshot audit AuroraAirHelp --archive customer-support-csv:twcs.csv

Formats of --archive: customer-support-csv, csv (with a column map in the brand file).
Exit codes: 0 done, 2 wrong usage, 3 too little could be read, 4 a bug, 130 interrupted.`
