import { describe, expect, test } from 'vitest'
import { known } from './known.ts'

/** Addresses of profiles as they stand on brands' sites, and the handle in each. */
const PROFILES: Readonly<Record<string, readonly (readonly [address: string, handle: string])[]>> = {
  x: [
    ['https://x.com/auroraair', 'auroraair'],
    ['http://www.twitter.com/AuroraAir/', 'AuroraAir'],
    ['https://mobile.twitter.com/auroraair?lang=en', 'auroraair'],
    ['https://twitter.com/#!/auroraair', 'auroraair'],
    ['http://twitter.com/#%21/auroraair', 'auroraair'],
    ['https://twitter.com/@auroraair', 'auroraair'],
    ['https://x.com/auroraair/with_replies', 'auroraair'],
    ['https://twitter.com//auroraair', 'auroraair'],
    ['HTTPS://X.COM/auroraair#top', 'auroraair'],
    ['https://x.com./auroraair', 'auroraair'],
    ['https://x.com/auroraair%20', 'auroraair'],
  ],
  facebook: [
    ['https://www.facebook.com/auroraair', 'auroraair'],
    ['https://nl-nl.facebook.com/auroraair/', 'auroraair'],
    ['https://m.facebook.com/aurora.air?ref=ts', 'aurora.air'],
    ['https://fb.com/auroraair', 'auroraair'],
    ['https://fb.me/auroraair', 'auroraair'],
    ['https://m.me/auroraair', 'auroraair'],
    ['http://www.facebook.com/#!/auroraair?ref=ts', 'auroraair'],
    ['https://www.facebook.com/home.php#!/auroraair', 'auroraair'],
    ['https://www.facebook.com/pg/auroraair/about/', 'auroraair'],
    ['https://www.facebook.com/pages/Aurora-Air/112233445566778', '112233445566778'],
    ['https://www.facebook.com/pages/category/Airline/Aurora-Air-112233445566778/', '112233445566778'],
    ['https://www.facebook.com/Aurora-Air-112233445566778/', '112233445566778'],
    ['https://www.facebook.com/p/Aurora-Air-100064112233445/', '100064112233445'],
    ['https://www.facebook.com/people/Aurora-Air/100064112233445/', '100064112233445'],
    ['https://www.facebook.com/profile.php?id=100064112233445&sk=about', '100064112233445'],
    ['https://www.facebook.com/auror%C3%A1air', 'auroráair'],
  ],
  instagram: [
    ['https://www.instagram.com/aurora.air_/', 'aurora.air_'],
    ['https://instagram.com/auroraair?igshid=abc', 'auroraair'],
    ['http://instagr.am/auroraair', 'auroraair'],
    ['https://www.instagram.com/auroraair/tagged/', 'auroraair'],
  ],
  threads: [
    ['https://www.threads.net/@auroraair', 'auroraair'],
    ['https://www.threads.com/@auroraair?xmt=abc', 'auroraair'],
  ],
  linkedin: [
    ['https://www.linkedin.com/company/aurora-air/', 'company/aurora-air'],
    ['https://nl.linkedin.com/company/aurora-air?trk=x', 'company/aurora-air'],
    ['http://www.linkedin.com/companies/683000', 'company/683000'],
    ['http://www.linkedin.com/today/auroraair.example', 'today/auroraair.example'],
    ['https://www.linkedin.com/showcase/aurora-air-cargo', 'showcase/aurora-air-cargo'],
    ['https://www.linkedin.com/school/aurora-academy/about/', 'school/aurora-academy'],
    ['https://www.linkedin.com/company/aurora-%26-sons', 'company/aurora-&-sons'],
    ['https://www.linkedin.com/company/a%C3%A9ro-aurore', 'company/aéro-aurore'],
  ],
  youtube: [
    ['https://www.youtube.com/@AuroraAir', '@AuroraAir'],
    ['https://www.youtube.com/@auroraair/videos', '@auroraair'],
    ['https://www.youtube.com/channel/UCabcdefghijklmnopqrst_-', 'UCabcdefghijklmnopqrst_-'],
    ['http://youtube.com/user/AuroraAirTV', 'user/AuroraAirTV'],
    ['https://m.youtube.com/c/AuroraAir/featured', 'c/AuroraAir'],
    ['http://www.youtube.com/auroraair', '@auroraair'],
  ],
  tiktok: [
    ['https://www.tiktok.com/@aurora.air?lang=en', 'aurora.air'],
    ['https://m.tiktok.com/@auroraair', 'auroraair'],
  ],
  pinterest: [
    ['https://www.pinterest.com/auroraair/', 'auroraair'],
    ['https://nl.pinterest.com/auroraair/_created/', 'auroraair'],
    ['https://www.pinterest.co.uk/auroraair/pins/', 'auroraair'],
    ['https://pinterest.com.au/auroraair', 'auroraair'],
  ],
  reddit: [
    ['https://www.reddit.com/r/AuroraAir/', 'r/AuroraAir'],
    ['https://old.reddit.com/r/auroraair/new', 'r/auroraair'],
    ['https://reddit.com/u/aurora_air', 'user/aurora_air'],
    ['https://www.reddit.com/user/aurora-air/', 'user/aurora-air'],
  ],
  telegram: [
    ['https://t.me/auroraair', 'auroraair'],
    ['https://t.me/s/auroraair', 'auroraair'],
    ['https://telegram.me/auroraair', 'auroraair'],
    ['https://auroraair.t.me', 'auroraair'],
  ],
  whatsapp: [
    ['https://wa.me/31201234567?text=Hello', '31201234567'],
    ['https://api.whatsapp.com/send?phone=31201234567&text=Hello', '31201234567'],
    ['https://api.whatsapp.com/send/?phone=%2B31201234567', '31201234567'],
    ['https://web.whatsapp.com/send?phone=+31201234567', '31201234567'],
    ['https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp1q', 'channel/0029VaAbCdEfGhIjKlMnOp1q'],
  ],
  discord: [
    ['https://discord.gg/auroraair', 'auroraair'],
    ['https://discord.com/invite/aBcD3f', 'aBcD3f'],
    ['https://discordapp.com/invite/aBcD3f', 'aBcD3f'],
  ],
  line: [
    ['https://line.me/R/ti/p/%40auroraair', '@auroraair'],
    ['https://page.line.me/auroraair', '@auroraair'],
  ],
  kakao: [['https://pf.kakao.com/_auroR/chat', '_auroR']],
  weixin: [['https://open.weixin.qq.com/qr/code?username=gh_0123456789ab', 'gh_0123456789ab']],
  twitch: [['https://www.twitch.tv/auroraair/about', 'auroraair']],
  vimeo: [
    ['https://vimeo.com/auroraair', 'auroraair'],
    ['https://vimeo.com/channels/auroraair', 'channels/auroraair'],
    ['https://vimeo.com/user1234567', 'user1234567'],
  ],
  kick: [['https://kick.com/auroraair', 'auroraair']],
  rumble: [['https://rumble.com/c/auroraair', 'c/auroraair']],
  dailymotion: [
    ['https://www.dailymotion.com/auroraair', 'auroraair'],
    ['https://www.dailymotion.com/user/AuroraAir', 'AuroraAir'],
  ],
  odysee: [['https://odysee.com/@auroraair:a1', '@auroraair:a1']],
  bilibili: [['https://space.bilibili.com/1234567/video', '1234567']],
  soundcloud: [['https://soundcloud.com/aurora-air/tracks', 'aurora-air']],
  spotify: [
    ['https://open.spotify.com/user/auroraair?si=1', 'user/auroraair'],
    ['https://open.spotify.com/intl-de/artist/0aBcDeFgHiJkLmNoPqRsTu', 'artist/0aBcDeFgHiJkLmNoPqRsTu'],
    ['https://open.spotify.com/show/0aBcDeFgHiJkLmNoPqRsTu', 'show/0aBcDeFgHiJkLmNoPqRsTu'],
  ],
  'apple-podcasts': [['https://podcasts.apple.com/us/podcast/aurora-air-talks/id1234567890', '1234567890']],
  bandcamp: [['https://auroraair.bandcamp.com/music', 'auroraair']],
  snapchat: [
    ['https://www.snapchat.com/add/auroraair', 'auroraair'],
    ['https://www.snapchat.com/@auroraair', 'auroraair'],
  ],
  flickr: [
    ['https://www.flickr.com/photos/auroraair/albums', 'auroraair'],
    ['https://www.flickr.com/people/12345678@N00/', '12345678@N00'],
    ['https://www.flickr.com/groups/auroraair/', 'groups/auroraair'],
  ],
  deviantart: [['https://auroraair.deviantart.com/gallery/', 'auroraair']],
  tumblr: [
    ['https://auroraair.tumblr.com/', 'auroraair'],
    ['https://www.tumblr.com/auroraair', 'auroraair'],
    ['https://www.tumblr.com/blog/view/auroraair', 'auroraair'],
  ],
  medium: [
    ['https://medium.com/@auroraair', '@auroraair'],
    ['https://medium.com/aurora-air', 'aurora-air'],
    ['https://aurora-air.medium.com/', 'aurora-air'],
  ],
  substack: [
    ['https://auroraair.substack.com/archive', 'auroraair'],
    ['https://substack.com/@auroraair', '@auroraair'],
  ],
  note: [['https://note.com/aurora_air', 'aurora_air']],
  ameblo: [['https://ameblo.jp/aurora-air/', 'aurora-air']],
  'naver-blog': [['https://m.blog.naver.com/auroraair', 'auroraair']],
  quora: [
    ['https://www.quora.com/topic/Aurora-Air', 'topic/Aurora-Air'],
    ['https://de.quora.com/profile/Aurora-Air', 'profile/Aurora-Air'],
  ],
  github: [
    ['https://github.com/aurora-air', 'aurora-air'],
    ['https://github.com/orgs/aurora-air/repositories', 'aurora-air'],
  ],
  gitlab: [['https://gitlab.com/groups/aurora-air', 'aurora-air']],
  'stack-overflow': [
    ['https://stackoverflow.com/questions/tagged/aurora-air', 'tags/aurora-air'],
    ['https://stackoverflow.com/collectives/aurora-air', 'collectives/aurora-air'],
  ],
  'product-hunt': [['https://www.producthunt.com/products/aurora-air/reviews', 'products/aurora-air']],
  patreon: [['https://www.patreon.com/c/auroraair/posts', 'auroraair']],
  steam: [['https://steamcommunity.com/groups/auroraair', 'groups/auroraair']],
  vk: [
    ['https://vk.com/aurora_air', 'aurora_air'],
    ['https://m.vk.com/club12345', 'club12345'],
    ['https://vkontakte.ru/auroraair', 'auroraair'],
  ],
  ok: [
    ['https://ok.ru/auroraair', 'auroraair'],
    ['https://ok.ru/group/51234567890123', 'group/51234567890123'],
  ],
  xing: [['https://www.xing.com/companies/auroraair', 'auroraair']],
  weibo: [
    ['https://weibo.com/auroraair', 'auroraair'],
    ['https://www.weibo.com/u/1234567890', '1234567890'],
    ['https://m.weibo.cn/u/1234567890', '1234567890'],
    ['https://e.weibo.com/auroraair', 'auroraair'],
  ],
  zhihu: [['https://www.zhihu.com/org/aurora-air/posts', 'org/aurora-air']],
  'truth-social': [['https://truthsocial.com/@auroraair', 'auroraair']],
  meetup: [['https://www.meetup.com/aurora-air-spotters/events/', 'aurora-air-spotters']],
  eventbrite: [['https://www.eventbrite.co.uk/o/aurora-air-12345678901', '12345678901']],
  strava: [['https://www.strava.com/clubs/aurora-air', 'clubs/aurora-air']],
  goodreads: [['https://www.goodreads.com/author/show/12345.Aurora_Air', 'author/show/12345']],
  foursquare: [['https://foursquare.com/v/aurora-air/0123456789abcdef01234567', 'v/0123456789abcdef01234567']],
  trustpilot: [
    ['https://nl.trustpilot.com/review/www.auroraair.example', 'www.auroraair.example'],
    ['https://www.trustpilot.com/review/auroraair.example?utm_medium=trustbox', 'auroraair.example'],
  ],
  glassdoor: [
    ['https://www.glassdoor.com/Overview/Working-at-Aurora-Air-EI_IE12345.11,21.htm', '12345'],
    ['https://www.glassdoor.co.uk/Reviews/Aurora-Air-Reviews-E12345.htm', '12345'],
  ],
  tripadvisor: [['https://www.tripadvisor.nl/Airline_Review-d1234567-Reviews-Aurora-Air', '1234567']],
  yelp: [['https://www.yelp.com/biz/aurora-air-springfield', 'aurora-air-springfield']],
  kununu: [['https://www.kununu.com/at/aurora-air/kommentare', 'at/aurora-air']],
  'google-business': [
    ['https://g.page/aurora-air', 'aurora-air'],
    ['https://maps.google.com/?cid=1234567890123456789', 'cid/1234567890123456789'],
  ],
  linktree: [['https://linktr.ee/auroraair', 'auroraair']],
  googleplus: [
    ['https://plus.google.com/+AuroraAir/posts?hl=fr', '+AuroraAir'],
    ['https://plus.google.com/112233445566778899001', '112233445566778899001'],
    ['https://www.google.com/+AuroraAir', '+AuroraAir'],
  ],
  hyves: [['http://auroraair.hyves.nl/', 'auroraair']],
}

describe.each(Object.entries(PROFILES))('%s', (id, profiles) => {
  test.each(profiles)('%s is the profile of %s', (address, handle) => {
    expect(known(id).handle.parse(address)).toBe(handle)
    expect(known(id).holds(new URL(address))).toBe(true)
  })
})
