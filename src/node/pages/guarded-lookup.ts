import { lookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { isPrivateAddress } from './private-address.ts'

/** The code of the error for a name that leads nowhere but to private addresses. */
export const privateAddressCode = 'EPRIVATE'

/**
 * Name resolution that answers public addresses only, so that the address checked is the address connected to
 * and a name cannot lead elsewhere the second time it is asked for.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    const open = addresses.filter(({ address }) => !isPrivateAddress(address))
    if (open.length === 0) return callback(privateAddressError(hostname), [])
    answer(open, options.all === true, callback)
  })
}

/** Refuses what is a private address already, which no lookup is asked for. */
export function refusePrivateLiteral({ hostname }: URL): void {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0 && isPrivateAddress(bare)) throw privateAddressError(hostname)
}

function answer([first, ...rest]: readonly LookupAddress[], all: boolean, callback: Parameters<LookupFunction>[2]): void {
  if (!first) return
  if (all) callback(null, [first, ...rest])
  else callback(null, first.address, first.family)
}

function privateAddressError(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} leads to a private address`), { code: privateAddressCode })
}
