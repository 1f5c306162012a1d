import { BlockList, isIP } from 'node:net'

/** Tells who really asks: the address of the connection, or what trusted proxies forwarded. */
export type ClientAddress = (remoteAddress: string | undefined, forwardedFor: string | undefined) => string

/**
 * Reads X-Forwarded-For from the right, past every trusted proxy, so that a header typed by the client is worth nothing.
 * @param trusted addresses and networks (`10.0.0.0/8`) of the proxies in front
 */
export function createClientAddress(trusted: readonly string[]): ClientAddress {
  const proxies = new BlockList()
  for (const entry of trusted) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(prefix), family)
  }
  const isProxy = (address: string): boolean =>
    isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return (remoteAddress = '', forwardedFor = '') => {
    const hops = [...forwardedFor.split(',').map((hop) => hop.trim()), remoteAddress]
      .map((hop) => hop.replace(/^::ffff:/i, ''))
      .filter((hop) => isIP(hop) !== 0)
    return hops.findLast((hop) => !isProxy(hop)) ?? hops[0] ?? 'unknown'
  }
}
