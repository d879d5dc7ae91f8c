import type { NodemailerError } from 'nodemailer'
import { oneLine } from '../../core/base/text.ts'

/** What happened and what to do, before it is a Problem. */
interface Words {
  readonly what: string
  readonly remedy: string
}

const notVouchedFor =
  'If it is your own server, name its certificate authority (a PEM file) in Settings → Accounts. Otherwise do not send over it: somebody may be listening.'
const badDate =
  'Look whether the date of this computer is right. If it is, ask whoever runs the server to renew its certificate, or use another server.'

// What OpenSSL and Node call the ways in which a certificate fails (X509_V_ERR_…), as people would say it.
const faults: Readonly<Record<string, (place: string) => Words>> = {
  CERT_HAS_EXPIRED: place => ({ what: `The certificate of ${place} has expired.`, remedy: badDate }),
  CERT_NOT_YET_VALID: place => ({ what: `The certificate of ${place} is not valid yet.`, remedy: badDate }),
  CERT_REVOKED: place => ({
    what: `The certificate of ${place} has been revoked by whoever issued it.`,
    remedy: 'Do not send over it. Ask whoever runs the server.',
  }),
  DEPTH_ZERO_SELF_SIGNED_CERT: place => ({
    what: `The certificate of ${place} is self-signed: nobody but the server itself vouches for it.`,
    remedy: notVouchedFor,
  }),
}

/** What is wrong with a server's certificate; null when the error is about something else. */
export function certificateWords(cause: string, error: NodemailerError, host: string, place: string): Words | null {
  if (cause === 'ERR_TLS_CERT_ALTNAME_INVALID') return wrongName(error, host, place)
  const known = faults[cause]
  if (known) return known(place)
  if (!/CERT|UNABLE_TO_(VERIFY|GET_ISSUER)/.test(cause)) return null
  return { what: `Nobody whom this computer trusts vouches for the certificate of ${place} (${cause}).`, remedy: notVouchedFor }
}

function wrongName(error: NodemailerError, host: string, place: string): Words {
  const names = namesOf(error)
  return names === ''
    ? { what: `The certificate of ${place} is for another server than ${host}.`, remedy: 'Check the host in Settings → Accounts.' }
    : {
        what: `The certificate of ${place} is not for ${host}, but for ${names}.`,
        remedy: `If ${names} is your mail provider’s, enter that name as the host in Settings → Accounts; otherwise do not send over it.`,
      }
}

/** Node hands on the certificate whose names did not fit. */
function namesOf({ cert }: NodemailerError & { readonly cert?: { readonly subjectaltname?: string } }): string {
  const names = (cert?.subjectaltname ?? '').split(/,\s*/).flatMap(name => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1] ?? [])
  const shown = names.slice(0, 3).map(oneLine).join(', ')
  return names.length > 3 ? `${shown} and others` : shown
}
