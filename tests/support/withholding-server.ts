import type { SMTPServerDataStream } from 'smtp-server'
import { recorder } from './smtp-recorder.ts'

/** An SMTP server that takes messages until a number is reached; then it reads each to its end and never says a word. */
export interface WithholdingServer {
  readonly port: number
  /** Recipients of the messages it holds, in order. */
  readonly held: readonly string[]
  /** Recipients of messages that came in whole and were not answered since it fell silent. */
  readonly unanswered: readonly string[]
  /** Answers until it holds so many; from then on it keeps what arrives, or does not. */
  answerUntil(count: number, then?: 'keep' | 'forget'): void
  /** Resolves when so many messages wait for an answer at once. */
  silentOn(count: number): Promise<void>
}

/** Starts one on a free port; it stops when the test ends. */
export async function withholdingServer(): Promise<WithholdingServer> {
  const held: string[] = []
  let unanswered: string[] = []
  let limit = Infinity
  let keeps = false
  let arrived = Promise.withResolvers<void>()
  const { port } = await recorder({
    onData(stream: SMTPServerDataStream, { envelope }, answer) {
      const to = envelope.rcptTo.map(({ address }) => address).join()
      stream.resume()
      stream.on('end', () => {
        const silent = held.length >= limit || unanswered.length > 0
        if (!silent || keeps) held.push(to)
        if (!silent) return answer(null, 'Accepted')
        unanswered.push(to)
        arrived.resolve()
      })
    },
  })
  return {
    port,
    held,
    get unanswered() {
      return unanswered
    },
    answerUntil(count, then = 'forget') {
      limit = count
      keeps = then === 'keep'
      unanswered = []
    },
    async silentOn(count) {
      while (unanswered.length < count) {
        arrived = Promise.withResolvers<void>()
        await arrived.promise
      }
    },
  }
}
