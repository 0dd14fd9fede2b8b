import { createReadStream } from 'node:fs'
import Papa from 'papaparse'

/** Parses a file with papaparse, row by row, and does nothing with it. */
Papa.parse(createReadStream(process.argv[2]), { step: () => undefined })
