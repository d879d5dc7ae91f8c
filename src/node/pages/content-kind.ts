import type { Wanted } from '../../core/scoop/scoop-ports.ts'

interface ContentType {
  /** "text/html", in lower case; empty when none is named. */
  readonly mediaType: string
  readonly charset: string | null
}

/** A Content-Type header's parts. */
export function contentType(header: string | undefined): ContentType {
  const [mediaType = '', ...parameters] = (header ?? '').split(';').map(part => part.trim())
  const charset = parameters.map(parameter => /^charset\s*=\s*"?([\w.:-]+)"?$/i.exec(parameter)?.[1]).find(name => name !== undefined)
  return { mediaType: mediaType.toLowerCase(), charset: charset ?? null }
}

/** What to ask a server for. */
export const acceptHeaders: Readonly<Record<Wanted, string>> = {
  article: 'text/html, application/xhtml+xml;q=0.9, application/pdf;q=0.5, */*;q=0.1',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  text: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/*;q=0.9, */*;q=0.1',
  picture: 'image/avif, image/webp, image/*;q=0.9, */*;q=0.1',
}

/** True when content of this type may be what is wanted; unnamed content must be looked at first. */
export function mayBe(wanted: Wanted, mediaType: string): boolean {
  if (mediaType === '' || mediaType === 'application/octet-stream' || mediaType === 'binary/octet-stream') return true
  if (wanted === 'article' && mediaType === pdfType) return true
  if (wanted === 'page' || wanted === 'article') return mediaType === 'text/html' || mediaType === 'application/xhtml+xml'
  if (wanted === 'picture') return !/^(?:text\/|application\/(?:json|pdf|xhtml))/.test(mediaType)
  return /^text\/|[/+](?:xml|json|csv|opml|xhtml)\b|^application\/(?:x-)?(?:rss|atom|javascript)/.test(mediaType)
}

/** The media type of PDF (RFC 8118), also for one that the server calls something else or nothing. */
export const pdfType = 'application/pdf'

/** True for the bytes of a PDF; readers look for its mark in the first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** True when unnamed content begins as HTML does. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body|!--|meta|title|div|p|h1|article)\b/i.test(beginning(bytes))
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/pdf/, 'a PDF document'],
  [/^image\//, 'a picture'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound recording'],
  [/html/, 'a web page'],
  [/rss|atom|xml/, 'a feed or other XML'],
  [/json/, 'JSON data'],
  [/zip|compressed|x-tar|x-7z/, 'an archive'],
  [/msword|officedocument|opendocument|ms-excel|ms-powerpoint|rtf/, 'an office document'],
  [/^text\/calendar/, 'a calendar'],
  [/^text\//, 'plain text'],
]

/** What content is, in words: "a PDF document". */
export function kindInWords(mediaType: string, bytes: Uint8Array | null): string {
  if (bytes && beginning(bytes).startsWith('%PDF')) return 'a PDF document'
  return kinds.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'a file of another kind'
}

function beginning(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 512))
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
}
