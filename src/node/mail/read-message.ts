import PostalMime from 'postal-mime'
import type { Attachment } from 'postal-mime'
import { Problem } from '../../core/base/problem.ts'
import type { MailboxMessage, MailboxRow } from '../../core/mailbox/mailbox-operations.ts'

/** A message opened, its pictures inlined. Throws file-not-understood for bytes that are no message. */
export async function readMessage(row: MailboxRow, bytes: Uint8Array): Promise<MailboxMessage> {
  const email = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new Problem('file-not-understood', 'This message cannot be taken apart.', 'Its .eml file is in the library’s mailbox folder.', {
      cause: error,
    })
  })
  return {
    ...row,
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    html: withPictures(email.html ?? '', email.attachments),
    text: email.text ?? '',
    raw: Buffer.from(bytes).toString('utf8'),
  }
}

/** `cid:` addresses (RFC 2392) become data addresses; anything but a picture stays behind. */
function withPictures(html: string, attachments: readonly Attachment[]): string {
  const pictures = new Map(
    attachments.flatMap(({ contentId, mimeType, content }) =>
      contentId !== undefined && /^image\/[\w.+-]+$/.test(mimeType)
        ? [[contentId.replace(/^<|>$/g, ''), dataAddress(mimeType, content)]]
        : [],
    ),
  )
  return html.replace(/cid:([^"'()<>\s]+)/gi, (address, id: string) => pictures.get(decoded(id)) ?? address)
}

function dataAddress(mimeType: string, content: Attachment['content']): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content))
  return `data:${mimeType};base64,${bytes.toString('base64')}`
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
