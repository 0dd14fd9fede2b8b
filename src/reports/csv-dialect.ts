/** `rfc` is RFC 4180; `excel-eu` has semicolons, decimal commas and a byte order mark. */
export const CSV_DIALECTS = ['rfc', 'excel-eu'] as const
export type CsvDialect = (typeof CSV_DIALECTS)[number]
