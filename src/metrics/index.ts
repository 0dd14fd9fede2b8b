import { broadcastDuplicates, conversationShare, engagementRate } from './activity/conversation.ts'
import { activeDays, lastPost, postRate } from './activity/pace.ts'
import type { Metric } from './metric.ts'
import { accountsProven } from './presence/accounts-proven.ts'
import { deadLinks } from './presence/dead-links.ts'
import { lookAlikes } from './presence/look-alikes.ts'
import { profileCompleteness } from './presence/profile-completeness.ts'
import { staleAccounts } from './presence/stale-accounts.ts'
import { audience, magnitude } from './reach/followers.ts'
import { lastMention, mentionInterval, strength } from './reach/mention-times.ts'
import { authorReach, authors, mentionAudience, mentions, passion } from './reach/mentions.ts'
import { clicksToContact } from './readiness/clicks-to-contact.ts'
import { contactWays } from './readiness/contact-ways.ts'
import { incidentFirstWord, incidentUpdates } from './readiness/incidents.ts'
import { openToReplies } from './readiness/open-to-replies.ts'
import { securityContact, statusPage } from './readiness/published.ts'
import { answered, answered72h, firstResponseTime, followUpResponseTime, waiting } from './responsiveness/answered.ts'
import { sociallyDevoted, veryResponsive } from './responsiveness/badges.ts'
import { deflectedOnly, handedOff } from './responsiveness/hand-offs.ts'
import { hoursCovered } from './responsiveness/hours-covered.ts'
import { signed, templated } from './responsiveness/manner.ts'
import { acknowledged, overheardAnswered, peerAnswered } from './responsiveness/peers.ts'
import { UNMEASURED } from './unmeasured.ts'

/** Everything that is measured, in the order in which it is told. */
export const METRICS: readonly Metric[] = [
  audience,
  magnitude,
  mentions,
  authors,
  mentionAudience,
  strength,
  passion,
  authorReach,
  lastMention,
  mentionInterval,
  postRate,
  lastPost,
  activeDays,
  conversationShare,
  engagementRate,
  broadcastDuplicates,
  answered72h,
  firstResponseTime,
  answered,
  waiting,
  followUpResponseTime,
  overheardAnswered,
  hoursCovered,
  peerAnswered,
  handedOff,
  deflectedOnly,
  acknowledged,
  templated,
  signed,
  sociallyDevoted,
  veryResponsive,
  ...UNMEASURED,
  accountsProven,
  profileCompleteness,
  staleAccounts,
  deadLinks,
  lookAlikes,
  openToReplies,
  contactWays,
  clicksToContact,
  statusPage,
  incidentFirstWord,
  incidentUpdates,
  securityContact,
]
