import type { MailboxMessage, MailboxOperations } from './mailbox-operations.ts'

/** The embedded local mail server's mailbox: a folder of messages. */
export interface LocalMailbox {
  /** Newest first; `text` is looked for in addresses and subjects. */
  list(query: Parameters<MailboxOperations['mailbox.list']>[0]): Promise<ReturnType<MailboxOperations['mailbox.list']>>
  /** Throws not-found. */
  read(id: string): Promise<MailboxMessage>
  /** Removes every message; answers how many there were. */
  clear(): Promise<number>
}
