/**
 * Networks whose profiles have addresses like a Fediverse server's (`/@user`, `/users/user`) without being one that
 * can be read as such: a link to them is not a handle of ours. Subdomains are meant too.
 */
const OTHER_NETWORKS: readonly string[] = [
  'bsky.app',
  'codepen.io',
  'facebook.com',
  'flickr.com',
  'gettr.com',
  'github.com',
  'gitlab.com',
  'hackmd.io',
  'instagram.com',
  'kick.com',
  'linkedin.com',
  'linktr.ee',
  'medium.com',
  'npmjs.com',
  'observablehq.com',
  'odysee.com',
  'patreon.com',
  'pinterest.com',
  'producthunt.com',
  'reddit.com',
  'rumble.com',
  'snapchat.com',
  'stackexchange.com',
  'stackoverflow.com',
  'steemit.com',
  'substack.com',
  't.me',
  'telegram.me',
  'threads.com',
  'threads.net',
  'tiktok.com',
  'truthsocial.com',
  'tumblr.com',
  'twitch.tv',
  'twitter.com',
  'unsplash.com',
  'vimeo.com',
  'vk.com',
  'x.com',
  'youtube.com',
]

/** Whether a host belongs to a network that is not part of the Fediverse as it is read here. */
export function isOtherNetwork(host: string): boolean {
  return OTHER_NETWORKS.some((network) => host === network || host.endsWith(`.${network}`))
}
