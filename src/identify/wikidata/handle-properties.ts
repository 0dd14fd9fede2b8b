/** A property of Wikidata that names an account of its item on a network. */
export interface HandleProperty {
  property: string
  /** The network's id. */
  platform: string
  /** What stands before the value in the address of the profile; empty where the value is the whole handle. */
  before: string
  /** Left out where the item has this property: it names the same account by the name that people see. */
  unless?: string
}

/**
 * The properties that name accounts, with the addresses that they are formatted to. Each is so used by at least one of:
 * the build of name-suggestion-index, inventaire's table of properties, SLING's table of links, Govdirectory's check of
 * accounts, the list of properties of the Alliance for Securing Democracy.
 *
 * Left out on purpose: `subreddit` (P3984), a place where people talk about the item, whoever keeps it; numeric ids
 * beside a name (P6552 of X, P11705 of Facebook), which are no handles; and whatever belongs to persons or works.
 */
export const HANDLE_PROPERTIES: readonly HandleProperty[] = [
  { property: 'P2002', platform: 'x', before: 'https://x.com/' },
  { property: 'P2013', platform: 'facebook', before: 'https://www.facebook.com/' },
  { property: 'P2003', platform: 'instagram', before: 'https://www.instagram.com/' },
  { property: 'P11892', platform: 'threads', before: 'https://www.threads.net/@' },
  { property: 'P12361', platform: 'bluesky', before: 'https://bsky.app/profile/' },
  { property: 'P4033', platform: 'mastodon', before: '' },
  { property: 'P11245', platform: 'youtube', before: 'https://www.youtube.com/@' },
  { property: 'P2397', platform: 'youtube', before: 'https://www.youtube.com/channel/', unless: 'P11245' },
  { property: 'P7085', platform: 'tiktok', before: 'https://www.tiktok.com/@' },
  { property: 'P4264', platform: 'linkedin', before: 'https://www.linkedin.com/company/' },
  { property: 'P3836', platform: 'pinterest', before: 'https://www.pinterest.com/' },
  { property: 'P4265', platform: 'reddit', before: 'https://www.reddit.com/user/' },
  { property: 'P3789', platform: 'telegram', before: 'https://t.me/' },
  { property: 'P5797', platform: 'twitch', before: 'https://www.twitch.tv/' },
  { property: 'P2984', platform: 'snapchat', before: 'https://www.snapchat.com/add/' },
  { property: 'P3185', platform: 'vk', before: 'https://vk.com/' },
  { property: 'P3579', platform: 'weibo', before: 'https://weibo.com/' },
  { property: 'P7650', platform: 'weixin', before: '' },
  { property: 'P3502', platform: 'ameblo', before: '' },
  { property: 'P2037', platform: 'github', before: 'https://github.com/' },
  { property: 'P3943', platform: 'tumblr', before: '' },
  { property: 'P3899', platform: 'medium', before: 'https://medium.com/@' },
  { property: 'P4015', platform: 'vimeo', before: 'https://vimeo.com/' },
  { property: 'P2942', platform: 'dailymotion', before: 'https://www.dailymotion.com/' },
  { property: 'P3267', platform: 'flickr', before: 'https://www.flickr.com/people/' },
  { property: 'P3040', platform: 'soundcloud', before: 'https://soundcloud.com/' },
  { property: 'P4016', platform: 'slideshare', before: 'https://www.slideshare.net/' },
  { property: 'P4175', platform: 'patreon', before: 'https://www.patreon.com/' },
]
