/** The mail providers whose names are mistyped most, because most people are there. */
const providers = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'live.com',
  'aol.com',
  'protonmail.com',
  'proton.me',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'orange.fr',
  'wanadoo.fr',
  'laposte.net',
  'libero.it',
  'hotmail.co.uk',
  'yahoo.co.uk',
  'btinternet.com',
] as const
// Real domains that differ from one of those by a letter.
const real = new Set<string>([
  ...providers,
  'mail.com',
  'email.com',
  'gmx.com',
  'gmx.at',
  'gmx.ch',
  'ymail.com',
  'live.de',
  'live.fr',
  'live.nl',
  'me.com',
  'aon.at',
  'yahoo.ca',
  'wed.de',
  'hotmail.co',
  'aol.de',
])

/** The address that somebody may have meant, as a hint for people to judge and never a change; null when nothing looks mistyped. */
export function meantAddress(email: string): string | null {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1).toLowerCase()
  if (real.has(domain) || domain.length < 5) return null
  const meant = providers.find(provider => differsByOne(domain, provider))
  return meant === undefined ? null : `${email.slice(0, at)}@${meant}`
}

/** One letter too many, too few or other, or two neighbours changed round. Short names are left alone: too many are real. */
function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < 7) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (a.length > b.length) return restA.slice(1) === restB
  if (a.length < b.length) return restA === restB.slice(1)
  if (restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}
