import { isTrackingParameter } from '../library/tracking-parameters.ts'

/** An address without the parameters that only say how a reader came to it; all else is kept as it is. */
export function tidyUrl(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  const names = [...new Set(url.searchParams.keys())].filter(isTrackingParameter)
  // Removing a parameter rewrites the whole query, and some servers care how theirs is written.
  if (names.length === 0) return address
  for (const name of names) url.searchParams.delete(name)
  return url.href
}
