import { Readable } from 'node:stream'
import type { NodemailerError } from 'nodemailer'
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

const sliceBytes = 64 * 1024

/**
 * Sends one message over a session. The server gets all but the terminating dot, then `commit` is awaited, then the dot follows:
 * nodemailer writes it when the stream of the message ends. Throws what `commit` threw, and then no dot was sent.
 * Afterwards the session is at rest, or closed.
 */
export async function transact(
  session: SmtpSession,
  envelope: Envelope,
  message: Uint8Array,
  commit: () => Promise<void>,
): Promise<Outcome> {
  let [begun, released, over] = [false, false, false]
  let refused: { readonly error: unknown } | null = null

  async function* gated(): AsyncGenerator<Uint8Array> {
    begun = true
    for (let at = 0; at < message.length; at += sliceBytes) yield message.subarray(at, at + sliceBytes)
    await commit().catch((error: unknown) => {
      refused = { error }
      throw error
    })
    // Ending this stream sends the dot, so that a transaction that is over must not end it.
    if (over) throw new Error('The transaction is over.')
    released = true
  }

  const body = Readable.from(gated(), { objectMode: false })
  const outcome = await new Promise<Outcome>(resolve => {
    const fail = (error: NodemailerError): void => resolve({ ok: false, error, released })
    // A closed connection forgets the send under way, so that its callback may never come.
    void session.ended.then(() => fail(Object.assign(new Error('Connection closed'), { code: 'ECONNECTION' })))
    const size = message.length
    session.connection.send({ ...envelope, size }, body, (error, info) =>
      error ? fail(error) : resolve({ ok: true, reply: info.response }),
    )
  })
  over = true
  if (begun && !released) {
    body.destroy()
    session.close()
  }
  if (refused !== null) throw (refused as { readonly error: unknown }).error
  if (!outcome.ok && session.isOpen()) await rest(session, outcome.error)
  return outcome
}

/** After a refusal the server is told to forget the message; a connection in any other state is not worth keeping. */
async function rest(session: SmtpSession, { responseCode }: NodemailerError): Promise<void> {
  if (responseCode === undefined) return session.close()
  await new Promise<void>(resolve => {
    void session.ended.then(resolve)
    session.connection.reset(error => {
      if (error) session.close()
      resolve()
    })
  })
}
