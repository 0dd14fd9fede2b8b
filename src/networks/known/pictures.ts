import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** https://help.snapchat.com: 3 to 15 characters that begin with a letter. */
const SNAPCHAT: NetworkFacts = {
  id: 'snapchat',
  name: 'Snapchat',
  homepage: 'https://www.snapchat.com',
  hosts: ['snapchat.com'],
  otherHosts: ['sc-cdn.net'],
  subdomains: ['story'],
  publicReplies: 'owner decides',
  grammar: '3 to 15 letters, digits, dots, dashes and underscores that begin with a letter, like auroraair',
  forms: [{ addresses: ['/@{}', '/add/{}', '/add/@{}', '/s/{}', '/t/{}'], name: /^[A-Za-z][A-Za-z0-9_.-]{2,14}$/ }],
  vendors: ['snapchat', 'teamsnapchat'],
}

const FLICKR: NetworkFacts = {
  id: 'flickr',
  name: 'Flickr',
  homepage: 'https://www.flickr.com',
  hosts: ['flickr.com'],
  otherHosts: ['flic.kr', 'staticflickr.com'],
  subdomains: ['secure'],
  publicReplies: 'owner decides',
  grammar: 'the name or number in the address (auroraair, 12345678@N00), or groups/NAME',
  forms: [
    { handle: 'groups/{}', addresses: ['/groups/{}'], name: /^[A-Za-z0-9_@-]{2,50}$/ },
    { addresses: ['/photos/{}', '/people/{}'], name: /^[A-Za-z0-9_-]{2,40}$|^\d{3,12}@N\d\d$/i },
  ],
  tabs: words('albums collections contacts faves galleries groups members photosof pool sets discuss'),
  reserved: words('me friends organize search tags upload'),
}

const DEVIANTART: NetworkFacts = {
  id: 'deviantart',
  name: 'DeviantArt',
  homepage: 'https://www.deviantart.com',
  hosts: ['deviantart.com'],
  publicReplies: 'owner decides',
  grammar: '3 to 20 letters, digits and dashes, like auroraair',
  forms: [{ addresses: ['/{}', '{}.deviantart.com'], name: /^[A-Za-z0-9-]{3,20}$/ }],
  tabs: words('about favourites gallery posts shop'),
  reserved: words(
    'about cache core-membership daily-deviations developers groups join morelikethis popular search shop tag topic users www',
  ),
}

const BEHANCE: NetworkFacts = {
  id: 'behance',
  name: 'Behance',
  homepage: 'https://www.behance.net',
  hosts: ['behance.net'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits, - and _, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_-]{2,40}$/ }],
  tabs: words('appreciated collections drafts info insights moodboards projects services'),
  reserved: words(
    'about assets blog careers collection dev embeds gallery galleries hire joblist jobs live misc onboarding pro search share terms',
  ),
  vendors: ['behance'],
}

const DRIBBBLE: NetworkFacts = {
  id: 'dribbble',
  name: 'Dribbble',
  homepage: 'https://dribbble.com',
  hosts: ['dribbble.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits, - and _, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_-]{2,40}$/ }],
  tabs: words('about boosts collections likes projects services shots members'),
  reserved: words(
    'about account advertise auth colors contact designers designing directories following freelance-jobs goods groups hiring integrations jobs learn marketplace meetups pro resources search session shots signup stories tags terms',
  ),
  vendors: ['dribbble', 'envato'],
}

/** Nobody comments on GIPHY. */
const GIPHY: NetworkFacts = {
  id: 'giphy',
  name: 'GIPHY',
  homepage: 'https://giphy.com',
  hosts: ['giphy.com'],
  otherHosts: ['gph.is'],
  publicReplies: 'nobody',
  grammar: 'the name of a channel, like auroraair',
  forms: [{ addresses: ['/{}', '/channel/{}'], name: /^[A-Za-z0-9_.-]{2,50}$/ }],
  tabs: ['gifs', 'stickers', 'clips'],
  reserved: words(
    'about apps artists brands categories clips create dashboard embed emoji entertainment explore gifs join login media news privacy reactions search sports stickers stories studio terms text trending upload',
  ),
}

const UNSPLASH: NetworkFacts = {
  id: 'unsplash',
  name: 'Unsplash',
  homepage: 'https://unsplash.com',
  hosts: ['unsplash.com'],
  publicReplies: 'nobody',
  grammar: 'letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/@{}', '/_/@{}'], name: /^[A-Za-z0-9_]{2,60}$/ }],
  tabs: words('collections illustrations likes stats'),
  vendors: ['unsplash'],
}

const IMGUR: NetworkFacts = {
  id: 'imgur',
  name: 'Imgur',
  homepage: 'https://imgur.com',
  hosts: ['imgur.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/user/{}'], name: /^[A-Za-z0-9_]{2,60}$/ }],
  tabs: words('about comments posts favorites'),
}

const LEMON8: NetworkFacts = {
  id: 'lemon8',
  name: 'Lemon8',
  homepage: 'https://www.lemon8-app.com',
  hosts: ['lemon8-app.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits, dots and underscores, like auroraair',
  forms: [{ addresses: ['/@{}', '/{}'], name: /^[A-Za-z0-9_.]{2,30}$/ }],
  reserved: words('about discover feedback legal privacy search tag terms topic'),
}

export const PICTURES = [SNAPCHAT, FLICKR, DEVIANTART, BEHANCE, DRIBBBLE, GIPHY, UNSPLASH, IMGUR, LEMON8] as const
