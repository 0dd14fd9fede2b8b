import type { Form, NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** Any name: nobody can be reached by it, and the rules that it followed went with the network. */
const NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]{0,98}[\p{L}\p{M}\p{N}_])?$/u
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

/** What stood where a name would: the forms of the buttons that shared a page there, and the pages of every network. */
const OWN_PAGES = words(`
  about add addtofavorites api badge blog blogs bookmark bookmarklet bookmarks button buttons contact create embed explore
  faq faves feed feeds help home index intent join jobs legal link login logout modules msg new news oauth post posts
  preview press privacy promote rss save search send settings share shareit sharer shares sharing signin signup static
  story submit submitlink support tag tags terms toolbar topic topics tos url widget widgets
`)

/**
 * A network that is no more: closed when (as exactly as is certain), and what its owner put in its place. Those whose
 * address leads to something else today (Friendster, Path, Digg) are left out: a link to it may be meant.
 */
function closed(
  id: string,
  name: string,
  [host, ...others]: readonly [string, ...string[]],
  [since, replacedBy]: readonly [since: string, replacedBy: string | null],
  addresses: Form['addresses'] = ['/{}'],
): NetworkFacts {
  return {
    id,
    name,
    homepage: `https://${host}`,
    hosts: [host, ...others],
    closed: { since, replacedBy },
    publicReplies: 'nobody',
    grammar: "the name in an account's former address",
    forms: [{ addresses, name: addresses[0].startsWith('{}') ? LABEL : NAME }],
    reserved: OWN_PAGES,
  }
}

const GOOGLE_PLUS: NetworkFacts = {
  id: 'googleplus',
  name: 'Google+',
  homepage: 'https://plus.google.com',
  hosts: ['plus.google.com', 'google.com/+'],
  closed: { since: '2019-04-02', replacedBy: null },
  publicReplies: 'nobody',
  grammar: '+NAME or a number of 21 digits',
  forms: [
    { handle: '+{}', addresses: ['/+{}', '/u/_/+{}'], name: /^[\p{L}\p{M}\p{N}]{2,60}$/u },
    { addresses: ['/{}', '/b/{}', '/u/_/{}'], name: /^\d{21}$/ },
  ],
  tabs: ['about', 'photos', 'plusones', 'posts', 'videos'],
  reserved: ['share'],
}

const SOCIAL = [
  closed(
    'hyves',
    'Hyves',
    ['hyves.nl', 'hyves.net', 'hyves.org'],
    ['2013-12-02', null],
    ['{}.hyves.nl', '{}.hyves.net'],
  ),
  closed('friendfeed', 'FriendFeed', ['friendfeed.com'], ['2015-04', null]),
  closed('orkut', 'Orkut', ['orkut.com', 'orkut.com.br', 'orkut.co.in'], ['2014-09-30', null]),
  closed('friends-reunited', 'Friends Reunited', ['friendsreunited.com', 'friendsreunited.co.uk'], ['2016', null]),
  closed('app-net', 'App.net', ['alpha.app.net'], ['2017-03', null]),
  closed('ello', 'Ello', ['ello.co'], ['2023-07', null]),
  closed('post-news', 'Post News', ['post.news'], ['2024-05', null], ['/@{}', '/@/{}']),
  closed('pebble', 'Pebble (T2)', ['pebble.is', 't2.social'], ['2023-11', null]),
  closed('cohost', 'Cohost', ['cohost.org'], ['2024-10-01', null]),
  closed('koo', 'Koo', ['kooapp.com'], ['2024-07', null], ['/profile/{}']),
  closed('studivz', 'studiVZ', ['studivz.net'], ['2022-03-31', null]),
  closed('meinvz', 'meinVZ', ['meinvz.net'], ['2022-03-31', null]),
  closed('schuelervz', 'schülerVZ', ['schuelervz.net'], ['2013-04-30', null]),
  closed('wer-kennt-wen', 'wer-kennt-wen', ['wer-kennt-wen.de'], ['2014-06', null]),
  closed('lokalisten', 'Lokalisten', ['lokalisten.de'], ['2016', null]),
  closed('tuenti', 'Tuenti', ['tuenti.com', 'tuenti.es'], ['2016', null]),
  closed('nasza-klasa', 'NK (Nasza Klasa)', ['nk.pl', 'nasza-klasa.pl'], ['2021-07', null]),
  closed('iwiw', 'iWiW', ['iwiw.hu'], ['2014-06-30', null]),
  closed('skyrock', 'Skyrock', ['skyrock.com'], ['2023-08-21', null], ['{}.skyrock.com']),
  closed('tencent-weibo', 'Tencent Weibo', ['t.qq.com'], ['2020-09-28', null]),
  closed('me2day', 'me2day', ['me2day.net'], ['2014-06-30', null]),
  closed('jaiku', 'Jaiku', ['jaiku.com'], ['2012-01-15', null], ['{}.jaiku.com']),
  closed('pownce', 'Pownce', ['pownce.com'], ['2008-12-15', null]),
  closed('voat', 'Voat', ['voat.co'], ['2020-12-25', null], ['/v/{}', '/u/{}']),
  closed('google-buzz', 'Google Buzz', ['google.com/buzz'], ['2011-12-15', 'Google+'], ['/buzz/{}']),
  closed('google-currents', 'Google Currents', ['currents.google.com'], ['2023-07', 'Google Chat']),
  closed(
    'yahoo-groups',
    'Yahoo Groups',
    ['groups.yahoo.com'],
    ['2020-12-15', null],
    ['/group/{}', '/neo/groups/{}/info'],
  ),
  closed('yahoo-meme', 'Yahoo Meme', ['meme.yahoo.com'], ['2012-05-25', null]),
  closed('yahoo-360', 'Yahoo 360°', ['360.yahoo.com'], ['2009-07', null]),
  closed(
    'windows-live-spaces',
    'Windows Live Spaces',
    ['spaces.live.com', 'spaces.msn.com'],
    ['2011-03-16', 'WordPress.com'],
    ['{}.spaces.live.com', '{}.spaces.msn.com'],
  ),
  closed('skype', 'Skype', ['skype.com'], ['2025-05-05', 'Microsoft Teams']),
  closed('icq', 'ICQ', ['icq.com', 'icq.im'], ['2024-06-26', null], ['/people/{}', 'icq.im/{}']),
  closed('plaxo', 'Plaxo', ['plaxo.com'], ['2017-12-31', null]),
] as const

const LINKS_AND_QUESTIONS = [
  closed('klout', 'Klout', ['klout.com'], ['2018-05-25', null], ['/{}', '/user/{}']),
  closed('storify', 'Storify', ['storify.com'], ['2018-05-16', null]),
  closed('delicious', 'Delicious', ['del.icio.us', 'delicious.com'], ['2017-06', 'Pinboard']),
  closed(
    'stumbleupon',
    'StumbleUpon',
    ['stumbleupon.com', 'su.pr'],
    ['2018-06-30', 'Mix'],
    ['/stumbler/{}', '{}.stumbleupon.com'],
  ),
  closed('google-reader', 'Google Reader', ['google.com/reader'], ['2013-07-01', null], ['/reader/shared/{}']),
  closed('yahoo-answers', 'Yahoo Answers', ['answers.yahoo.com'], ['2021-05-04', null], ['/activity/{}']),
  closed('formspring', 'Formspring', ['formspring.me'], ['2013', null]),
  closed('ask-fm', 'ASKfm', ['ask.fm'], ['2024-12-01', null]),
  closed('polyvore', 'Polyvore', ['polyvore.com'], ['2018-04-05', 'SSENSE'], ['{}.polyvore.com']),
  closed('posterous', 'Posterous', ['posterous.com'], ['2013-04-30', null], ['{}.posterous.com']),
] as const

const FILMS_AND_PICTURES = [
  closed('vine', 'Vine', ['vine.co'], ['2017-01-17', null], ['/{}', '/u/{}']),
  closed('periscope', 'Periscope', ['periscope.tv', 'pscp.tv'], ['2021-03-31', 'X']),
  closed('meerkat', 'Meerkat', ['meerkatapp.co'], ['2016', null]),
  closed('blab', 'Blab', ['blab.im'], ['2016-08', null]),
  closed('mixer', 'Mixer', ['mixer.com', 'beam.pro'], ['2020-07-22', 'Facebook Gaming']),
  closed(
    'musical-ly',
    'musical.ly',
    ['musical.ly', 'musically.com'],
    ['2018-08-02', 'TikTok'],
    ['/@{}', '/h5/user/{}'],
  ),
  closed('justin-tv', 'Justin.tv', ['justin.tv'], ['2014-08-05', 'Twitch']),
  closed('blip-tv', 'Blip', ['blip.tv'], ['2015-08-20', null], ['/{}', '{}.blip.tv']),
  closed('viddy', 'Viddy', ['viddy.com'], ['2014-12', null], ['/{}', '/user/{}']),
  closed('socialcam', 'Socialcam', ['socialcam.com'], ['2015-10', null], ['/u/{}']),
  closed('google-video', 'Google Video', ['video.google.com'], ['2012', 'YouTube']),
  closed('picasa', 'Picasa Web Albums', ['picasaweb.google.com'], ['2016-05-01', 'Google Photos']),
  closed('panoramio', 'Panoramio', ['panoramio.com'], ['2016-11', 'Google Maps'], ['/user/{}']),
  closed('twitpic', 'Twitpic', ['twitpic.com'], ['2014-10', null], ['/photos/{}']),
  closed('dailybooth', 'DailyBooth', ['dailybooth.com'], ['2012-12', null]),
  closed('gfycat', 'Gfycat', ['gfycat.com'], ['2023-09-01', null], ['/@{}']),
  closed('google-podcasts', 'Google Podcasts', ['podcasts.google.com'], ['2024', 'YouTube Music'], ['/feed/{}']),
  closed('stitcher', 'Stitcher', ['stitcher.com'], ['2023-08-29', null], ['/show/{}', '/podcast/{}']),
] as const

export const CLOSED = [GOOGLE_PLUS, ...SOCIAL, ...LINKS_AND_QUESTIONS, ...FILMS_AND_PICTURES] as const
