import { createTransport } from 'nodemailer'
import { connections, type DeliveryDesk, signer } from './delivery-desk.ts'

/** What a plain mailing sends. */
export interface Mailing {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** The same mail to as many readers by nodemailer's own pool, without a ledger. */
export async function plainMailing(
  { sink, dkimKey }: Pick<DeliveryDesk, 'sink' | 'dkimKey'>,
  mailing: Mailing,
  readers: number,
): Promise<void> {
  const transport = createTransport({
    pool: true,
    host: '127.0.0.1',
    port: sink.port,
    ignoreTLS: true,
    maxConnections: connections,
    ...(dkimKey !== null && { dkim: { domainName: signer.domain, keySelector: signer.selector, privateKey: dkimKey } }),
  })
  const sent = Array.from({ length: readers }, (_, n) =>
    transport.sendMail({
      ...mailing,
      from: 'The Harbour Weekly <editor@harbour-weekly.example>',
      to: `reader${n}@saltmere.example`,
      list: { id: 'weekly.harbour-weekly.example', unsubscribe: 'mailto:leave@harbour-weekly.example' },
    }),
  )
  await Promise.all(sent)
  transport.close()
}
