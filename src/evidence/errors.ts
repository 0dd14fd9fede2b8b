/**
 * What the user asked for cannot be done as asked: wrong usage, configuration or input file.
 * The message says what is wrong, where, and what would be right. Exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
