import type { NetworkFacts } from '../facts.ts'

const GOOGLE_PLUS: NetworkFacts = {
  id: 'googleplus',
  name: 'Google+',
  homepage: 'https://plus.google.com',
  hosts: ['plus.google.com', 'google.com/+'],
  closed: { since: '2019-04-02', replacedBy: null },
  publicReplies: 'nobody',
  grammar: '+NAME or a number of 21 digits',
  forms: [
    { handle: '+{}', addresses: ['/+{}', '/u/_/+{}'], name: /^[\p{L}\p{M}\p{N}]+$/u },
    { addresses: ['/{}', '/b/{}', '/u/_/{}'], name: /^\d{21}$/ },
  ],
  tabs: ['about', 'photos', 'posts', 'videos'],
}

export const CLOSED = [GOOGLE_PLUS] as const
