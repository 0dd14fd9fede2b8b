import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

const TRUTH_SOCIAL: NetworkFacts = {
  id: 'truth-social',
  name: 'Truth Social',
  homepage: 'https://truthsocial.com',
  hosts: ['truthsocial.com'],
  publicReplies: 'anyone',
  grammar: 'letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/@{}'], name: /^[A-Za-z0-9_]{1,30}$/ }],
  tabs: words('with_replies media followers following'),
  vendors: ['truthsocial'],
}

const GAB: NetworkFacts = {
  id: 'gab',
  name: 'Gab',
  homepage: 'https://gab.com',
  hosts: ['gab.com'],
  publicReplies: 'anyone',
  grammar: 'letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_]{2,30}$/ }],
  tabs: words('about comments followers following media photos videos'),
  reserved: words(
    'about account auth compose explore feeds groups help home lists login messages news notifications privacy search settings share signup sports tag tags timeline trends',
  ),
}

const GETTR: NetworkFacts = {
  id: 'gettr',
  name: 'GETTR',
  homepage: 'https://gettr.com',
  hosts: ['gettr.com'],
  publicReplies: 'anyone',
  grammar: 'letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/user/{}'], name: /^[A-Za-z0-9_]{2,30}$/ }],
}

const MINDS: NetworkFacts = {
  id: 'minds',
  name: 'Minds',
  homepage: 'https://www.minds.com',
  hosts: ['minds.com'],
  publicReplies: 'anyone',
  grammar: 'letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_]{3,50}$/ }],
  tabs: words('about followers groups subscriptions'),
  reserved: words(
    'about boost canary channels content_policy discovery group groups help jobs login media mobile networks newsfeed notifications p pages plus pro register search settings tokens upgrade wallet',
  ),
}

const MYSPACE: NetworkFacts = {
  id: 'myspace',
  name: 'Myspace',
  homepage: 'https://myspace.com',
  hosts: ['myspace.com'],
  subdomains: ['xx', 'profile', 'new'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits, dots, dashes and underscores, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_.-]{2,60}$/ }],
  tabs: words('bio classic connections mixes music photos videos'),
  reserved: words(
    'about abouthome article discover guid help home join log login mixes music pages people pressroom search settings signin signup stream terms video',
  ),
}

const STEEMIT: NetworkFacts = {
  id: 'steemit',
  name: 'Steemit',
  homepage: 'https://steemit.com',
  hosts: ['steemit.com'],
  publicReplies: 'anyone',
  grammar: '3 to 16 letters, digits, dots and dashes, like aurora-air',
  forms: [{ addresses: ['/@{}'], name: /^[a-z][a-z0-9.-]{2,15}$/i }],
  tabs: words('blog comments followed followers notifications payout posts replies'),
}

const NEXTDOOR: NetworkFacts = {
  id: 'nextdoor',
  name: 'Nextdoor',
  homepage: 'https://nextdoor.com',
  hosts: [
    'nextdoor.com',
    'nextdoor.co.uk',
    'nextdoor.ca',
    'nextdoor.com.au',
    'nextdoor.de',
    'nextdoor.fr',
    'nextdoor.it',
    'nextdoor.es',
    'nextdoor.nl',
  ],
  publicReplies: 'owner decides',
  grammar: 'the name in nextdoor.com/pages/NAME',
  forms: [{ addresses: ['/pages/{}'], name: /^[a-z0-9][a-z0-9-]{2,120}$/i }],
  tabs: ['reviews', 'posts', 'about'],
}

const MEETUP: NetworkFacts = {
  id: 'meetup',
  name: 'Meetup',
  homepage: 'https://www.meetup.com',
  hosts: ['meetup.com'],
  otherHosts: ['meetu.ps'],
  publicReplies: 'owner decides',
  grammar: "the name in a group's address, like aurora-air, or pro/NAME",
  forms: [
    { handle: 'pro/{}', addresses: ['/pro/{}', '/_/pro/{}'], name: /^[\p{L}\p{N}_-]{2,80}$/u },
    { addresses: ['/{}'], name: /^[\p{L}\p{N}][\p{L}\p{N}_-]{5,80}$/u },
  ],
  tabs: words('about discussions events members photos'),
  reserved: words(
    'about account apps blog cities create events find groups help-center home lp-organizer login media messages pricing privacy register search settings start terms topics',
  ),
}

const EVENTBRITE: NetworkFacts = {
  id: 'eventbrite',
  name: 'Eventbrite',
  homepage: 'https://www.eventbrite.com',
  hosts: [
    'eventbrite.com',
    ...words(
      'at be ca ch cl co co.nz co.uk com.ar com.au com.br com.mx com.pe de dk es fi fr hk ie it nl pt se sg',
    ).map((ending) => `eventbrite.${ending}` as const),
  ],
  publicReplies: 'nobody',
  grammar: 'the number at the end of the address of an organiser',
  forms: [{ addresses: ['/o/{}', '/org/{}'], name: /^(?:[\p{L}\p{M}\p{N}_.%'’&-]+-)?(\d{6,14})$/u }],
}

const STRAVA: NetworkFacts = {
  id: 'strava',
  name: 'Strava',
  homepage: 'https://www.strava.com',
  hosts: ['strava.com'],
  otherHosts: ['strava.app.link'],
  publicReplies: 'owner decides',
  grammar: 'clubs/NAME or athletes/NUMBER, as in the address; NAME alone is a club',
  forms: [
    { handle: 'clubs/{}', addresses: ['/clubs/{}'], name: /^[A-Za-z0-9][A-Za-z0-9_-]{1,60}$/, bare: true },
    { handle: 'athletes/{}', addresses: ['/athletes/{}', '/pros/{}'], name: /^\d{1,12}$/ },
  ],
  tabs: words('discussion leaderboard members posts recent_activity'),
  reserved: ['search', 'new'],
  vendors: ['clubs/strava'],
}

const GOODREADS: NetworkFacts = {
  id: 'goodreads',
  name: 'Goodreads',
  homepage: 'https://www.goodreads.com',
  hosts: ['goodreads.com'],
  publicReplies: 'anyone',
  grammar: 'author/show/NUMBER, user/show/NUMBER, or a name of its own',
  forms: [
    { handle: 'author/show/{}', addresses: ['/author/show/{}'], name: /^(\d{1,12})(?:[.-].*)?$/ },
    { handle: 'user/show/{}', addresses: ['/user/show/{}'], name: /^(\d{1,12})(?:[.-].*)?$/ },
    { addresses: ['/{}'], name: /^[A-Za-z][A-Za-z0-9_]{2,40}$/ },
  ],
  reserved: words(
    'about ads advertisers ambassadors api author authors award blog book books characters choiceawards deals ebooks event events friend genres giveaway group help home interviews jobs librarian list lists news notes page places poll press privacy quiz quizzes quotes recommendations register review search series shelf story terms topic trivia user users videos work',
  ),
}

const LETTERBOXD: NetworkFacts = {
  id: 'letterboxd',
  name: 'Letterboxd',
  homepage: 'https://letterboxd.com',
  hosts: ['letterboxd.com'],
  otherHosts: ['boxd.it'],
  publicReplies: 'owner decides',
  grammar: '2 to 15 letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_]{2,15}$/ }],
  tabs: words('activity diary films followers following likes lists network reviews stats tags watchlist'),
  reserved: words(
    'about actor apps contact create-account crew director film films gift invitations journal legal list lists member members news people pro reviews search settings sign-in studio user welcome year-in-review',
  ),
}

const FOURSQUARE: NetworkFacts = {
  id: 'foursquare',
  name: 'Foursquare',
  homepage: 'https://foursquare.com',
  hosts: ['foursquare.com', 'swarmapp.com'],
  otherHosts: ['4sq.com'],
  subdomains: ['xx'],
  publicReplies: 'anyone',
  grammar: 'v/CODE for a place, or a name of its own',
  forms: [
    { handle: 'v/{}', addresses: ['/v/{}', '/v/_/{}', '/venue/{}'], name: /^[0-9a-f]{24}$/i },
    { addresses: ['/{}'], name: /^[A-Za-z][A-Za-z0-9_]{2,30}$/ },
  ],
  reserved: words(
    'about apps blog business careers city-guide company developer developers developers download explore feature insights intent item legal list login news oauth2 p privacy products resources search settings share signup solutions swarm topic user v venue',
  ),
}

export const SOCIAL = [
  TRUTH_SOCIAL,
  GAB,
  GETTR,
  MINDS,
  MYSPACE,
  STEEMIT,
  NEXTDOOR,
  MEETUP,
  EVENTBRITE,
  STRAVA,
  GOODREADS,
  LETTERBOXD,
  FOURSQUARE,
] as const
