const libraryPicture = /^images\/[0-9a-f]{64}\.(?:jpg|png|gif)$/

/** A link as it may stand in saved text: absolute http(s) or mailto, relative ones resolved against `base`; null for anything else. */
export function safeLink(address: string, base: string | null): string | null {
  const url = absolute(address, base)
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}

/** A picture's address as it may stand in saved text: absolute http(s), or a picture of the library; null for anything else. */
export function safePicture(address: string, base: string | null): string | null {
  if (libraryPicture.test(address.trim())) return address.trim()
  const url = absolute(address, base)
  return url && isWeb(url) ? url.href : null
}

/** An absolute http(s) address, or null. */
export function webAddress(address: string | null | undefined, base: string | null): string | null {
  const url = address ? absolute(address, base) : null
  return url && isWeb(url) ? url.href : null
}

function isWeb({ protocol, hostname }: URL): boolean {
  return (protocol === 'http:' || protocol === 'https:') && hostname !== ''
}

// The URL parser drops the tabs and line ends with which "java\nscript:" hides, and what it answers is written back.
function absolute(address: string, base: string | null): URL | null {
  const trimmed = address.trim()
  if (trimmed === '') return null
  return base === null ? URL.parse(trimmed) : (URL.parse(trimmed, base) ?? URL.parse(trimmed))
}
