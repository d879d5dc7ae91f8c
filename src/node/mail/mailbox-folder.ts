import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../core/base/problem.ts'
import type { LocalMailbox } from '../../core/mailbox/local-mailbox.ts'
import type { MailboxRow } from '../../core/mailbox/mailbox-operations.ts'
import { systemCode } from '../files/disk-problem.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { newMessageId, readRow, rowOf } from './mailbox-row.ts'
import { readMessage } from './read-message.ts'

/** A folder of `.eml` files that messages can be added to. */
export interface MailboxFolder extends LocalMailbox {
  /** Keeps a message, durably; answers its id. */
  keep(message: Uint8Array): Promise<string>
}

// Files opened at once while the first list is made.
const openAtOnce = 32

/** `mailbox/` of a library. Heads are read once, when somebody first asks; after that the list is kept up. */
export function mailboxFolder(libraryPath: string): MailboxFolder {
  const folder = join(libraryPath, 'mailbox')
  const pathOf = (id: string): string => join(folder, `${id}.eml`)
  /** Newest last. */
  let listing: Promise<MailboxRow[]> | undefined
  let count = 0
  const rows = (): Promise<MailboxRow[]> => {
    listing ??= readRows(folder).catch((error: unknown) => {
      listing = undefined
      throw error
    })
    return listing
  }
  return {
    async keep(message) {
      count += 1
      const id = newMessageId(new Date(), count)
      const known = await rows()
      await writeFileDurably(pathOf(id), message)
      insert(known, rowOf(id, message, message.length))
      return id
    },
    async list({ text, offset, limit }) {
      const sought = text.trim().toLowerCase()
      const found = (await rows()).filter(row => [row.from, row.to, row.subject].some(field => field.toLowerCase().includes(sought)))
      return { total: found.length, rows: found.toReversed().slice(offset, offset + limit) }
    },
    async read(id) {
      const row = (await rows()).find(known => known.id === id)
      const bytes = row && (await readFile(pathOf(id)).catch(() => undefined))
      if (!row || !bytes) throw new Problem('not-found', 'That message is not in the mailbox any more.', 'Look at the list again.')
      return readMessage(row, bytes)
    },
    async clear() {
      const cleared = (await rows()).splice(0)
      for (const { id } of cleared) await rm(pathOf(id), { force: true })
      return cleared.length
    },
  }
}

/** Messages that came at once may be durable in another order than they came. */
function insert(rows: MailboxRow[], row: MailboxRow): void {
  const after = rows.findLastIndex(({ id }) => id < row.id)
  rows.splice(after + 1, 0, row)
}

async function readRows(folder: string): Promise<MailboxRow[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  })
  const ids = names.filter(name => name.endsWith('.eml')).map(name => name.slice(0, -'.eml'.length))
  const rows: MailboxRow[] = []
  for (let at = 0; at < ids.length; at += openAtOnce)
    rows.push(...(await Promise.all(ids.slice(at, at + openAtOnce).map(id => readRow(join(folder, `${id}.eml`), id)))))
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
