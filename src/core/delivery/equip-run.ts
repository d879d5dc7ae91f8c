import { Problem } from '../base/problem.ts'
import type { DeliveryPorts, LedgerFile } from './delivery-ports.ts'
import type { FateBook } from './fate-book.ts'
import { openFateBook } from './fate-book.ts'
import { type Allowance, openAllowance } from './limits.ts'
import type { Mailer, Sender } from './mail.ts'
import type { Manifest, Recipients } from './manifest.ts'
import { sentBefore } from './sent-before.ts'
import type { MailWriter } from './write-mail.ts'
import { mailWriter } from './write-mail.ts'

/** Everything that one run of a delivery opens. */
export interface Equipment {
  readonly sender: Sender
  readonly audience: Recipients
  readonly write: MailWriter
  readonly mailer: Mailer
  readonly ledger: LedgerFile
  readonly book: FateBook
  readonly allowance: Allowance
}

/** Opens it. Throws, with nothing left open, when something is missing or damaged. */
export async function equip(ports: DeliveryPorts, manifest: Manifest): Promise<Equipment> {
  const { id, accountId } = manifest
  const sender = await ports.sender(accountId)
  if (sender.dkim instanceof Problem) throw sender.dkim
  const [copy, audience] = await Promise.all([ports.files.copy(id), ports.files.audience(id)])
  const write = mailWriter({ manifest, copy, sender, unsubscribeToken: ports.unsubscribeToken })
  const mailer = await ports.openMailer(accountId)
  try {
    const book = openFateBook(audience.length)
    const ledger = await ports.files.openLedger(id, book.apply)
    book.close()
    const past = await sentBefore(ports.files, accountId, sender, ports.clock().getTime())
    return { sender, audience, write, mailer, ledger, book, allowance: openAllowance(sender, past) }
  } catch (error) {
    await mailer.close()
    throw error
  }
}

/** Closes what was opened; nothing that goes wrong at the end can change what was sent. */
export async function putAway({ mailer, ledger }: Equipment): Promise<void> {
  await Promise.allSettled([mailer.close(), ledger.close()])
}
