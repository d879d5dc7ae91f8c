import { isTrackingParameter } from './tracking-parameters.ts'

/** An address without the parameters that only say how a reader came to it; all else stays letter for letter. */
export function tidyUrl(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  // Not URLSearchParams: it writes the whole query anew, and some servers care how theirs is written.
  const parameters = url.search.slice(1).split('&')
  const kept = parameters.filter(parameter => !isTrackingParameter(parameter.split('=')[0] ?? '', url.hostname))
  if (kept.length === parameters.length) return address
  url.search = kept.join('&')
  return url.href
}

/** An address tidied, beside the one that was given where the two differ. */
export function addressed(given: string | null): { readonly url: string | null; readonly givenUrl: string | null } {
  const url = given === null ? null : tidyUrl(given)
  return { url, givenUrl: given === url ? null : given }
}
