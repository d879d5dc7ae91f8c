import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A message that a server accepted. */
export interface Received {
  readonly from: string
  readonly to: string
  readonly raw: string
}

/** A real SMTP server that keeps what it accepts. */
export interface Recorder {
  readonly port: number
  readonly received: readonly Received[]
  /** Addresses, in the order of acceptance. */
  recipients(): readonly string[]
}

/** Starts one on a free port; it stops when the test ends. */
export async function recorder(options: SMTPServerOptions = {}): Promise<Recorder> {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address).join(), raw: Buffer.concat(chunks).toString('latin1') })
        answer(null, 'Accepted')
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>(resolve => server.close(resolve)))
  return { port: (server.server.address() as AddressInfo).port, received, recipients: () => received.map(({ to }) => to) }
}
