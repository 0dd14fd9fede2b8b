import type { PlatformOptions } from '../../http/network.ts'

/**
 * What the probe's door to the network must be like: all sites at once, at each the handles beside the two known ones, and
 * no waiting for one that is slow.
 */
export const PROBE_DOOR: PlatformOptions = {
  name: 'the presence probe',
  concurrency: 600,
  perHost: 3,
  timeout: 10,
  maxRequests: 3000,
  maxSeconds: 20,
}
