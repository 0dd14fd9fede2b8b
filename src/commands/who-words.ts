import type { AuditFlags } from './audit-options.ts'

/** The brand as it was named on the command line, with the options that said which one is meant: to be copied to another command. */
export function whoWords(
  brand: string,
  {
    website,
    kind,
    config,
    account,
    alias,
  }: Partial<Pick<AuditFlags, 'website' | 'kind' | 'config' | 'account' | 'alias'>>,
): string {
  const options: [name: string, value: string | undefined][] = [
    ['--website', website],
    ['--kind', kind],
    ...(account ?? []).map((one): [string, string] => ['--account', one]),
    ...(alias ?? []).map((one): [string, string] => ['--alias', one]),
    ['--config', config],
  ]
  return [
    quoted(brand),
    ...options.flatMap(([name, value]) => (value === undefined ? [] : [name, shellWord(value)])),
  ].join(' ')
}

/** A word for a shell, in quotes only where it needs them. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : quoted(text)
}

/** In double quotes, which every shell knows; in single ones where those would let a shell read something into it. */
function quoted(text: string): string {
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`
}
