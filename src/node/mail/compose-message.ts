import { randomBytes } from 'node:crypto'
import { encode, wrap } from 'nodemailer/lib/base64'
import { detectMimeType } from 'nodemailer/lib/mime-funcs'
import MimeNode from 'nodemailer/lib/mime-node'
import type { Mail } from '../../core/delivery/mail.ts'
import type { MergedText } from '../../core/render/merged-text.ts'
import { openHeaderWriter } from './message-header.ts'
import { openQuotedPrintable } from './quoted-printable.ts'

/** The bytes of a library picture, by its file name. */
export type PictureBytes = (file: string) => Promise<Uint8Array>

/**
 * A message in two parts, the empty line between them left out. The body is as relaxed canonicalisation (RFC 6376 §3.4.4) leaves it.
 * No line begins with a dot.
 */
export interface ComposedMessage {
  /** Each line ended by CRLF. */
  readonly header: string
  /** In pieces, of which those that all messages of a delivery share are the same bytes. */
  readonly body: readonly Uint8Array[]
}

/** Composes messages; what the messages of a delivery have in common is encoded for the first and kept for the others. */
export type Composer = (mail: Mail) => Promise<ComposedMessage>

/**
 * Makes messages of text, then HTML with its pictures, in quoted-printable, every line within 998 bytes and ended by CRLF.
 * Never reads a file or an address that a mail names; pictures come from `pictureBytes` alone.
 */
export function openComposer(pictureBytes: PictureBytes): Composer {
  const inWords = openQuotedPrintable()
  const header = openHeaderWriter()
  const inBase64 = openPictureParts(pictureBytes)
  const [either, related] = [newBoundary(), newBoundary()]

  const words = (type: string, text: MergedText): readonly Uint8Array[] => [
    ascii(`Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`),
    ...inWords(text),
    lineEnd,
  ]
  return async mail => {
    const pictures = await Promise.all(mail.pictures.map(inBase64))
    const html = words('text/html', mail.html)
    const shown =
      pictures.length === 0
        ? html
        : [
            ascii(`Content-Type: multipart/related; type="text/html";\r\n boundary="${related}"\r\n\r\n`),
            ...multipart(related, [html, ...pictures]),
          ]
    return {
      header: header(mail, `multipart/alternative; boundary="${either}"`),
      body: gathered(multipart(either, [words('text/plain', mail.text), shown])),
    }
  }
}

/** A message as it goes to the server, piece by piece, with fields that were added to it in front. */
export function messagePieces({ header, body }: ComposedMessage, inFront = ''): readonly Uint8Array[] {
  return [Buffer.from(`${inFront}${header}\r\n`), ...body]
}

/** The same as one. */
export function messageBytes(message: ComposedMessage, inFront = ''): Uint8Array {
  return Buffer.concat(messagePieces(message, inFront))
}

// Below this, copying bytes together costs less than handing them on by themselves.
const pieceBytes = 4 * 1024

/** Small pieces put together; the others as they are, since copying them for each reader is most of what a message would cost. */
function gathered(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const whole: Uint8Array[] = []
  let small: Uint8Array[] = []
  const put = (): void => {
    if (small.length > 0) whole.push(Buffer.concat(small))
    small = []
  }
  for (const piece of pieces) {
    if (piece.length < pieceBytes) small.push(piece)
    else {
      put()
      whole.push(piece)
    }
  }
  put()
  return whole
}

function openPictureParts(pictureBytes: PictureBytes): (picture: Mail['pictures'][number]) => Promise<readonly Uint8Array[]> {
  const known = new Map<string, Promise<readonly Uint8Array[]>>()
  return picture => {
    const part = known.get(picture.file) ?? picturePart(picture, pictureBytes)
    known.set(picture.file, part)
    return part
  }
}

async function picturePart({ file, cid }: Mail['pictures'][number], pictureBytes: PictureBytes): Promise<readonly Uint8Array[]> {
  const bytes = Buffer.from(await pictureBytes(file))
  const part = new MimeNode('multipart/related').createChild(detectMimeType(file), { filename: file })
  part.setHeader([
    { key: 'Content-ID', value: `<${cid}>` },
    { key: 'Content-Transfer-Encoding', value: 'base64' },
    { key: 'Content-Disposition', value: 'inline' },
  ])
  return [ascii(`${part.buildHeaders()}\r\n\r\n${wrap(encode(bytes), 76)}\r\n`)]
}

function multipart(boundary: string, parts: readonly (readonly Uint8Array[])[]): readonly Uint8Array[] {
  return [...parts.flatMap(part => [ascii(`--${boundary}\r\n`), ...part]), ascii(`--${boundary}--\r\n`)]
}

// “=_” stands in no quoted-printable and no base64 (RFC 2045 §6.7), so that no text can end a part.
function newBoundary(): string {
  return `=_${randomBytes(12).toString('hex')}`
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

const lineEnd = ascii('\r\n')
