/** What stands below `earshot --help`. */
export const MAIN_HELP = `
Examples:
  earshot identify "KLM"
  earshot audit "KLM"
  earshot init "KLM" && earshot audit "KLM" -o report.json
  earshot audit "Aurora Air" --config aurora.yaml -o report.json -o report.csv
  earshot audit AuroraAirHelp --archive customer-support-csv:twcs.csv --json
  earshot rescore evidence.ndjson --timezone Europe/Amsterdam
  earshot doctor --platforms bluesky,mastodon

Exit codes:
    0  done
    1  doctor --strict found something that is not as it should be
    2  wrong usage or configuration, or several brands of that name; nothing was scanned
    3  incomplete: too little could be read for a score
    4  a bug in earshot
  130  interrupted; what was collected by then is saved and reported`

/** What stands below `earshot identify --help`. */
export const IDENTIFY_HELP = `
Who a brand is comes from name-suggestion-index (offline), Wikidata, the brand's own site,
and the platforms. Official means proven to 80 %, likely to 50 %: docs/identify.md.

Examples:
  earshot identify "Starbucks"
  earshot identify "Delta" --website delta.com
  earshot identify "Delta" --kind airline --json

Exit codes: 0 done, 2 wrong usage or several brands of that name, 3 nothing could be read,
4 a bug, 130 interrupted.`

/** What stands below `earshot audit --help`. */
export const AUDIT_HELP = `
Every option can stand in the brand file too, under its name without the dashes.
A file earshot.yaml in this folder is read when it is about the brand; it runs no plugin,
moves no origin and reaches no file outside its folder unless it is named by --config.

Examples:
  earshot audit "KLM" --account bluesky:klm.com --since 14d
  earshot audit "Delta" --context flight --context airport --exclude "river delta"
  earshot audit "KLM" --evidence klm.ndjson --json > klm.json
  earshot audit "KLM" --record klm.har && earshot audit "KLM" --replay klm.har
  earshot audit AuroraAirHelp --archive customer-support-csv:twcs.csv

Without --account the brand is looked for (earshot identify shows what is found); what you name wins.
Formats of --archive: customer-support-csv, csv (with a column map in the brand file).
Exit codes: 0 done, 2 wrong usage, 3 too little could be read, 4 a bug, 130 interrupted.`
