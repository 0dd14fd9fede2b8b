import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** https://support.google.com/youtube/answer/11585688: 3 to 30 letters, digits, underscores, dashes, dots and middle dots, of any script. */
const HANDLE = /^[\p{L}\p{M}\p{N}_.·-]{2,99}$/u

export const YOUTUBE: NetworkFacts = {
  id: 'youtube',
  name: 'YouTube',
  homepage: 'https://www.youtube.com',
  hosts: ['youtube.com'],
  otherHosts: ['youtu.be', 'youtube-nocookie.com', 'ytimg.com'],
  subdomains: ['xx'],
  publicReplies: 'owner decides',
  grammar: '@NAME, a channel id that begins with UC, user/NAME or c/NAME; NAME alone is @NAME',
  forms: [
    { addresses: ['/channel/{}'], name: /^UC[A-Za-z0-9_-]{22}$/, caseCounts: true },
    { handle: 'user/{}', addresses: ['/user/{}', '/profile?user={}'], name: /^[A-Za-z0-9]{1,40}$/ },
    { handle: 'c/{}', addresses: ['/c/{}'], name: HANDLE },
    // A bare name was a channel's own address (`/c/NAME`) or its user's; today both lead to where the handle leads.
    { handle: '@{}', addresses: ['/@{}', '/{}'], name: HANDLE, bare: true },
  ],
  tabs: words(`
    about channels community courses discussion featured live playlists podcasts posts releases shorts
    store streams videos
  `),
  reserved: words(`
    about account ads error fashion get_video_info jobs learning my_videos news oops originals playables
    player_api podcasts press trends verify_age view_play_list yt attribution_link c channel channels clip creators embed feed feeds gaming hashtag
    howyoutubeworks iframe_api index kids live login movies music oembed paid_memberships playlist post
    premium profile redirect results shorts signin source sports subscription_center
    subscription_manager t trending upload user v watch watch_popup watch_videos
  `),
  vendors: words(`
    @youtube user/youtube @wix user/wix c/wix @wordpress @squarespace user/squarespace @shopify
    user/shopify
  `),
}
