import type { NodemailerError } from 'nodemailer'
import { holdMessage } from './held-message.ts'
import type { SmtpSession } from './smtp-session.ts'

/** Who a message is from and for, as the server is told. */
export interface Envelope {
  readonly from: string
  readonly to: string
}

/**
 * How a transaction ended. `released`: the end of the message had been let go, so that the server may have accepted it
 * whatever went wrong after.
 */
export type Outcome =
  | { readonly ok: true; readonly reply: string }
  | { readonly ok: false; readonly error: NodemailerError; readonly released: boolean }

/**
 * Sends one message, of which no line begins with a dot, over a session. The server gets all but the terminating dot, then `commit` is
 * awaited, then the dot follows. Throws what `commit` threw, and then no dot was sent.
 * Afterwards the session is at rest, or closed.
 */
export async function transact(
  session: SmtpSession,
  envelope: Envelope,
  message: readonly Uint8Array[],
  commit: () => Promise<void>,
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const held = holdMessage(message, commit)
  const fail = (error: NodemailerError): void => resolve({ ok: false, error, released: held.released() })
  // A closed connection forgets the send under way, so that its callback may never come.
  const leave = session.onEnd(() => fail(Object.assign(new Error('Connection closed'), { code: 'ECONNECTION' })))
  session.connection.send({ ...envelope, size: sizeOf(message) }, held.message, (error, info) =>
    error ? fail(error) : resolve({ ok: true, reply: info.response }),
  )
  const outcome = await Promise.race([promise, held.refused])
  leave()
  held.withdraw()
  if (held.begun() && !held.released()) session.close()
  if ('refusal' in outcome) throw outcome.refusal
  if (!outcome.ok && session.isOpen()) await rest(session, outcome.error)
  return outcome
}

function sizeOf(message: readonly Uint8Array[]): number {
  return message.reduce((sum, { length }) => sum + length, 0)
}

/** After a refusal the server is told to forget the message; a connection in any other state is not worth keeping. */
async function rest(session: SmtpSession, { responseCode }: NodemailerError): Promise<void> {
  if (responseCode === undefined) return session.close()
  await new Promise<void>(resolve => {
    const leave = session.onEnd(resolve)
    session.connection.reset(error => {
      leave()
      if (error) session.close()
      resolve()
    })
  })
}
