const THANKS =
  /\b(?:thanks|thank\s+(?:you|u|ya)|thankyou|thx|tnx|ty|tysm|cheers|(?:much\s+)?appreciated?|grateful)\b|\bappreciate\s+(?:it|that|the|your|you)\b/iu
const WORKS =
  /\b(?:(?:it|that|this|everything|all)(?:['’]?s|\s+is|\s+has\s+been|\s+now)?\s+(?:now\s+)?(?:works?|worked|working|fixed|resolved|sorted|solved|arrived)|works?\s+(?:now|again|fine|perfectly)|working\s+(?:now|again|fine)|(?:all\s+)?(?:sorted|fixed|resolved|solved)\s*(?:(?:now|it)\s*)?[.!]*$|that\s+(?:did\s+it|helped|fixed\s+it)|problem\s+solved|all\s+(?:good|set)\s*(?:now)?)\b/iu
const REFUSAL =
  /\bthanks?\s+(?:you\s+)?for\s+(?:nothing|ruin|wast|not|losing|cancel|ignoring|keeping\s+me)|\bno\s+thanks?\b|\b(?:but|still|however|yet|unfortunately|nevertheless)\b|\b(?:not|never|isn['’]?t|doesn['’]?t|didn['’]?t|don['’]?t|won['’]?t|can['’]?t|cannot|nope)\b/iu

/**
 * Whether a customer's post closes a matter: thanks, or the word that it works now, with no question in it and nothing
 * that takes it back ("thanks, but it still fails", "thanks for nothing"). English.
 */
export function isClosing(text: string): boolean {
  return !text.includes('?') && !REFUSAL.test(text) && (THANKS.test(text) || WORKS.test(text))
}
