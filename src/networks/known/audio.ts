import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

const SOUNDCLOUD: NetworkFacts = {
  id: 'soundcloud',
  name: 'SoundCloud',
  homepage: 'https://soundcloud.com',
  hosts: ['soundcloud.com'],
  otherHosts: ['snd.sc', 'sndcdn.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits, - and _, like aurora-air',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9][A-Za-z0-9_-]{1,39}$/ }],
  tabs: words('albums comments followers following likes popular-tracks reposts sets tracks'),
  reserved: words(`
    charts connect creators discover download feed for-artists go groups imprint jobs logout login messages mobile
    notifications oembed pages people player popular pro search settings signin stations stream tags terms-of-use
    tracks upload you
  `),
}

const SPOTIFY_ID = /^[0-9A-Za-z]{22}$/

const SPOTIFY: NetworkFacts = {
  id: 'spotify',
  name: 'Spotify',
  homepage: 'https://open.spotify.com',
  hosts: ['open.spotify.com'],
  otherHosts: ['spotify.com', 'spoti.fi', 'spotify.link'],
  subdomains: ['play'],
  publicReplies: 'owner decides',
  grammar: 'user/NAME, artist/ID or show/ID, as in the address; NAME alone is a user',
  forms: [
    {
      handle: 'artist/{}',
      addresses: ['open.spotify.com/artist/{}', '/_/artist/{}'],
      name: SPOTIFY_ID,
      caseCounts: true,
    },
    { handle: 'show/{}', addresses: ['open.spotify.com/show/{}', '/_/show/{}'], name: SPOTIFY_ID, caseCounts: true },
    {
      handle: 'user/{}',
      addresses: ['open.spotify.com/user/{}', '/_/user/{}'],
      name: /^[\p{L}\p{N}_.-]{1,40}$/u,
      bare: true,
    },
  ],
}

const APPLE_PODCASTS: NetworkFacts = {
  id: 'apple-podcasts',
  name: 'Apple Podcasts',
  homepage: 'https://podcasts.apple.com',
  hosts: ['podcasts.apple.com', 'itunes.apple.com'],
  // As reviews.
  publicReplies: 'anyone',
  grammar: 'the number that follows id in the address of a podcast',
  forms: [
    {
      addresses: ['podcasts.apple.com/podcast/id{}', '/_/podcast/id{}', '/_/podcast/_/id{}', '/podcast/_/id{}'],
      name: /^\d{6,12}$/,
    },
  ],
}

const MIXCLOUD: NetworkFacts = {
  id: 'mixcloud',
  name: 'Mixcloud',
  homepage: 'https://www.mixcloud.com',
  hosts: ['mixcloud.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits, - and _, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[\p{L}\p{N}_-]{2,60}$/u }],
  tabs: words('uploads favorites followers following listens playlists stream posts'),
  reserved: words(
    'about advertise authorize discover developers genres groups live login media oembed privacy pro search select terms upload widget',
  ),
}

const BANDCAMP: NetworkFacts = {
  id: 'bandcamp',
  name: 'Bandcamp',
  homepage: 'https://bandcamp.com',
  hosts: ['bandcamp.com'],
  publicReplies: 'nobody',
  grammar: 'the name before .bandcamp.com',
  forms: [{ addresses: ['{}.bandcamp.com'], name: /^[a-z0-9][a-z0-9-]{1,40}$/i }],
  tabs: words('community follow merch music'),
  reserved: words('api blog daily get help m status www'),
}

const LASTFM: NetworkFacts = {
  id: 'lastfm',
  name: 'Last.fm',
  homepage: 'https://www.last.fm',
  hosts: ['last.fm', 'lastfm.de', 'lastfm.fr', 'lastfm.es', 'lastfm.it', 'lastfm.jp', 'lastfm.pl', 'lastfm.com.br'],
  otherHosts: ['lastfm.freetls.fastly.net'],
  publicReplies: 'anyone',
  grammar: 'a user name, like auroraair',
  forms: [{ addresses: ['/user/{}', '/_/user/{}'], name: /^[A-Za-z][A-Za-z0-9_-]{1,14}$/ }],
}

export const AUDIO = [SOUNDCLOUD, SPOTIFY, APPLE_PODCASTS, MIXCLOUD, BANDCAMP, LASTFM] as const
