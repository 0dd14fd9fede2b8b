import type { HandOffWords } from './hand-off-words.ts'

const PRIVATE = String.raw`(?:dm['’]?s?|direct\s+messages?|private\s+messages?|messenger)`
const CALL = '(?:call|phone|ring|telephone|dial)'
const HERE = '(?:here|below|via|at|through|using|on|with|by|from|to)'

/**
 * How English answers send people elsewhere. Collected by reading answers of many support accounts; each pattern is
 * tried on the text in lower case, without its links, its signature and the handles that open it.
 */
export const HAND_OFF_EN: HandOffWords = {
  private: {
    hints: ['dm', 'messag', 'messenger', 'pm', 'inbox', 'privat'],
    says: [
      new RegExp(String.raw`\b${PRIVATE}\b`, 'u'),
      /\b(?:pm|inbox|message)\s+(?:me|us)\b|\b(?:a|via|by|in|through)\s+pms?\b|\b(?:your|our|my)\s+inbox\b/u,
      /\bsend\s+(?:me|us)\s+a\s+message\b|\bprivately\b|\bin\s+private\b|\bprivate(?:,?\s+secured?)?\s+(?:link|chat|channel)\b/u,
    ],
    unless: new RegExp(
      String.raw`\b(?:no\s+need\s+to|do(?:n['’]t|\s+not)|without\s+having\s+to|instead\s+of)\s+(?:\S+\s+){0,3}${PRIVATE}\b`,
      'gu',
    ),
  },
  phone: {
    hints: ['call', 'phone', 'ring', 'dial', 'bell', 'buzz', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    says: [
      new RegExp(
        String.raw`\b${CALL}\s+(?:me|us|our|your|the|them|customer|reservations?|support|on|at|in|back|\(?\+?\d)`,
        'u',
      ),
      /\bgive\s+(?:me|us|them|you|(?:our|the)\s+[\p{L}\s]{1,30}?)\s+a\s+(?:call|ring|bell|buzz)\b|\bgive\s+\S+\s+a\s+call\b/u,
      /\b(?:by|via|over|through)\s+(?:the\s+)?(?:tele)?phone\b|\bwill\s+call\s+you\b|['’]ll\s+call\s+you\b|\bcall\s+you\s+(?:back|asap|soon)\b/u,
      /\b(?:at|on|or|tel\.?:?|phone:?|number(?:\s+is)?:?)\s+(?:\(?\+\d|\(?0\d|1[-.\s]?8\d\d|1\.8\d\d|\(?\d{3}\)?[-.\s])[\d\s().-]{5,}/u,
      /\b1[-.\s]?8(?:00|33|44|55|66|77|88)[-.\s]?[\p{L}\d][\p{L}\d-]{3,}/u,
    ],
    unless:
      /\b(?:on|about|during|from|after)\s+(?:the|this|that|your)\s+(?:phone\s+)?call\b|\b(?:they|people|i|did\s+you|have\s+you|able\s+to|prior\s+to|when\s+you)\s+(?:call|phone|ring)(?:ed|ing)?\b|\bto\s+call\s+(?:us|me)\s+(?:that|a|an)\b/gu,
  },
  email: {
    hints: ['mail', '@'],
    says: [
      /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u,
      /\be-?mail(?:ing)?\s+(?:me|us|our|the|them|this|it|at)\b/u,
      /\b(?:send|drop|shoot|write|pop)\s+(?:\S+\s+){0,4}(?:an?\s+)?e-?mail\b/u,
      /\b(?:via|by|through|over)\s+e-?mail\b|\bcheck\s+your\s+e-?mails?\b|\b(?:reply|respond)\s+to\s+(?:the|our|that)\s+e-?mail\b/u,
      /\b(?:we|i)(?:['’]ve|['’]ll|\s+have|\s+will|\s+just)?\s+(?:just\s+)?e-?mail(?:ed)?\s+you\b/u,
    ],
    unless:
      /\b(?:send|dm|pm|share|provide|message|confirm)\s+(?:\S+\s+){0,6}(?:your|the)\s+(?:\S+\s+){0,3}e-?mails?\b|\b(?:be\s+sent|receive[sd]?|not\s+(?:\S+\s+){0,5}\S+)\s+(?:via|by)\s+e-?mail\b|\bsent\s+(?:an?\s+)?e-?mail\b/gu,
  },
  form: {
    hints: ['form', 'page', 'request', 'ticket', 'claim', 'case', 'complaint', 'report', 'chat'],
    says: [
      /\b(?:fill(?:ing)?\s+(?:in|out)|complet(?:e|ing)|submit(?:ting)?|using|via|through)\s+(?:\S+\s+){0,4}(?:forms?|request|ticket|claim|case)\b/u,
      /\b(?:open|raise|lodge|file|log|start|create)\s+(?:\S+\s+){0,3}(?:ticket|case|claim|complaint|report|request)\b/u,
      /\b(?:contact|web|online|feedback|complaints?|claims?)\s+(?:form|page)\b/u,
      /\b(?:support|service|help|request|refund)\s+form\b/u,
      /\b(?:live\s+chat|chat\s+with\s+(?:us|our|an?)|start\s+a\s+chat|chat\s+(?:team|support))\b/u,
    ],
    unless:
      /\b(?:did|have|were|had)\s+you\s+(?:\S+\s+){0,4}(?:open|raise|lodge|file|log|start|create|submit|complete)(?:d|ed)?\b|\b(?:i|we)(?:['’]m|['’]re|\s+am|\s+are|['’]ll|\s+will|['’]ve|\s+have)\s+(?:\S+\s+){0,2}(?:submit|open|rais|fil|log|creat)\w*/gu,
    withLink: [
      new RegExp(
        String.raw`\b(?:contact|reach|write|connect|get\s+in\s+(?:touch|contact)|reach\s+out)\s*(?:with|to)?\s+(?:us|our|the|me|them)\b(?:\s+\S+){0,5}?\s*(?:\b${HERE}\b|:|$)`,
        'u',
      ),
      /\b(?:tell|send|give)\s+(?:us|me)\s+(?:more|a\s+note|(?:\S+\s+){0,3}(?:details|information|info|feedback|note))\b/u,
      /\b(?:provide|share|submit|send|post|leave)\s+(?:us\s+)?(?:\S+\s+){0,4}(?:details?|information|info|feedback|concern|issue|request)\b/u,
      /\breport(?:ing)?\s+(?:it|this|that|the\s+\S+)\s+(?:\S+\s+){0,3}?(?:here|to\s+(?:us|our)|via|at|using)\b|\bmake\s+a\s+report\b/u,
      /\bcontact(?:ing)?\s+(?:us|our|my|the)\b|\b(?:phone|call|ring)\s*(?:or|\/|and)\s*chat\b|\bcan\s+be\s+reached\b|\bsorted(?:\s+out)?\s+via\b/u,
      /\b(?:get\s+in\s+touch|reach\s+out\s+(?:to\s+us\s+)?(?:here|at|via|by|through|using)|reach\s+us|connect\s+with\s+us|help\s+desk)\b/u,
      /\b(?:(?:in|on|to|at)\s+(?:our|the)\s+(?:community|forums?|support\s+forums?|help\s+forum))\b/u,
    ],
  },
  handle: {
    hints: ['@'],
    says: [
      /\b(?:contact|tweet|message|dm|ask|follow|try|mention|tag|reach(?:\s+out)?(?:\s+to)?|speak\s+(?:to|with)|talk\s+to|check\s+with|get\s+in\s+touch\s+with|touch\s+base\s+with|chat\s+with|post\s+to)\s+(?:\S+\s+){0,4}?[‘'"(]?@[\p{L}\p{N}_]/u,
      /\b(?:team|teams|friends|colleagues|folks|crew|buddies|experts|guys|pals|specialists)\s+(?:over\s+)?(?:at|from|on|@)?\s*@[\p{L}\p{N}_]/u,
      /@[\p{L}\p{N}_][\p{L}\p{N}_.@-]*\s+(?:(?:will|can|should|would|may)\s+(?:be\s+able\s+to\s+)?(?:best\s+)?(?:help|assist|advise|look)|for\s+(?:help|support|assistance|further))/u,
    ],
  },
}

/** What a part of an address's path is called when it leads to a contact or support form rather than to an answer. */
export const CONTACT_PATH =
  /^(?:contact(?:-?us|-?form)?|get-?in-?touch|feedback|forms?|tickets?|cases?|claims?|complaints?|submit(?:-[a-z]+)*|live-?chat|chat)$/iu

/** Hosts that open a conversation. */
export const CONTACT_HOSTS: ReadonlySet<string> = new Set(['wa.me', 'm.me', 't.me'])
