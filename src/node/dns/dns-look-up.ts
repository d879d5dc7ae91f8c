import { Resolver } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { DnsLookUp } from '../../core/settings/dns/dns-look-up.ts'

// A record that is not there, in c-ares' words; anything else means that nobody could be asked.
const absent = new Set(['ENOTFOUND', 'ENODATA'])
const waitMs = 2_000

/** Looks up DNS records at `servers` (`address` or `address:port`), or at those that the system names. */
export function dnsLookUp(servers: readonly string[] = []): DnsLookUp {
  const resolver = new Resolver({ timeout: waitMs, tries: 2 })
  if (servers.length > 0) resolver.setServers(servers)

  return {
    txt: async name => (await answered(resolver.resolveTxt(name)))?.map(strings => strings.join('')) ?? null,
    async addresses(name) {
      if (isIP(name) !== 0) return [name]
      const [four, six] = await Promise.all([answered(resolver.resolve4(name)), answered(resolver.resolve6(name))])
      return four === null && six === null ? null : [...(four ?? []), ...(six ?? [])]
    },
    mailHosts: async name => (await answered(resolver.resolveMx(name)))?.map(({ exchange }) => exchange) ?? null,
    isWithin,
  }
}

async function answered<T>(asked: Promise<readonly T[]>): Promise<readonly T[] | null> {
  return asked.catch((error: unknown) => (error instanceof Error && 'code' in error && absent.has(String(error.code)) ? [] : null))
}

function isWithin(address: string, range: string): boolean {
  const [network = '', length] = range.split('/')
  const family = isIP(network) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(network) === 0 || isIP(network) !== isIP(address)) return false
  const bits = Number(length ?? (family === 'ipv6' ? 128 : 32))
  if (!(bits >= 0 && bits <= (family === 'ipv6' ? 128 : 32))) return false
  const list = new BlockList()
  list.addSubnet(network, bits, family)
  return list.check(address, family)
}
