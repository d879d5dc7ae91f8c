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
  const gate = openGate(message, commit)
  const outcome = await new Promise<Outcome>(resolve => {
    const fail = (error: NodemailerError): void => resolve({ ok: false, error, released: gate.released })
    // A closed connection forgets the send under way, so that its callback may never come.
    void session.ended.then(() => fail(Object.assign(new Error('Connection closed'), { code: 'ECONNECTION' })))
    session.connection.send({ ...envelope, size: message.length }, gate.body, (error, info) =>
      error ? fail(error) : resolve({ ok: true, reply: info.response }),
    )
  })
  gate.over = true
  if (gate.begun && !gate.released) {
    gate.body.destroy()
    session.close()
  }
  if (gate.refusal !== null) throw gate.refusal.error
  if (!outcome.ok && session.isOpen()) await rest(session, outcome.error)
  return outcome
}

/** A message as a stream that does not end before its intent is durable. */
interface Gate {
  readonly body: Readable
  begun: boolean
  released: boolean
  /** The transaction has ended: whatever comes now must not end the stream, for that would send the dot. */
  over: boolean
  refusal: { readonly error: unknown } | null
}

const sliceBytes = 64 * 1024

function openGate(message: Uint8Array, commit: () => Promise<void>): Gate {
  async function* gated(): AsyncGenerator<Uint8Array> {
    gate.begun = true
    for (let at = 0; at < message.length; at += sliceBytes) yield message.subarray(at, at + sliceBytes)
    await commit().catch((error: unknown) => {
      gate.refusal = { error }
      throw error
    })
    if (gate.over) throw new Error('The transaction is over.')
    gate.released = true
  }
  const gate: Gate = { body: Readable.from(gated(), { objectMode: false }), begun: false, released: false, over: false, refusal: null }
  return gate
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
