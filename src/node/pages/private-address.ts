import { BlockList, isIPv6 } from 'node:net'

const privateAddresses = new BlockList()

// This machine, local networks, and what IANA sets aside (RFC 6890): nothing there is a public web page.
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  privateAddresses.addSubnet(network, bits)

for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  privateAddresses.addSubnet(network, bits, 'ipv6')

const nat64 = new BlockList()
nat64.addSubnet('64:ff9b::', 96, 'ipv6')

/** True for an IP address that is not on the public internet; IPv4 addresses inside IPv6 ones are seen through. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (!isIPv6(bare)) return privateAddresses.check(bare)
  if (nat64.check(bare, 'ipv6')) return privateAddresses.check(lastFourBytes(bare))
  return privateAddresses.check(bare, 'ipv6')
}

/** The IPv4 address in the last 32 bits of an IPv6 one. */
function lastFourBytes(address: string): string {
  const host = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [high = '0', low = '0'] = host.endsWith('::') ? [] : host.replace('::', ':').split(':').slice(-2)
  const value = Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16)
  return [24, 16, 8, 0].map(bits => (value >>> bits) & 255).join('.')
}
