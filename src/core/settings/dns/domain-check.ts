import type { DnsRecord } from '../account.ts'

/** One thing that DNS says, or fails to say, of the domain in an account's From address. */
export interface DomainFinding {
  readonly of: 'spf' | 'dkim' | 'dmarc'
  /** `unknown` where nothing can be said from here. */
  readonly level: 'good' | 'warns' | 'unknown'
  readonly what: string
  /** What to do; empty where there is nothing to do. */
  readonly remedy: string
  /** What to publish in DNS to put it right; null where no record would. */
  readonly publish: Pick<DnsRecord, 'name' | 'value'> | null
}

export interface DomainCheck {
  readonly domain: string
  readonly findings: readonly DomainFinding[]
}

type Of = DomainFinding['of']

export function good(of: Of, what: string): DomainFinding {
  return { of, level: 'good', what, remedy: '', publish: null }
}

export function warns(of: Of, what: string, remedy: string, publish: DomainFinding['publish'] = null): DomainFinding {
  return { of, level: 'warns', what, remedy, publish }
}

export function unknown(of: Of, what: string, remedy = ''): DomainFinding {
  return { of, level: 'unknown', what, remedy, publish: null }
}

export function unasked(of: Of, name: string): DomainFinding {
  return unknown(of, `${name} could not be looked up: no name server answers.`, 'Check again when this computer is online.')
}
