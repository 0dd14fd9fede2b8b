import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** Pages that hold an owner's links and nothing else: nobody speaks there. */
function linkList(id: string, name: string, host: string, reserved: string): NetworkFacts {
  return {
    id,
    name,
    homepage: `https://${host}`,
    hosts: [host],
    publicReplies: 'nobody',
    grammar: `the name in ${host}/NAME`,
    forms: [{ addresses: ['/{}', '/@{}'], name: /^[A-Za-z0-9_.-]{2,60}$/ }],
    reserved: words(`about admin api blog contact discover explore features help home login pricing privacy
      privacy-policy register search settings signin signup support templates terms ${reserved}`),
  }
}

export const LINK_LISTS = [
  linkList('linktree', 'Linktree', 'linktr.ee', 's'),
  linkList('beacons', 'Beacons', 'beacons.ai', 'i'),
  linkList('lnk-bio', 'Lnk.Bio', 'lnk.bio', 'm'),
  linkList('bio-link', 'bio.link', 'bio.link', ''),
  linkList('campsite', 'Campsite', 'campsite.bio', ''),
  linkList('taplink', 'Taplink', 'taplink.cc', 'en ru'),
  linkList('linkin-bio', 'Linkin.bio', 'linkin.bio', ''),
  linkList('about-me', 'about.me', 'about.me', 'people'),
] as const
