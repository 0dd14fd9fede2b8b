import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { refusal, reservedFor } from './address-guard.ts'
import { ExchangeFailure } from './exchange.ts'

/**
 * A name resolver for sockets that gives public addresses only, whatever the name's owner wrote into DNS; names for
 * which `mayBeLocal` holds are resolved as they are. It is asked at every connection, so that a name which resolves
 * differently the second time gains nothing.
 */
export function publicLookup(mayBeLocal: (hostname: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const open = mayBeLocal(hostname) ? addresses : addresses.filter(({ address }) => reservedFor(address) === null)
      const [first] = open
      if (!first) return callback(refusedOf(addresses[0]?.address), [])
      if (options.all) callback(null, open)
      else callback(null, first.address, first.family)
    })
  }
}

function refusedOf(address: string | undefined): ExchangeFailure {
  const use = address === undefined ? null : reservedFor(address)
  return new ExchangeFailure('address', refusal(use ?? 'nowhere'), false)
}
