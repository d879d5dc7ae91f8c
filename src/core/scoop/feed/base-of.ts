/** What relative addresses lie under (RFC 3986 §5.1): a declared `xml:base`, itself relative to what is around it. */
export function baseOf(declared: string | undefined, around: string | null): string | null {
  if (!declared) return around
  return (around === null ? URL.parse(declared) : URL.parse(declared, around))?.href ?? around
}
