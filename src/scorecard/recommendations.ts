/** What to do about a metric, and the figure that says so; `{}` stands for the figure. */
export interface Recommendation {
  todo: string
  figure: string
}

/** One recommendation for each scored metric, for when it scores low. */
export const RECOMMENDATIONS: Readonly<Record<string, Recommendation>> = {
  'accounts-proven': {
    todo: 'Link your accounts and your site to each other, so that people can tell the real ones.',
    figure: 'Of the platforms where an account claims to be yours, {} have one that is proven.',
  },
  'stale-accounts': {
    todo: 'Wake the accounts that have fallen silent, or close them with a word on where you are now.',
    figure: '{} of your accounts have shown no sign of life for 90 days.',
  },
  'dead-links': {
    todo: 'Take the links to closed networks and gone accounts off your site.',
    figure: '{} of the links to networks on your site lead nowhere.',
  },
  magnitude: {
    todo: 'Tell people where to find you: put your accounts on your site, in your mails and on your packaging.',
    figure: 'The audience of your accounts measures {} on a scale of 10.',
  },
  strength: {
    todo: 'Give people a reason to speak of you: ask questions, answer in public, share what customers made.',
    figure: 'On {} of the days somebody spoke of you.',
  },
  'last-post': {
    todo: 'Post again, even briefly: a silent account tells customers that nobody is in.',
    figure: 'Your last post is {} old.',
  },
  'conversation-share': {
    todo: 'Talk with people rather than at them: for every announcement answer somebody.',
    figure: '{} of your posts are replies to others.',
  },
  'answered-72h': {
    todo: 'Answer everybody who speaks to you, starting with those who wait longest; a short "we are on it" is an answer.',
    figure: '{} of those who speak to you are answered within 72 hours.',
  },
  'first-response-time': {
    todo: 'Answer sooner: watch mentions through the day, and let one person own the queue.',
    figure: 'The median time to a first answer is {}.',
  },
  'hours-covered': {
    todo: 'Shift hands to the hours in which people write and nobody answers, or tell people your hours.',
    figure: '{} of contacts arrive in hours in which you answer regularly.',
  },
  'deflected-only': {
    todo: 'Answer where you were asked: say in public what anyone may know, and move on in private only for personal data.',
    figure: '{} of those you answer are sent elsewhere and told nothing else.',
  },
  'follow-up-response-time': {
    todo: 'Stay with a conversation until it is settled: who writes again waits for the second time.',
    figure: 'The median time to the answer of a second message is {}.',
  },
  'praise-acknowledged': {
    todo: 'Thank people who praise you; a like is enough.',
    figure: '{} of those who praise you hear back.',
  },
  'social-promoter-score': {
    todo: 'Look at what those who warn others complain of, and mend that first.',
    figure: 'Those who recommend you less those who warn of you make {}.',
  },
  'contact-ways': {
    todo: 'Make it possible to reach a person: telephone, e-mail, a form or chat, and your hours.',
    figure: '{} of these are on your site.',
  },
  'open-to-replies': {
    todo: 'Let the public speak to you where you speak to them.',
    figure: 'On {} of your platforms they can.',
  },
  'status-page': {
    todo: 'Keep a status page, so that in an outage people need not ask.',
    figure: 'There is none.',
  },
  'security-contact': {
    todo: 'Publish a security.txt, so that who finds a hole can tell you first.',
    figure: 'There is none that is in force.',
  },
}
