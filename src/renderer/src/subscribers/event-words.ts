import type { Consent, PersonEvent } from '../../../core/subscribers/subscriber.ts'
import type { MailTold } from '../../../core/subscribers/subscribers-ports.ts'
import { standingName } from './standings.ts'

/** An event of a person's history in words. */
export function eventWords(event: PersonEvent): string {
  switch (event.what) {
    case 'standing':
      return `${standingName(event.is)}: ${event.cause}`
    case 'consent':
      return `Consent: ${consentWords(event.consent)}`
    case 'lists':
      return [...event.joined.map(name => `Joined ${name}`), ...event.left.map(name => `Left ${name}`)].join(', ') + `: ${event.cause}`
    default:
      return `Took in ${event.email}`
  }
}

/** How and from where somebody agreed, in words. */
export function consentWords({ how, from, ip }: Consent): string {
  return [how, from && `from ${from}`, ip && `at ${ip}`].filter(Boolean).join(', ') || 'noted without particulars'
}

/** A mail and its fate in words. */
export function mailWords({ subject, fate, reply }: MailTold): string {
  return `Sent “${subject}”: ${fate}${fate === 'accepted' || reply === '' ? '' : ` (${reply})`}`
}
