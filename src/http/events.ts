import type { Seconds } from '../evidence/time.ts'

/** What happens on the network, for a progress display. Times are in seconds since 1970. */
export type NetworkEvent =
  | { type: 'request'; platform: string; host: string; requests: number; left: number }
  | { type: 'waiting'; platform: string; host: string; until: Seconds; why: 'limit' | 'busy' | 'retry' }

export type OnEvent = (event: NetworkEvent) => void
