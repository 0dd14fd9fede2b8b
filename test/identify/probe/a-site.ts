import type { Site } from '../../../src/identify/probe/sites.ts'

/** An invented network whose markers are checked, or as a test needs it. */
export function aSite(own: Partial<Site> = {}): Site {
  return {
    id: 'gullnet',
    name: 'Gullnet',
    homepage: 'https://gullnet.example',
    profile: 'https://gullnet.example/{handle}',
    probe: { url: 'https://gullnet.example/{handle}', kind: 'page' },
    handle: '[a-z0-9_]{2,30}',
    presence: { status: 200, text: 'class="profile"' },
    absence: { status: [404], text: 'Nobody nests here' },
    known: { present: 'harbour', impossible: 'zzz0zzz0zzz' },
    checked: '2026-11-01',
    sources: [{ in: 'invented', entry: 'Gullnet' }],
    ...own,
  }
}

export const PROFILE = '<html><body><div class="profile">A gull</div></body></html>'
export const NOBODY = '<html><body><h1>Nobody nests here</h1></body></html>'
