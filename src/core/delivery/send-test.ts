import { readAddress } from '../base/email-address.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { TestOutcome } from './delivery-operations.ts'
import type { ActiveRuns } from './active-runs.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import type { Mailer, Sender } from './mail.ts'
import { renderForMail } from './render-for-mail.ts'
import { meaningOf } from './reply-meaning.ts'
import type { MailWriter } from './write-mail.ts'
import { editionOf, mailWriter } from './write-mail.ts'

export interface TestOrder {
  readonly digestId: string
  readonly accountId: string
  readonly to: readonly string[]
}

type TestResult = TestOutcome['sent'][number]

/**
 * Sends the digest as it stands to a few addresses, on no list and in no ledger; the account's limits count them all the same. Throws when
 * the server cannot be reached or refuses us, and send-blocked when the limits are used up.
 */
export async function sendTest(ports: DeliveryPorts, runs: Pick<ActiveRuns, 'allowance'>, order: TestOrder): Promise<TestOutcome> {
  const [digest, sender] = await Promise.all([ports.digests.digest(order.digestId), ports.sender(order.accountId)])
  const { html, text, pictures } = await renderForMail(ports.rendering, digest)
  const manifest = {
    id: `test-${newId()}`,
    digestId: digest.id,
    digestNumber: digest.number,
    subject: digest.subject,
    listId: 'test',
    listName: 'Test',
    pictures: [...pictures],
    ...editionOf(digest),
  }
  const write = mailWriter({ manifest, copy: { html, text }, sender, unsubscribeToken: ports.unsubscribeToken })
  const allowance = await runs.allowance(sender)
  const mailer = await ports.openMailer(order.accountId)
  const commit = async (): Promise<void> => {
    const at = ports.clock().getTime()
    refuseWhenUsedUp(allowance.next(at), at, sender)
    allowance.take(at)
    await ports.files.noteTest(order.accountId, at)
  }
  try {
    const sent: TestResult[] = []
    for (const [n, address] of order.to.entries()) sent.push(await sendOne({ mailer, write, commit }, address, n, ports.clock()))
    return { sent }
  } finally {
    await mailer.close()
  }
}

interface TestParts {
  readonly mailer: Mailer
  readonly write: MailWriter
  readonly commit: () => Promise<void>
}

async function sendOne({ mailer, write, commit }: TestParts, written: string, n: number, date: Date): Promise<TestResult> {
  const reading = readAddress(written)
  if (reading.fault !== null) return { address: written, accepted: false, reply: `The address ${reading.fault}.`, meaning: '' }
  const address = reading.address.text
  const mail = write({ subscriberId: 'test', email: address, name: '', attributes: {}, tags: [] }, n, date)
  const receipt = await mailer.send(mail, commit)
  if (receipt.is !== 'unsent')
    return { address, accepted: receipt.is === 'accepted', reply: receipt.reply, meaning: meaningOf(receipt.reply) }
  if (receipt.lasting || !receipt.begun) throw receipt.problem
  return { address, accepted: false, reply: receipt.problem.message, meaning: '' }
}

function refuseWhenUsedUp(next: number, now: number, { accountName }: Sender): void {
  if (next <= now) return
  const what = `“${accountName}” has sent as much as its limits allow for now.`
  throw new Problem('send-blocked', what, `Send the test after ${new Date(next).toISOString()}, or over another account.`)
}
