import { STATUS_CODES } from 'node:http'
import { Problem } from '../../core/base/problem.ts'
import { shorten } from '../../core/base/text.ts'
import { privateAddressCode } from './guarded-lookup.ts'

const refusals = new Set([401, 402, 403, 407, 429, 451])

/** An answer that is no page: 404, 403, 500 … */
export function statusProblem(url: URL, status: number): Problem {
  const what = `${placeOf(url)} answered ${status} (${(STATUS_CODES[status] ?? 'an unknown status').toLowerCase()}).`
  if (status === 429) return new Problem('page-unreachable', what, 'The site wants fewer requests; wait a while and try again.')
  if (refusals.has(status))
    return new Problem('page-refused', what, 'The site does not show this page to everybody; open it in a browser to see what it asks for.')
  if (status >= 500) return new Problem('page-unreachable', what, 'The site is in trouble; try again later.')
  const code = status === 404 || status === 410 ? 'page-gone' : 'page-unreachable'
  return new Problem(code, what, 'Check the address in a browser; the page may have moved or gone.')
}

export function tooManyRedirects(url: URL, endless: boolean): Problem {
  const what = endless ? `${placeOf(url)} redirects in an endless circle.` : `${placeOf(url)} redirects too many times.`
  return new Problem('page-unreachable', what, 'Open the page in a browser and copy the address it arrives at.')
}

export function tooLargeProblem(url: URL, limit: number): Problem {
  const what = `${placeOf(url)} is larger than ${Math.round(limit / 1024 / 1024)} MB.`
  return new Problem(
    'page-too-large',
    what,
    'Broadsheet keeps pages and pictures of ordinary size; save a smaller part of it to a file and import that.',
  )
}

export function wrongKind(url: URL, is: string, wanted: string): Problem {
  return new Problem('page-not-html', `${placeOf(url)} is ${is}, not ${wanted}.`, `Give the address of ${wanted}.`)
}

export function emptyAnswer(url: URL): Problem {
  return new Problem(
    'page-unreachable',
    `${placeOf(url)} answered with an empty page.`,
    'Open it in a browser; if it is not empty there, the site shows it to browsers only.',
  )
}

/** What Node says of a failed request, in our words. */
export function requestProblem(url: URL, error: unknown, seconds: number): Problem {
  if (error instanceof Problem) return error
  const cause = { cause: error }
  const code = codeOf(error)
  const host = shorten(url.host, 80)
  if (code === privateAddressCode) return privateRefusal(url, cause)
  if (isTimeout(error))
    return unreachable(`${host} did not answer within ${seconds} seconds.`, 'Try again later, or check the address in a browser.', cause)
  if (code === 'ENOTFOUND') return unreachable(`There is no server called ${host}.`, 'Check the address for typing mistakes.', cause)
  if (code === 'EAI_AGAIN')
    return unreachable(`The name ${host} could not be looked up.`, 'Check that this computer is online, then try again.', cause)
  if (isTlsFailure(code))
    return unreachable(
      `The secure connection to ${host} failed: its certificate or encryption is not in order.`,
      'Open the page in a browser to see what is wrong with it.',
      cause,
    )
  const what =
    connectionFailures[code] ??
    (/^(?:Z_|ERR_.*(?:BROTLI|ZLIB)|ERR__ERROR_FORMAT)/.test(code) ? 'sent an answer that could not be unpacked' : null)
  return unreachable(
    `${host} ${what ?? (code.startsWith('HPE_') ? 'sent an answer that is not HTTP' : 'broke off the connection')}.`,
    'Try again later, or check the address in a browser.',
    cause,
  )
}

const connectionFailures: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  EHOSTUNREACH: 'cannot be reached from this computer',
  ENETUNREACH: 'cannot be reached from this computer',
  ETIMEDOUT: 'did not answer in time',
}

function privateRefusal(url: URL, cause: ErrorOptions): Problem {
  const what = `${shorten(url.host, 80)} is on this computer or on a private network, and a page from outside may not make Broadsheet look there.`
  return new Problem('address-refused', what, 'If you trust that address, give it to Broadsheet yourself.', cause)
}

function unreachable(what: string, remedy: string, cause: ErrorOptions): Problem {
  return new Problem('page-unreachable', what, remedy, cause)
}

function codeOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown }
  return typeof code === 'string' ? code : ''
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
}

function isTlsFailure(code: string): boolean {
  return /CERT|TLS|SSL|^EPROTO$|UNABLE_TO_/.test(code)
}

/** Enough of an address to recognise it by. */
function placeOf({ host, pathname }: URL): string {
  return shorten(`${host}${pathname === '/' ? '' : pathname}`, 100)
}
