/** What DNS says. Every look-up answers null where no name server could be asked, and nothing where there is no such record. */
export interface DnsLookUp {
  /** TXT records, the strings of each joined. */
  txt(name: string): Promise<readonly string[] | null>
  /** A and AAAA records. */
  addresses(name: string): Promise<readonly string[] | null>
  /** The hosts of MX records. */
  mailHosts(name: string): Promise<readonly string[] | null>
  /** True when an address lies in a range like `192.0.2.0/24` or `2001:db8::/32`; a range without a length is one address. */
  isWithin(address: string, range: string): boolean
}
