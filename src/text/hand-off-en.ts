import type { HandOffWords } from './hand-off-words.ts'

const PRIVATE = "(?:dm['’]?s?|direct messages?|private messages?|messenger)"
const CALL = '(?:call|phone|ring|telephone|dial)'
const HERE = '(?:here|below|via|at|through|using|on|with|by|from|to)'

/**
 * How English answers send people elsewhere. Collected by reading answers of many support accounts; each pattern is
 * tried on the text in lower case, without its links, its signature and the handles that open it, with single spaces.
 */
export const HAND_OFF_EN: HandOffWords = {
  private: {
    hints: ['dm', 'messag', 'messenger', 'pm', 'inbox', 'privat'],
    says: [
      new RegExp(String.raw`\b${PRIVATE}\b`, 'u'),
      /\b(?:pm|inbox|message) (?:me|us)\b|\b(?:a|via|by|in|through) pms?\b|\b(?:your|our|my) inbox\b/u,
      /\bsend (?:me|us) a message\b|\bprivately\b|\bin private\b|\bprivate(?:,? secured?)? (?:link|chat|channel)\b/u,
    ],
    unless: new RegExp(
      String.raw`\b(?:no need to|do(?:n['’]t| not)|without having to|instead of) (?:\S+ ){0,3}${PRIVATE}\b`,
      'gu',
    ),
  },
  phone: {
    hints: ['call', 'phone', 'ring', 'dial', 'bell', 'buzz', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    says: [
      new RegExp(
        String.raw`\b${CALL} (?:me|us|our|your|the|them|customer|reservations?|support|on|at|in|back|\(?\+?\d)`,
        'u',
      ),
      /\bgive (?:me|us|them|you|(?:our|the) [\p{L} ]{1,30}?) a (?:call|ring|bell|buzz)\b|\bgive \S+ a call\b/u,
      /\b(?:by|via|over|through) (?:the )?(?:tele)?phone\b|\bwill call you\b|['’]ll call you\b|\bcall you (?:back|asap|soon)\b/u,
      /\b(?:at|on|or|tel\.?:?|phone:?|number(?: is)?:?) (?:\(?\+\d|\(?0\d|1[-. ]?8\d\d|1\.8\d\d|\(?\d{3}\)?[-. ])[\d ().-]{5,}/u,
      /\b1[-. ]?8(?:00|33|44|55|66|77|88)[-. ]?[\p{L}\d][\p{L}\d-]{3,}/u,
    ],
    unless:
      /\b(?:on|about|during|from|after) (?:the|this|that|your) (?:phone )?call\b|\b(?:they|people|i|did you|have you|able to|prior to|when you) (?:call|phone|ring)(?:ed|ing)?\b|\bto call (?:us|me) (?:that|a|an)\b/gu,
  },
  email: {
    hints: ['mail', '@'],
    says: [
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u,
      /\be-?mail(?:ing)? (?:me|us|our|the|them|this|it|at)\b/u,
      /\b(?:send|drop|shoot|write|pop) (?:\S+ ){0,4}(?:an? )?e-?mail\b/u,
      /\b(?:via|by|through|over) e-?mail\b|\bcheck your e-?mails?\b|\b(?:reply|respond) to (?:the|our|that) e-?mail\b/u,
      /\b(?:we|i)(?:['’]ve|['’]ll| have| will| just)? (?:just )?e-?mail(?:ed)? you\b/u,
    ],
    unless:
      /\b(?:send|dm|pm|share|provide|message|confirm) (?:\S+ ){0,6}(?:your|the) (?:\S+ ){0,3}e-?mails?\b|\b(?:be sent|receive[sd]?|not (?:\S+ ){0,5}\S+) (?:via|by) e-?mail\b|\bsent (?:an? )?e-?mail\b/gu,
  },
  form: {
    hints: ['form', 'page', 'request', 'ticket', 'claim', 'case', 'complaint', 'report', 'chat'],
    says: [
      /\b(?:fill(?:ing)? (?:in|out)|complet(?:e|ing)|submit(?:ting)?|using|via|through) (?:\S+ ){0,4}(?:forms?|request|ticket|claim|case)\b/u,
      /\b(?:open|raise|lodge|file|log|start|create) (?:\S+ ){0,3}(?:ticket|case|claim|complaint|report|request)\b/u,
      /\b(?:contact|web|online|feedback|complaints?|claims?) (?:form|page)\b/u,
      /\b(?:support|service|help|request|refund) form\b/u,
      /\b(?:live chat|chat with (?:us|our|an?)|start a chat|chat (?:team|support))\b/u,
    ],
    unless:
      /\b(?:did|have|were|had) you (?:\S+ ){0,4}(?:open|raise|lodge|file|log|start|create|submit|complete)(?:d|ed)?\b|\b(?:i|we)(?:['’]m|['’]re| am| are|['’]ll| will|['’]ve| have) (?:\S+ ){0,2}(?:submit|open|rais|fil|log|creat)\w*/gu,
    withLink: [
      new RegExp(
        String.raw`\b(?:contact|reach|write|connect|get in (?:touch|contact)|reach out) ?(?:with|to)? (?:us|our|the|me|them)\b(?: \S+){0,5}? ?(?:\b${HERE}\b|:|$)`,
        'u',
      ),
      /\b(?:tell|send|give) (?:us|me) (?:more|a note|(?:\S+ ){0,3}(?:details|information|info|feedback|note))\b/u,
      /\b(?:provide|share|submit|send|post|leave) (?:us )?(?:\S+ ){0,4}(?:details?|information|info|feedback|concern|issue|request)\b/u,
      /\breport(?:ing)? (?:it|this|that|the \S+) (?:\S+ ){0,3}?(?:here|to (?:us|our)|via|at|using)\b|\bmake a report\b/u,
      /\bcontact(?:ing)? (?:us|our|my|the)\b|\b(?:phone|call|ring) ?(?:or|\/|and) ?chat\b|\bcan be reached\b|\bsorted(?: out)? via\b/u,
      /\b(?:get in touch|reach out (?:to us )?(?:here|at|via|by|through|using)|reach us|connect with us|help desk)\b/u,
      /\b(?:(?:in|on|to|at) (?:our|the) (?:community|forums?|support forums?|help forum))\b/u,
    ],
  },
  handle: {
    hints: ['@'],
    says: [
      /\b(?:contact|tweet|message|dm|ask|follow|try|mention|tag|reach(?: out)?(?: to)?|speak (?:to|with)|talk to|check with|get in touch with|touch base with|chat with|post to) (?:\S+ ){0,4}?[‘'"(]?@[\p{L}\p{N}_]/u,
      /\b(?:team|teams|friends|colleagues|folks|crew|buddies|experts|guys|pals|specialists) (?:over )?(?:at|from|on|@)? ?@[\p{L}\p{N}_]/u,
      /@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}_.-]+)? (?:(?:will|can|should|would|may) (?:be able to )?(?:best )?(?:help|assist|advise|look)|for (?:help|support|assistance|further))/u,
    ],
  },
}

/** What a part of an address's path is called when it leads to a contact or support form rather than to an answer. */
export const CONTACT_PATH =
  /^(?:contact(?:-?us|-?form)?|get-?in-?touch|feedback|forms?|tickets?|cases?|claims?|complaints?|submit(?:-[a-z]+)*|live-?chat|chat)$/iu

/** Hosts that open a conversation. */
export const CONTACT_HOSTS: ReadonlySet<string> = new Set(['wa.me', 'm.me', 't.me'])
