import { oneLine } from '../base/text.ts'
import { plainText } from '../scoop/plain-text.ts'
import type { FeedItem } from '../scoop/feed/feed-content.ts'
import type { SourceRules } from './source.ts'
import { foldedWords, standsIn } from './words.ts'

const day = 86_400_000

/** What rules are put to: the words of an item, where it lies and how old it is. */
type Judged = Pick<FeedItem, 'title' | 'summary' | 'link' | 'published'> & { readonly content?: string }

/** What became of an item under rules. */
export interface Verdict {
  readonly passes: boolean
  /** The terms that it matches; none when it is passed over. */
  readonly terms: readonly string[]
  /** Why it is passed over, in words: "has “ferry”"; empty when it is not. */
  readonly because: string
}

/** Puts rules to an item, and says in words which of them shut it out. */
export function judge(item: Judged, rules: SourceRules, now: Date): Verdict {
  const abroad = outOfDomains(item.link, rules)
  if (abroad !== null) return passedOver(abroad)
  if (isTooOld(item.published, rules.oldestDays, now)) return passedOver(`is older than ${daysInWords(rules.oldestDays ?? 0)}`)
  const folded = foldedWords(`${item.title}\n${item.summary}\n${plainText(item.content ?? '')}`)
  const found = (terms: readonly string[]) => terms.filter(term => standsIn(term, folded))
  const [unwanted] = found(rules.not)
  if (unwanted !== undefined) return passedOver(`has “${unwanted}”`)
  const any = found(rules.any)
  if (rules.any.length > 0 && any.length === 0) return passedOver(`has none of ${rules.any.map(term => `“${term}”`).join(', ')}`)
  const lacking = rules.all.find(term => !standsIn(term, folded))
  if (lacking !== undefined) return passedOver(`lacks “${lacking}”`)
  return { passes: true, terms: [...new Set([...any, ...rules.all])], because: '' }
}

/** The terms that an item matches, or null when it is passed over. */
export function matches(item: Judged, rules: SourceRules, now: Date): readonly string[] | null {
  const { passes, terms } = judge(item, rules, now)
  return passes ? terms : null
}

function passedOver(because: string): Verdict {
  return { passes: false, terms: [], because }
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

function outOfDomains(link: string | null, { includeDomains, excludeDomains }: SourceRules): string | null {
  const host = (link === null ? null : URL.parse(link))?.hostname ?? ''
  const under = (domain: string) => host === domain || host.endsWith(`.${domain}`)
  const excluded = excludeDomains.find(under)
  if (excluded !== undefined) return `lies on ${excluded}`
  if (includeDomains.length === 0 || includeDomains.some(under)) return null
  return `does not lie on ${includeDomains.join(' or ')}`
}

function isTooOld(published: string | null, oldestDays: number | null, now: Date): boolean {
  return oldestDays !== null && published !== null && now.getTime() - Date.parse(published) > oldestDays * day
}

function daysInWords(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`
}
