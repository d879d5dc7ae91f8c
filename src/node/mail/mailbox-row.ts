import { open } from 'node:fs/promises'
import { addressParser, decodeWords } from 'postal-mime'
import { oneLine } from '../../core/base/text.ts'
import type { MailboxRow } from '../../core/mailbox/mailbox-operations.ts'

// Received lines, signatures and list headers of a usual bulk mail take 3 kB; what a list shows stands before that ends.
const headBytes = 16 * 1024

/** A message as a list shows it, from the head of its file. */
export async function readRow(path: string, id: string): Promise<MailboxRow> {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return rowOf(id, buffer.subarray(0, bytesRead), (await file.stat()).size)
  } finally {
    await file.close()
  }
}

/** The row of a message that begins with these bytes and is so many bytes long. */
export function rowOf(id: string, head: Uint8Array, bytes: number): MailboxRow {
  const fields = headerFields(Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, headBytes)).toString('utf8'))
  return {
    id,
    from: addressesIn(fields.get('from')),
    to: addressesIn(fields.get('to')),
    subject: oneLine(decodeWords(fields.get('subject') ?? '')),
    receivedAt: receivedAt(id),
    bytes,
  }
}

/** Ids begin with the moment of receipt, `20261123T204455123Z`, so that names sort by it. */
export function newMessageId(now: Date, count: number): string {
  return `${now.toISOString().replace(/[-:.]/g, '')}-${count.toString(36).padStart(4, '0')}`
}

function receivedAt(id: string): string {
  const [, date, hour, minute, second, fraction] = /^(\d{8})T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id) ?? []
  if (date === undefined) return ''
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${hour}:${minute}:${second}.${fraction}Z`
}

/** The first field of each name, unfolded (RFC 5322 §2.2.3). */
function headerFields(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of (head.split(/\r?\n\r?\n/, 1)[0] ?? '').replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? []
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value)
  }
  return fields
}

function addressesIn(value: string | undefined): string {
  return addressParser(value ?? '', { flatten: true })
    .map(({ name, address }) => (name ? `${oneLine(decodeWords(name))} <${address ?? ''}>` : (address ?? '')))
    .join(', ')
}
