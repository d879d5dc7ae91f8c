import { once } from 'node:events'
import { connect as connectPlain } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import type { SmtpAccount, SmtpTimeouts } from './smtp-account.ts'

/**
 * How the server at an account's place begins, asked anew: with TLS, or with a greeting in plain words; null when it does neither
 * in time. Nothing is sent to it, and no certificate is believed.
 */
export async function expectedSecurity(account: SmtpAccount, timeouts: SmtpTimeouts): Promise<'tls' | 'plain' | null> {
  const { host, port, security } = account
  const signal = AbortSignal.timeout(timeouts.greeting)
  if (security === 'tls') {
    const socket = connectPlain({ host, port })
    socket.on('error', () => {})
    const [greeting] = await once(socket, 'data', { signal }).catch(() => [''])
    socket.destroy()
    return /^220[ -]/.test(String(greeting)) ? 'plain' : null
  }
  // Only whether TLS is spoken is asked; the connection is used for nothing.
  const socket = connectSecurely({ host, port, rejectUnauthorized: false })
  socket.on('error', () => {})
  const secured = await once(socket, 'secureConnect', { signal }).then(
    () => true,
    () => false,
  )
  socket.destroy()
  return secured ? 'tls' : null
}
