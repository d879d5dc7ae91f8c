/** Reads `tag=value; tag=value` (RFC 6376 §3.2), as DKIM and DMARC records are written. Tags in lower case; values without white space at their ends. */
export function readTags(record: string): ReadonlyMap<string, string> {
  return new Map(
    record.split(';').flatMap((part): (readonly [string, string])[] => {
      const at = part.indexOf('=')
      return at > 0 ? [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]] : []
    }),
  )
}
