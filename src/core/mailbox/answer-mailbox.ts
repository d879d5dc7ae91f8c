import type { Answering } from '../base/answering.ts'
import type { LocalMailbox } from './local-mailbox.ts'
import type { MailboxOperations } from './mailbox-operations.ts'

/** The mailbox's operations over a mailbox. */
export function mailboxOperations(mailbox: LocalMailbox): Answering<MailboxOperations> {
  return {
    'mailbox.list': query => mailbox.list(query),
    'mailbox.read': id => mailbox.read(id),
    'mailbox.clear': async () => ({ count: await mailbox.clear() }),
  }
}
