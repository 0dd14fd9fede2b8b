/** Where an answer moves its customer; `link` is none: a link that may well be the answer. */
export const HAND_OFF_KINDS = ['private', 'phone', 'email', 'form', 'handle'] as const
export type HandOffKind = (typeof HAND_OFF_KINDS)[number]

/** What a language says when it sends people elsewhere, tried on the text without links; `withLink` only beside a link. */
export interface Words {
  /** One of these stands in every text that `says` can find, in lower case: a quick look before the patterns. */
  hints: readonly string[]
  says: readonly RegExp[]
  withLink?: readonly RegExp[]
  /** What takes it back: cut out (hence global) before the others are tried. */
  unless?: RegExp
}
export type HandOffWords = Readonly<Record<HandOffKind, Words>>
