import { oneLine } from '../base/text.ts'
import { plainText } from '../scoop/plain-text.ts'
import type { FeedItem } from '../scoop/scoop-operations.ts'
import type { SourceRules } from './source.ts'
import { foldedWords, standsIn } from './words.ts'

const day = 86_400_000

/** What became of an item under a source's rules: the terms that it matches, or null when it is passed over. */
export function matches(
  item: Pick<FeedItem, 'title' | 'summary' | 'link' | 'published'> & { readonly content?: string },
  rules: SourceRules,
  now: Date,
): readonly string[] | null {
  if (!isInDomains(item.link, rules) || isTooOld(item.published, rules.oldestDays, now)) return null
  const folded = foldedWords(`${item.title}\n${item.summary}\n${plainText(item.content ?? '')}`)
  const found = (terms: readonly string[]) => terms.filter(term => standsIn(term, folded))
  const any = found(rules.any)
  if (found(rules.not).length > 0 || (rules.any.length > 0 && any.length === 0)) return null
  return found(rules.all).length === rules.all.length ? [...new Set([...any, ...rules.all])] : null
}

/** Rules as they are kept: words without quotes, domains without scheme, path and www; none empty, none twice. */
export function tidyRules(rules: SourceRules): SourceRules {
  return {
    any: terms(rules.any),
    all: terms(rules.all),
    not: terms(rules.not),
    includeDomains: domains(rules.includeDomains),
    excludeDomains: domains(rules.excludeDomains),
    oldestDays: rules.oldestDays,
  }
}

function terms(list: readonly string[]): string[] {
  return unique(list.map(term => oneLine(term.replace(/["“”„«»]/g, ' '))).filter(hasLetters))
}

function domains(list: readonly string[]): string[] {
  return unique(list.map(domainOf))
}

/** A term without letters or figures stands in no text, so that it would shut out everything. */
function hasLetters(term: string): boolean {
  return foldedWords(term).trim() !== ''
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list.filter(one => one !== ''))]
}

function domainOf(written: string): string {
  const address = written.trim().replace(/^\*\./, '')
  const host = (URL.parse(address) ?? URL.parse(`https://${address}`))?.hostname ?? ''
  return host.replace(/^www\./, '').replace(/\.$/, '')
}

function isInDomains(link: string | null, { includeDomains, excludeDomains }: SourceRules): boolean {
  const host = (link === null ? null : URL.parse(link))?.hostname ?? ''
  const under = (domain: string) => host === domain || host.endsWith(`.${domain}`)
  return !excludeDomains.some(under) && (includeDomains.length === 0 || includeDomains.some(under))
}

function isTooOld(published: string | null, oldestDays: number | null, now: Date): boolean {
  return oldestDays !== null && published !== null && now.getTime() - Date.parse(published) > oldestDays * day
}
