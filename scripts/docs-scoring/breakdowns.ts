/** What the keys of a value's `breakdown` hold, by metric. */
export const BREAKDOWNS: Readonly<Record<string, string>> = {
  audience: '`accounts`: platform, handle and followers of each',
  magnitude: '`accounts`, as for `audience`',
  'mention-audience': '`known`: of how many people the followers are known; `authors`: of how many',
  strength: '`mentionsPerDay`; `anyInLast24h`; `note`: what Social Mention never published',
  'last-mention': '`at`: its time',
  'last-post': '`at`: its time; `stale`: whether that is more than 90 days ago',
  'engagement-rate': '`leftOut`: counts that the platform does not give; `denominator`',
  'answered-72h': 'what every response figure carries',
  'first-response-time':
    '`p90` in seconds; `within`: `15m`, `1h`, `4h`, `24h`, `72h`, each `share`, `low`, `high` or null beyond what was observed; `curve`: at most 100 points of `seconds`, `share`, `low`, `high`; and what every response figure carries',
  'follow-up-response-time': 'as for `first-response-time`, over follow-ups',
  answered: '`answered`, `waiting`, `followUp` (how many follow-ups); and what every response figure carries',
  waiting:
    '`longest` in seconds; `comments`: how many of them wait; and what every response figure carries, over firsts and follow-ups',
  'overheard-answered': '`answered`; `excluded` by reason',
  'hours-covered':
    '`contacts`, `answers` (168 numbers each) and `covered` (168 times true or false), Monday 0 h first; `weeksNeeded`; `timezone`; and what every response figure carries',
  'peer-answered':
    '`helpers`: platform, handle and how many different people they `helped`, from three on; `unread`: contacts whose conversation was not read far enough to know, which are left out; and what every response figure carries',
  'handed-off':
    '`kinds`: how many first answers send people to `private` messages, `phone`, `email`, a `form`, another `handle` (one answer may do several); `link`: answers with a link that send nobody away; `languages`: `answers` and `handedOff` of each; `notJudged`: answers in other languages',
  'deflected-only': '`by` kind of contact; `notJudged`',
  acknowledged: 'what every response figure carries',
  templated: '`templates`: how many texts are used more than once; `mostUsed`: how often the first of them',
  'accounts-proven':
    '`platforms`: `platform`, whether an official account there is `proven`, and its `accounts`: `handle`, `trust`, `proven`, `evidence` (sentences)',
  'profile-completeness':
    '`accounts` whose profile was read: platform, handle and what it `lacks`, of `name`, `bio`, `link`, `avatar`, `verification`',
  'stale-accounts':
    '`accounts`: platform, handle, `lastActive` and whether each is `stale`; null where that is not known',
  'dead-links':
    '`dead`: platform, `url`, the `page` of the site that holds it, `reason`; `alive` and `unknown`: platform and `url` of the links that lead to an account, or of which it is not known',
  'open-to-replies': '`platforms`: platform and whether it is `open`; null where that is not known',
  'contact-ways': '`telephone`, `email`, `formOrChat`, `hours`: whether the site tells each',
  'socially-devoted': '`days` covered; `contactsNeeded`; `shareNeeded`; and what every response figure carries',
  'very-responsive':
    '`median` in seconds; `secondsNeeded`; `shareNeeded`; `wholeWeekCovered`; and what every response figure carries',
}

/** What every response figure carries in its breakdown. */
export const RESPONSE_BREAKDOWN =
  '`by`: the same figure (`value`, `low`, `high`, `n`) by kind of contact (`mention`, `reply`, `own-place`, `review`, `comment`); `headline`: whether comments are left out, in a sentence; `needed`: the figure over contacts that need a response, null with a `neededReason` until intent is judged; `excluded`: how many contacts count in no share, by reason; `scope`: by platform, how much of what is said there could be seen'
