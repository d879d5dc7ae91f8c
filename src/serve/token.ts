import { randomBytes, timingSafeEqual } from 'node:crypto'

/** A new key to this newsroom: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether a token opens, compared in constant time. Same length first: timingSafeEqual throws on unequal lengths, and the length is no secret. */
export function opens(token: string, offered: string): boolean {
  const [a, b] = [Buffer.from(token), Buffer.from(offered)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The token in a Cookie header (RFC 6265), or an empty string. Cookies ignore ports, so the name carries ours. */
export function tokenIn(cookies: string | undefined, port: number): string {
  const name = `${cookieName(port)}=`
  return (
    cookies
      ?.split(';')
      .map(cookie => cookie.trim())
      .find(cookie => cookie.startsWith(name))
      ?.slice(name.length) ?? ''
  )
}

/** The cookie's name at a port: two newsrooms on one machine do not disturb each other. */
export function cookieName(port: number): string {
  return `broadsheet-${port}`
}
