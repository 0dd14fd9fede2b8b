import { readArchive } from '../../dist/archives/index.js'

/** Reads a brand's conversations from an archive, and does nothing with them. */
const [, , name, file] = process.argv
const brand = { name, aliases: [], exclude: [], context: [], website: null, accounts: [] }
await readArchive('customer-support-csv', file, { brand, accounts: [] })
