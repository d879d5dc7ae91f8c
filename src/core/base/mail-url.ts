import { cleanLine } from './clean-text.ts'

/** What a link may be at most; some mail readers cut longer ones. */
const longest = 2000

// Stands for a merge field while an address is parsed, which would percent-encode the braces.
const fieldMark = 'mergefieldn'
const field = /\{\{[^{}]*\}\}/g

/**
 * An address as a mail may link to it: http, https or mailto, percent-encoded; null for any other.
 * Merge fields stay in it; `{{unsubscribe}}` may be all of it.
 */
export function mailUrl(address: string | null): string | null {
  const trimmed = cleanLine(address ?? '').trim()
  if (trimmed === '' || trimmed.length > longest) return null
  if (trimmed === '{{unsubscribe}}') return trimmed
  const fields = trimmed.match(field) ?? []
  const url = URL.parse(fields.reduce((now, each, n) => now.replace(each, () => `${fieldMark}${n}n`), trimmed))
  if (!url || !/^(https?|mailto):$/.test(url.protocol) || url.host.includes(fieldMark)) return null
  if (url.protocol === 'mailto:' ? url.pathname === '' : url.hostname === '') return null
  return fields.reduce((now, each, n) => now.replace(`${fieldMark}${n}n`, () => each), url.href)
}
